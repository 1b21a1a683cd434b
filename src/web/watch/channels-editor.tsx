import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Field } from '../parts/field.tsx'
import { Pick } from '../parts/pick.tsx'
import type { ShownChannel, ShownWatch } from './answers.ts'
import type { Draft } from './draft.ts'

interface DraftPart {
  readonly channels: Draft['channels']
  readonly send: Draft['send']
}

type ChannelsEditorProps = DraftPart & {
  readonly onChange: (change: Partial<DraftPart>) => void
}

const SENDS = [
  { id: 'each', name: 'Each by itself' },
  { id: 'hourly', name: 'Those of an hour together' },
  { id: 'daily', name: 'Those of a day together' },
]

export const addressOfChannel = (channel: ShownChannel): string => (channel.kind === 'webhook' ? channel.url : channel.to)

/** Where alerts go. */
export function ChannelsEditor({ channels, send, onChange }: ChannelsEditorProps) {
  const [address, setAddress] = useState('')
  const given = address.trim()
  const isMail = !/^https?:/i.test(given)
  const add = (): void => {
    const channel: ShownChannel = isMail ? { kind: 'mail', to: given } : { kind: 'webhook', url: given }
    if (!channels.some((other) => addressOfChannel(other) === given)) onChange({ channels: [...channels, channel] })
    setAddress('')
  }
  return (
    <>
      {channels.length === 0 && <p className="quiet">No channel: alerts stand in the log and in the feeds of the watch.</p>}
      <ul>
        {channels.map((channel) => (
          <li key={addressOfChannel(channel)} className="inline low">
            <span className="chip">{channel.kind}</span> <span>{addressOfChannel(channel)}</span>
            <Button
              className="button plain"
              aria-label={`Remove ${addressOfChannel(channel)}`}
              onPress={() => onChange({ channels: channels.filter((other) => other !== channel) })}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <div className="inline">
        <Field label="A webhook or a mail address" value={address} onChange={setAddress} placeholder="https://… or desk@example.org" />
        <Button className="button" isDisabled={given === ''} onPress={add}>
          Add the {given === '' ? 'channel' : isMail ? 'mail address' : 'webhook'}
        </Button>
      </div>
      <p className="quiet">A webhook gets signed requests; its secret is shown once, when the watch is kept.</p>
      <Pick label="Send alerts" value={send} options={SENDS} onChange={(chosen) => onChange({ send: chosen as ShownWatch['send'] })} />
    </>
  )
}
