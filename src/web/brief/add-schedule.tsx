import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { send } from '../data/ask.ts'
import { useSettings, zoneOf } from '../data/settings.ts'
import { useAsk } from '../data/use-ask.ts'
import { useSend } from '../data/use-send.ts'
import { Check } from '../parts/check.tsx'
import { Field } from '../parts/field.tsx'
import { Pick } from '../parts/pick.tsx'
import { Wrong } from '../parts/wrong.tsx'
import type { WatchesAnswer } from '../watch/answers.ts'
import type { Schedule } from './answers.ts'
import { WEEKDAYS } from './weekdays.ts'

const FORMATS = [
  { id: 'html', name: 'HTML' },
  { id: 'pdf', name: 'PDF' },
  { id: 'markdown', name: 'Markdown' },
] as const

type Given = { readonly [K in 'name' | 'watch' | 'days' | 'on' | 'at' | 'formats']: Schedule[K] }

const START: Given = { name: '', watch: null, days: 1, on: WEEKDAYS.map(({ id }) => id), at: '06:30', formats: ['html'] }

const toggled = <T,>(all: readonly T[], one: T, isOn: boolean): readonly T[] =>
  isOn ? [...all, one] : all.filter((other) => other !== one)

/** A brief that is written by itself. */
export function AddSchedule() {
  const zone = zoneOf(useSettings())
  const watches = useAsk<WatchesAnswer>('watches').data?.watches ?? []
  const [given, setGiven] = useState(START)
  const change = (how: Partial<Given>): void => setGiven((before) => ({ ...before, ...how }))
  const sending = useSend(async () => {
    await send('POST', 'schedules', { ...given, zone })
    setGiven(START)
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void sending.send(undefined)
  }
  return (
    <form className="form" onSubmit={submit}>
      <h2>Add a schedule</h2>
      <div className="pairs">
        <Field label="Name" value={given.name} onChange={(name) => change({ name })} placeholder="Morning brief" max={200} />
        <Pick
          label="Of"
          value={given.watch ?? ''}
          none="all incidents"
          options={watches.map(({ watch: { id, name } }) => ({ id, name }))}
          onChange={(watch) => change({ watch: watch === '' ? null : watch })}
        />
        <Field label={`At (${zone.replaceAll('_', ' ')})`} type="time" value={given.at} onChange={(at) => change({ at })} />
        <Field label="Whole days before" type="number" value={String(given.days)} onChange={(days) => change({ days: Number(days) })} />
      </div>
      <Several name="On" all={WEEKDAYS} on={given.on} onChange={(on) => change({ on })} />
      <Several name="As" all={FORMATS} on={given.formats} onChange={(formats) => change({ formats })} />
      <Wrong error={sending.error} />
      <div>
        <Button className="button main" type="submit" isDisabled={sending.busy || given.name.trim() === ''}>
          Add it
        </Button>
      </div>
    </form>
  )
}

interface SeveralProps<T extends string> {
  readonly name: string
  readonly all: readonly { readonly id: T; readonly name: string }[]
  readonly on: readonly NoInfer<T>[] | readonly string[]
  readonly onChange: (on: readonly T[]) => void
}

function Several<T extends string>({ name, all, on, onChange }: SeveralProps<T>) {
  const chosen = all.map(({ id }) => id).filter((id) => (on as readonly string[]).includes(id))
  return (
    <fieldset>
      <legend className="small">{name}</legend>
      <div className="inline">
        {all.map((one) => (
          <Check key={one.id} isOn={chosen.includes(one.id)} onChange={(isOn) => onChange(toggled(chosen, one.id, isOn))}>
            {one.name}
          </Check>
        ))}
      </div>
    </fieldset>
  )
}
