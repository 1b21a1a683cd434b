import { Link } from 'wouter'
import { useCountries } from '../data/countries.ts'
import { useAsk } from '../data/use-ask.ts'
import { counted } from '../parts/words.ts'
import type { ShownWatch, WatchedAnswer } from './answers.ts'
import { watchWords } from './condition-words.ts'

/** A watch of the list, with how many incidents it is for and how many wait. */
export function WatchCard({ shown }: { readonly shown: ShownWatch }) {
  const nameOf = useCountries()
  const { watch, channels, send } = shown
  const path = `watches/${encodeURIComponent(watch.id)}`
  return (
    <article className="card">
      <header>
        <h2>
          <Link href={`/watches/${watch.id}`}>{watch.name}</Link>
        </h2>
        {watch.muted && <span className="chip warn">muted</span>}
      </header>
      <p className="quiet">{watchWords(shown, nameOf)}</p>
      <div className="figures num">
        <Total path={`${path}/incidents`} to={`/watches/${watch.id}`} name="for it" />
        {watch.areas.length > 0 && <Total path={`${path}/queue`} to={`/watches/${watch.id}?tab=queue`} name="may be near" />}
      </div>
      <p className="quiet">
        {channels.length === 0
          ? 'No channel; feeds and log alone'
          : `${counted(channels.length, 'channel')}, ${send === 'each' ? 'each alert by itself' : send}`}
      </p>
    </article>
  )
}

function Total({ path, to, name }: { readonly path: string; readonly to: string; readonly name: string }) {
  const { data, isError } = useAsk<WatchedAnswer>(path, { size: 1 })
  return (
    <div>
      <b>
        <Link href={to}>{isError ? '?' : (data?.total?.toLocaleString('en') ?? '…')}</Link>
      </b>
      <span>{name}</span>
    </div>
  )
}
