import type { MonthOfActs } from '../../desk/look/actor-page.ts'
import { Scrolls } from '../parts/scrolls.tsx'
import { QUADS } from './quad-bars.ts'
import { QuadHeads } from './quad-heads.tsx'
import { sayMonth } from './steps.ts'

/** The months of a chart in figures. */
export function ActsTable({ months }: { readonly months: readonly MonthOfActs[] }) {
  return (
    <details>
      <summary>The same as a table</summary>
      <Scrolls label="Acts by month">
        <table>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <QuadHeads />
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, quads }) => (
              <tr key={month}>
                <th scope="row">{sayMonth(month)}</th>
                {QUADS.map((quad) => (
                  <td key={quad} className="num">
                    {quads[quad] ?? 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </details>
  )
}
