import { Link } from 'wouter'
import { useCountries } from '../data/countries.ts'
import { useAsk } from '../data/use-ask.ts'
import { useFilter } from '../data/use-filter.ts'
import { LinksAsTabs } from '../parts/links-as-tabs.tsx'
import { Page } from '../parts/page.tsx'
import { Answered } from '../parts/states.tsx'
import { useMay } from '../shell/guarded.tsx'
import { AlertLog } from '../watch/alert-log.tsx'
import type { ShownWatch, WatchedAnswer } from '../watch/answers.ts'
import { watchWords } from '../watch/condition-words.ts'
import { MuteWatch } from '../watch/mute.tsx'
import { WatchSettings } from '../watch/watch-settings.tsx'
import { WatchIncidents, WatchQueue } from '../watch/watched-list.tsx'

/** A watch: what it is for, what may be, what it told, and how it is set. */
export function WatchPage({ id }: { readonly id: string }) {
  const query = useAsk<ShownWatch>(`watches/${encodeURIComponent(id)}`)
  return (
    <Answered query={query} rows={10}>
      {(shown) => <Watching shown={shown} />}
    </Answered>
  )
}

const TABS = ['incidents', 'queue', 'alerts', 'settings'] as const
type Tab = (typeof TABS)[number]
const NAMES: Readonly<Record<Tab, string>> = { incidents: 'Incidents', queue: 'May be near', alerts: 'Alerts', settings: 'Settings' }

function Watching({ shown }: { readonly shown: ShownWatch }) {
  const nameOf = useCountries()
  const may = useMay('analyst')
  const { given } = useFilter()
  const { watch } = shown
  const tab = TABS.find((one) => one === given('tab')) ?? 'incidents'
  const path = `watches/${encodeURIComponent(watch.id)}`
  const counts = {
    incidents: useAsk<WatchedAnswer>(`${path}/incidents`, { size: 1 }).data?.total,
    queue: useAsk<WatchedAnswer>(`${path}/queue`, { size: 1 }).data?.total,
  } as const
  const to = (one: Tab): string => `/watches/${watch.id}${one === 'incidents' ? '' : `?tab=${one}`}`
  return (
    <Page
      title={watch.name}
      about={
        <>
          {watch.muted && <span className="chip warn">muted: nothing is sent</span>} {watchWords(shown, nameOf)}
        </>
      }
      acts={
        <>
          <Link className="button" href={`/map?watch=${watch.id}`}>
            On the map
          </Link>
          {may && <MuteWatch watch={watch.id} isMuted={watch.muted} />}
          {may && (
            <Link className="button" href={`/watches/${watch.id}/edit`}>
              Change
            </Link>
          )}
        </>
      }
    >
      <LinksAsTabs
        label="Parts of the watch"
        tabs={TABS.map((one) => ({
          to: to(one),
          name: NAMES[one],
          count: one === 'incidents' || one === 'queue' ? counts[one] : null,
          isHere: one === tab,
        }))}
      />
      <Part tab={tab} shown={shown} />
    </Page>
  )
}

function Part({ tab, shown }: { readonly tab: Tab; readonly shown: ShownWatch }) {
  const { id } = shown.watch
  if (tab === 'queue') return <WatchQueue id={id} />
  if (tab === 'alerts') return <AlertLog id={id} />
  return tab === 'settings' ? <WatchSettings shown={shown} /> : <WatchIncidents id={id} />
}
