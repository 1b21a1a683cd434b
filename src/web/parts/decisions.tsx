import type { Decision } from '../../record/decision.ts'
import { When } from './when.tsx'
import { capital } from './words.ts'

/** What people decided, each signed and dated. */
export function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null
  return (
    <section>
      <h2>Decisions</h2>
      <ul>
        {decisions.map(({ id, by, at, note, act }) => (
          <li key={id}>
            {capital(act.kind)} by {by}, <When iso={at} short />
            {note !== null && <div className="quiet">{note}</div>}
          </li>
        ))}
      </ul>
    </section>
  )
}
