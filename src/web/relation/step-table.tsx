import { Link } from 'wouter'
import type { Relation } from '../../record/relation/relation.ts'
import { Scrolls } from '../parts/scrolls.tsx'
import { QUADS } from './quad-bars.ts'
import { QuadHeads } from './quad-heads.tsx'
import { stepWords } from './steps.ts'

const MOST_LINKS = 12

/** The steps in which something happened, each with its reports. */
export function StepTable({ relation: { series, step } }: { readonly relation: Relation }) {
  const told = series.filter(({ events }) => events > 0)
  return (
    <details>
      <summary>The same as a table, with the reports</summary>
      <Scrolls label="Events by step">
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <QuadHeads />
              <th scope="col" className="num">
                Mean score
              </th>
              <th scope="col">Reports</th>
            </tr>
          </thead>
          <tbody>
            {told.map((point) => (
              <tr key={point.from}>
                <th scope="row">{stepWords(point, step)}</th>
                {QUADS.map((quad) => (
                  <td key={quad} className="num">
                    {point.quads.find((one) => one.quad === quad)?.events ?? 0}
                  </td>
                ))}
                <td className="num">{point.score?.toFixed(1) ?? ''}</td>
                <td>
                  {point.reports.slice(0, MOST_LINKS).map((id, i) => (
                    <span key={id}>
                      <Link href={`/items/${id}`} aria-label={`Report ${i + 1} of ${stepWords(point, step)}`}>
                        {i + 1}
                      </Link>{' '}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </details>
  )
}
