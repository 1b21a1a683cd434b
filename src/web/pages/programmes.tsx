import { Link } from 'wouter'
import type { ProgrammeRecord } from '../../record/programme/programme-record.ts'
import type { ProgrammeList } from '../data/programme-names.ts'
import { useAsk } from '../data/use-ask.ts'
import { useFilter } from '../data/use-filter.ts'
import { FilterBar, type FilterField } from '../parts/filter-bar.tsx'
import { Page } from '../parts/page.tsx'
import { Rows } from '../parts/rows.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { sumWords } from '../parts/sum-words.ts'
import { When } from '../parts/when.tsx'
import { counted } from '../parts/words.ts'

const FIELDS: readonly FilterField[] = [
  { name: 'q', label: 'Words', tip: 'port railway', first: true },
  { name: 'party', label: 'Who carries or disputes it', tip: 'China', first: true },
  { name: 'country', label: 'Country of a site', tip: 'Kenya', first: true },
  { name: 'published', label: 'Told', tip: '2025-03 or 2025-01..', first: true },
]

/** Named long-running undertakings, those that most stories tell of first. */
export function Programmes() {
  const { params } = useFilter()
  const query = useAsk<ProgrammeList>('programme-list', params)
  return (
    <Page title="Programmes" about="Named undertakings that run for years: corridors, ports, dams. What stories tell of each, gathered.">
      <FilterBar fields={FIELDS} />
      <Answered query={query} rows={8}>
        {({ programmes, understood }) => (
          <>
            <div className="sums" role="status">
              <span>{counted(programmes.length, 'programme')}</span>
              {understood.map((says) => (
                <span key={says}>{says}</span>
              ))}
            </div>
            <Listed programmes={programmes.toSorted((a, b) => b.stories - a.stories)} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Listed({ programmes }: { readonly programmes: readonly ProgrammeRecord[] }) {
  if (programmes.length === 0)
    return <Empty title="No programme fits">Leave out a condition. A programme is found once a story names it.</Empty>
  return (
    <Rows label="programmes" items={programmes} total={programmes.length} keyOf={({ id }) => id}>
      {(programme) => <ProgrammeRow programme={programme} />}
    </Rows>
  )
}

function ProgrammeRow({ programme }: { readonly programme: ProgrammeRecord }) {
  const { id, name, aliases, parties, ranges, sites, disputes, stories, lastTold } = programme
  return (
    <div className="row dated">
      <div className="when">
        <When iso={lastTold?.slice(0, 10) ?? null} short />
      </div>
      <div>
        <Link className="whole" href={`/programmes/${id}`}>
          {name}
        </Link>
        <div className="below">
          {aliases.length > 0 && <>{aliases.slice(0, 3).join(', ')} · </>}
          {parties
            .slice(0, 4)
            .map((party) => party.name)
            .join(', ')}
          {parties.length > 4 && ` and ${parties.length - 4} more`}
        </div>
        <div className="below quiet">
          {counted(stories, 'story', 'stories')}, {counted(sites.length, 'site')}
          {ranges.map(({ currency, low, high }) => (
            <span key={currency}>
              ,{' '}
              {low === high
                ? sumWords({ value: low, currency })
                : `${sumWords({ value: low, currency })} to ${sumWords({ value: high, currency })}`}
            </span>
          ))}
        </div>
      </div>
      <div className="side">{disputes.length > 0 && <span className="chip warn">disputed by {disputes.length}</span>}</div>
    </div>
  )
}
