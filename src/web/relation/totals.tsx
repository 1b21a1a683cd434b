import type { Relation } from '../../record/relation/relation.ts'
import { Scrolls } from '../parts/scrolls.tsx'
import { When } from '../parts/when.tsx'
import { capital } from '../parts/words.ts'

interface TotalsProps {
  readonly relation: Relation
  readonly names: { readonly one: string; readonly other: string }
}

/** What the two do to each other, by kind of act. */
export function Totals({ relation: { totals }, names: { one, other } }: TotalsProps) {
  return (
    <section>
      <h2>What they do to each other</h2>
      <Scrolls label="Acts by kind">
        <table>
          <thead>
            <tr>
              <th scope="col">Act</th>
              <th scope="col">Who to whom</th>
              <th scope="col" className="num">
                Events
              </th>
              <th scope="col" className="num">
                Mean score
              </th>
              <th scope="col">Last</th>
            </tr>
          </thead>
          <tbody>
            {totals.map(({ quad, type, forth, events, score, last }) => (
              <tr key={`${quad} ${type} ${forth}`}>
                <th scope="row" data-quad={quad}>
                  <span className="quad">{capital(type.toLowerCase())}</span> <span className="quiet">{quad}</span>
                </th>
                <td>
                  {forth ? one : other} → {forth ? other : one}
                </td>
                <td className="num">{events.toLocaleString('en')}</td>
                <td className="num">{score.toFixed(1)}</td>
                <td>
                  <When iso={last} short />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  )
}
