import { send } from '../data/ask.ts'
import { AskFirst } from '../parts/ask-first.tsx'
import { When } from '../parts/when.tsx'
import { useMay } from '../shell/guarded.tsx'
import type { FeedHealth } from './answers.ts'
import { healthWords, nameOf, repairWords, TONES } from './feed-words.ts'

/** A feed, how it does, and the way to be rid of it. */
export function FeedRow({ feed }: { readonly feed: FeedHealth }) {
  const { key, address, folder, health, lastNew, lastSuccess, since, next, notes, repairs } = feed
  const may = useMay('admin')
  const repaired = repairWords(repairs)
  return (
    <article className="row plain" aria-label={nameOf(feed)}>
      <div>
        <strong>{nameOf(feed)}</strong>
        {folder !== null && <span className="quiet"> · {folder}</span>}
        <div className="below quiet">{address}</div>
        <div className="below">
          {healthWords(feed)}
          {since !== null && health !== 'ok' && (
            <>
              {' · since '}
              <When iso={since} short />
            </>
          )}
        </div>
        <div className="below quiet">
          Last new item: {lastNew === null ? 'none yet' : <When iso={lastNew} short />}
          {lastSuccess !== null && (
            <>
              {' · last answer: '}
              <When iso={lastSuccess} short />
            </>
          )}
          {next !== null && (
            <>
              {' · next: '}
              <When iso={next} short />
            </>
          )}
        </div>
        {repaired !== null && <div className="below quiet">Put right while reading: {repaired}</div>}
        {notes.map((note) => (
          <div key={note} className="below">
            {note}
          </div>
        ))}
      </div>
      <div className="side">
        <span className={`chip ${TONES[health]}`}>{health}</span>
        {may && (
          <AskFirst
            button="Remove"
            label={`Remove ${nameOf(feed)}`}
            question={`Remove ${nameOf(feed)}?`}
            sure="Remove it"
            act={() => send('DELETE', `feeds/${encodeURIComponent(key)}`)}
          >
            It is not asked any more. The stories it brought stay in the record.
          </AskFirst>
        )}
      </div>
    </article>
  )
}
