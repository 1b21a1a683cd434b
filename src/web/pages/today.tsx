import { Link } from 'wouter'
import type { TodayAnswer } from '../data/answers.ts'
import { useLive } from '../data/live.ts'
import { useAsk } from '../data/use-ask.ts'
import { useFilter } from '../data/use-filter.ts'
import { Page } from '../parts/page.tsx'
import { Pick } from '../parts/pick.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { When } from '../parts/when.tsx'
import { Latest } from '../today/latest.tsx'
import { NewsCard } from '../today/news-card.tsx'
import { Overdue } from '../today/overdue.tsx'

const SPANS = [
  { id: '1', name: 'The last day' },
  { id: '2', name: 'Two days' },
  { id: '7', name: 'A week' },
  { id: '30', name: 'A month' },
]
const DAY_MS = 86_400_000

/** What an analyst opens in the morning: what is new, by watch. */
export function Today() {
  const { given, set } = useFilter()
  const since = given('since')
  const query = useAsk<TodayAnswer>('today', { since })
  return (
    <Page title="Today" about={query.data === undefined ? undefined : <Since today={query.data} />}>
      <Answered query={query} rows={8}>
        {(today) =>
          today.newest === null ? (
            <Nothing />
          ) : (
            <>
              <div className="bar">
                <Pick
                  label="What came in"
                  value={spanOf(since, today.newest)}
                  none="as the desk has it"
                  options={SPANS}
                  onChange={(days) => set({ since: days === '' ? null : dayBefore(today.newest ?? '', Number(days)) })}
                />
              </div>
              <Told today={today} />
            </>
          )
        }
      </Answered>
    </Page>
  )
}

/** The day so many days before the newest story, and the choice that made it. */
const dayBefore = (newest: string, days: number): string => new Date(Date.parse(newest) - days * DAY_MS).toISOString().slice(0, 10)
const spanOf = (since: string, newest: string): string => SPANS.find(({ id }) => since === dayBefore(newest, Number(id)))?.id ?? ''

function Since({ today: { since, by } }: { readonly today: TodayAnswer }) {
  return (
    <>
      Since <When iso={since} />
      {by === 'newest fortnight' && ': the last two weeks that the record has stories of'}
    </>
  )
}

function Nothing() {
  const { doing } = useLive()
  return (
    <Empty title={doing === null ? 'The record is empty' : 'The first stories are being read'}>
      {doing === null ? (
        <>
          <Link href="/feeds">Add a feed</Link>, or bring in files with <code>chancery import</code>.
        </>
      ) : (
        <>{doing}; this page fills as they come.</>
      )}
    </Empty>
  )
}

function Told({ today: { newest, record, watches } }: { readonly today: TodayAnswer }) {
  return (
    <div className="split">
      <div className="stack">
        {watches.map((watch) => (
          <NewsCard key={watch.id} title={watch.name} to={`/watches/${watch.id}`} part={watch} queue={watch.queue} isMuted={watch.muted} />
        ))}
        {watches.length === 0 && (
          <Empty title="No watches yet">
            A watch tells what is near your people, sites and corridors. <Link href="/watches/new">Make one</Link>.
          </Empty>
        )}
        <NewsCard title="The whole record" to="/incidents" part={record} />
      </div>
      <div className="stack">
        {newest !== null && <Overdue newest={newest} />}
        <Latest />
      </div>
    </div>
  )
}
