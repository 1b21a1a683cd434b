import type { ProgrammeRecord } from '../../record/programme/programme-record.ts'
import { CiteLink } from '../parts/cite-link.tsx'
import { Scrolls } from '../parts/scrolls.tsx'
import { sumWords } from '../parts/sum-words.ts'
import { When } from '../parts/when.tsx'
import { counted } from '../parts/words.ts'

/** What it is told to cost; differing sums side by side, and none added to another. */
export function Sums({ programme: { sums, ranges } }: { readonly programme: ProgrammeRecord }) {
  if (sums.length === 0) return null
  return (
    <section>
      <h2>Sums</h2>
      {ranges
        .filter((range) => range.sums > 1)
        .map(({ currency, low, high, sums: count }) => (
          <p key={currency} className="quiet">
            {sumWords({ value: low, currency })} to {sumWords({ value: high, currency })}, {count} differing sums
          </p>
        ))}
      <Scrolls label="Sums">
        <table>
          <thead>
            <tr>
              <th scope="col">Sum</th>
              <th scope="col">In the words</th>
              <th scope="col">First told</th>
            </tr>
          </thead>
          <tbody>
            {sums.map(({ value, currency, cite, stories, firstTold }) => (
              <tr key={`${value} ${currency}`}>
                <th scope="row">{sumWords({ value, currency })}</th>
                <td>
                  <CiteLink cite={cite} /> <div className="quiet">{counted(stories, 'story', 'stories')}</div>
                </td>
                <td>
                  <When iso={firstTold} short />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  )
}
