import { Link, useLocation } from 'wouter'
import { addressOf, send } from '../data/ask.ts'
import { useCountries } from '../data/countries.ts'
import { AskFirst } from '../parts/ask-first.tsx'
import { CopyLine } from '../parts/copy-line.tsx'
import { When } from '../parts/when.tsx'
import { useMay } from '../shell/guarded.tsx'
import type { ShownWatch } from './answers.ts'
import { AreaMap } from './area-map.tsx'
import { addressOfChannel } from './channels-editor.tsx'
import { watchWords } from './condition-words.ts'

const SENDS = { each: 'each by itself', hourly: 'those of an hour together', daily: 'those of a day together' } as const

/** How a watch is set, where its feeds are, and the way to end it. */
export function WatchSettings({ shown }: { readonly shown: ShownWatch }) {
  const nameOf = useCountries()
  const may = useMay('analyst')
  const { watch, channels, owner, changed, send: how } = shown
  const feed = (name: string): string => new URL(addressOf(`watches/${encodeURIComponent(watch.id)}/${name}`), window.location.origin).href
  return (
    <div className="stack">
      <dl className="facts">
        <dt>Is for</dt>
        <dd>{watchWords(shown, nameOf)}</dd>
        <dt>Alerts</dt>
        <dd>
          {SENDS[how]}
          {channels.length === 0 && ', in the log and the feeds alone'}
          {channels.map((channel) => (
            <div key={addressOfChannel(channel)}>
              <span className="chip">{channel.kind}</span> {addressOfChannel(channel)}
            </div>
          ))}
        </dd>
        <dt>Muted incidents</dt>
        <dd className="num">{watch.mutedIncidents.length}</dd>
        <dt>Kept by</dt>
        <dd>
          {owner}, <When iso={changed} short />
        </dd>
        {watch.since !== null && (
          <>
            <dt>History before</dt>
            <dd>
              <When iso={watch.since} short />
            </dd>
          </>
        )}
      </dl>
      {watch.areas.length > 0 && <AreaMap areas={watch.areas} tool={null} corners={[]} onCorner={() => {}} />}
      <section>
        <h2>Feeds</h2>
        <CopyLine label="Atom" text={feed('feed.atom')} />
        <CopyLine label="JSON Feed" text={feed('feed.json')} />
      </section>
      {may && <Ending watch={watch} />}
    </div>
  )
}

function Ending({ watch: { id, name } }: Pick<ShownWatch, 'watch'>) {
  const [, go] = useLocation()
  return (
    <section>
      <h2>Change or end it</h2>
      <div className="inline">
        <Link className="button" href={`/watches/${id}/edit`}>
          Change
        </Link>
        <AskFirst
          button="Delete"
          label={`Delete ${name}`}
          question={`Delete ${name}?`}
          sure="Delete it"
          act={async () => {
            await send('DELETE', `watches/${encodeURIComponent(id)}`)
            go('/watches')
          }}
        >
          The watch goes, and the log of its alerts with it. The record keeps all incidents.
        </AskFirst>
      </div>
    </section>
  )
}
