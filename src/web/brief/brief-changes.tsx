import { changesHead, changeWords, freshWords, promiseChangeWords } from '../../desk/brief/brief-change-words.ts'
import type { Brief } from '../../desk/brief/brief-document.ts'
import { CiteMark, Quote } from './cite.tsx'

/** What the brief and the record have that the last brief told otherwise. */
export function BriefChangesPart({ brief }: { readonly brief: Brief }) {
  const head = changesHead(brief)
  const { changes, incidents } = brief
  if (head === null || changes === null) return null
  return (
    <section>
      <h2>{head.head}</h2>
      {head.none !== null && <p>{head.none}</p>}
      <ul className="dots">
        {incidents
          .filter(({ id }) => changes.fresh.includes(id))
          .map((told) => (
            <li key={told.id}>
              {freshWords(told)} {told.lead !== null && <CiteMark cited={told.lead} />}
            </li>
          ))}
        {changes.incidents.map((change) => (
          <li key={change.id}>
            {changeWords(change)} {change.cited !== null && <Quote cited={change.cited} />}
          </li>
        ))}
        {changes.promises.map((change) => (
          <li key={change.id}>
            {promiseChangeWords(change)} <Quote cited={change.cited} />
          </li>
        ))}
      </ul>
    </section>
  )
}
