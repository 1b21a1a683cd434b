import { send } from '../data/ask.ts'
import { useAsk } from '../data/use-ask.ts'
import { AskFirst } from '../parts/ask-first.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { When } from '../parts/when.tsx'
import { counted } from '../parts/words.ts'
import { useMay } from '../shell/guarded.tsx'
import type { WatchesAnswer } from '../watch/answers.ts'
import { AddSchedule } from './add-schedule.tsx'
import type { Schedule, SchedulesAnswer } from './answers.ts'
import { daysOn } from './weekdays.ts'

/** When briefs are written, of what, and where they are put. */
export function Schedules() {
  const query = useAsk<SchedulesAnswer>('schedules')
  const may = useMay('analyst')
  return (
    <div className="stack">
      <Answered query={query} rows={3}>
        {({ schedules, broken }) => (
          <>
            {broken.map(({ id, why }) => (
              <p key={id} className="note bad">
                The schedule {id} cannot be read: {why}
              </p>
            ))}
            {schedules.length === 0 ? (
              <Empty title="No schedule yet">{may ? 'Have a brief written each morning: add one below.' : 'An analyst adds them.'}</Empty>
            ) : (
              <ul>
                {schedules.map(({ schedule, next }) => (
                  <li key={schedule.id}>
                    <ScheduleRow schedule={schedule} next={next} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Answered>
      {may && <AddSchedule />}
    </div>
  )
}

function ScheduleRow({ schedule, next }: { readonly schedule: Schedule; readonly next: string }) {
  const { id, name, watch, days, on, at, zone, formats, to } = schedule
  const may = useMay('analyst')
  const watches = useAsk<WatchesAnswer>('watches').data?.watches ?? []
  const of = watch === null ? 'all incidents' : (watches.find((shown) => shown.watch.id === watch)?.watch.name ?? `the watch ${watch}`)
  return (
    <div className="row plain">
      <div>
        <strong>{name}</strong>
        <div className="below">
          Of {of}: {counted(days, 'whole day', 'whole days')} and the day itself, {daysOn(on)} at {at} ({zone.replaceAll('_', ' ')})
        </div>
        <div className="below quiet">
          Next: <When iso={next} short /> · {formats.join(', ')} in {to}
        </div>
      </div>
      <div className="side">
        {may && (
          <AskFirst
            button="Remove"
            label={`Remove ${name}`}
            question={`Remove ${name}?`}
            sure="Remove it"
            act={() => send('DELETE', `schedules/${encodeURIComponent(id)}`)}
          >
            No more briefs are written by it. Those that were stay.
          </AskFirst>
        )}
      </div>
    </div>
  )
}
