import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useSend } from '../data/use-send.ts'
import { Field } from '../parts/field.tsx'
import { Wrong } from '../parts/wrong.tsx'
import { AreasEditor } from './areas-editor.tsx'
import { ChannelsEditor } from './channels-editor.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { bodyOf, type Draft } from './draft.ts'
import { Preview } from './preview.tsx'

interface WatchFormProps {
  readonly start: Draft
  /** What the button says. */
  readonly keep: string
  readonly save: (body: object) => Promise<unknown>
}

/** A watch as it is written, beside what it would be for. */
export function WatchForm({ start, keep, save }: WatchFormProps) {
  const [draft, setDraft] = useState(start)
  const { send, busy, error } = useSend(save)
  const change = (how: Partial<Draft>): void => setDraft((before) => ({ ...before, ...how }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void send(bodyOf(draft))
  }
  return (
    <div className="split">
      <form className="form" onSubmit={submit}>
        <Field
          label="Name"
          value={draft.name}
          onChange={(name) => change({ name })}
          required
          max={200}
          placeholder="Workers on the Lamu corridor"
        />
        <fieldset>
          <legend>Conditions, all of which must hold</legend>
          <ConditionFields words={draft.words} onChange={(words) => change({ words })} />
        </fieldset>
        <fieldset>
          <legend>Areas, of which any is enough</legend>
          <AreasEditor areas={draft.areas} onChange={(how) => setDraft((before) => ({ ...before, areas: how(before.areas) }))} />
        </fieldset>
        <fieldset>
          <legend>Alerts</legend>
          <ChannelsEditor channels={draft.channels} send={draft.send} onChange={change} />
        </fieldset>
        <Wrong error={error} />
        <div>
          <Button className="button main" type="submit" isDisabled={busy || draft.name.trim() === ''}>
            {keep}
          </Button>
          {draft.name.trim() === '' && <span className="quiet"> It needs a name.</span>}
        </div>
      </form>
      <Preview draft={draft} />
    </div>
  )
}
