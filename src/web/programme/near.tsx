import type { ProgrammePage } from '../../desk/look/programme-page.ts'
import { IncidentRow } from '../parts/incident-row.tsx'
import { Pick } from '../parts/pick.tsx'
import { counted } from '../parts/words.ts'

const RADII = ['10', '25', '50', '100', '250', '500']

interface NearProps {
  readonly page: ProgrammePage
  readonly onChange: (km: string) => void
}

/** What happened around its sites, the nearest first. */
export function Near({ page, onChange }: NearProps) {
  const { near, km } = page
  const radii = RADII.includes(String(km)) ? RADII : [...RADII, String(km)].toSorted((a, b) => Number(a) - Number(b))
  return (
    <section>
      <h2>{counted(near.near.length, 'incident')} around its sites</h2>
      <div className="bar">
        <Pick label="Within" value={String(km)} options={radii.map((id) => ({ id, name: `${id} km` }))} onChange={onChange} />
      </div>
      {near.near.length === 0 && (
        <p className="quiet" role="status">
          The record has none within {km} km of a site with a point.
        </p>
      )}
      <Told page={page} lines={near.near} />
      {near.unplaced.length > 0 && (
        <details>
          <summary>{near.unplaced.length} more in the same province, at a distance that is not known</summary>
          <Told page={page} lines={near.unplaced} />
        </details>
      )}
    </section>
  )
}

interface ToldProps {
  readonly page: ProgrammePage
  readonly lines: readonly { readonly incident: string; readonly says: string }[]
}

const Told = ({ page: { incidents }, lines }: ToldProps) => (
  <ul>
    {lines.map(({ incident: id, says }) => {
      const incident = incidents[id]
      return (
        incident !== undefined && (
          <li key={id}>
            <IncidentRow incident={incident}>
              <div className="below">{says}</div>
            </IncidentRow>
          </li>
        )
      )
    })}
  </ul>
)
