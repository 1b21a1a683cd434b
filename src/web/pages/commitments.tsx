import type { Ledger, LedgerPromiser } from '../../desk/look/ledger.ts'
import { byDue, byPromiser, countsOf, type LedgerRow } from '../commitment/by-due.ts'
import { CommitmentRow } from '../commitment/commitment-row.tsx'
import { useAsk } from '../data/use-ask.ts'
import { useFilter } from '../data/use-filter.ts'
import { PromiseChip } from '../parts/chips.tsx'
import { FilterBar, type FilterField } from '../parts/filter-bar.tsx'
import { Page } from '../parts/page.tsx'
import { PartyLink } from '../parts/party-link.tsx'
import { Rows } from '../parts/rows.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { counted } from '../parts/words.ts'

const STATUSES = ['overdue', 'pending', 'in progress', 'kept', 'kept late', 'partly kept', 'broken', 'reversed', 'unverifiable']

const FIELDS: readonly FilterField[] = [
  { name: 'q', label: 'Words', tip: 'road "customs post"', first: true },
  { name: 'party', label: 'By or to', tip: 'Kenya, China', first: true },
  { name: 'status', label: 'Status', options: STATUSES, first: true },
  { name: 'due', label: 'Due', tip: '2025-06 or ..2025-12-31', first: true },
  { name: 'by', label: 'In order of', options: ['due day'], none: 'who promised', first: true },
  { name: 'programme', label: 'Programme', tip: 'LAPSSET' },
  { name: 'published', label: 'Told', tip: '2025-03-01..2025-03-31' },
]

/** Promises, and what became of each. */
export function Commitments() {
  const { params } = useFilter()
  const { by, ...asked } = params
  const query = useAsk<Ledger>('ledger', asked)
  return (
    <Page title="Commitments" about="Who promised what, by when, and what later stories say became of it. The overdue come first.">
      <FilterBar fields={FIELDS} />
      <Answered query={query} rows={10}>
        {(ledger) => <Book ledger={ledger} rows={by === 'due day' ? byDue(ledger.promisers) : byPromiser(ledger.promisers)} />}
      </Answered>
    </Page>
  )
}

function Book({ ledger: { total, newest, promisers }, rows }: { readonly ledger: Ledger; readonly rows: readonly LedgerRow[] }) {
  if (total === 0) return <Empty title="No commitments fit">Leave out a condition, or widen the days.</Empty>
  return (
    <>
      <div className="sums" role="status">
        <span>
          {counted(total, 'commitment')} by {counted(promisers.length, 'promiser')}
        </span>
        {newest !== null && <span>among the newest {newest.toLocaleString('en')}; give conditions for older ones</span>}
        {countsOf(promisers).map(([status, count]) => (
          <span key={status} className="num">
            {count} <PromiseChip status={status} />
          </span>
        ))}
      </div>
      <Rows label="commitments" items={rows} total={rows.length} keyOf={({ key }) => key}>
        {(row) =>
          'head' in row ? (
            <Head promiser={row.head} />
          ) : (
            <CommitmentRow line={row.line} {...(isAlone(rows) && { promiser: row.line.promiser })} />
          )
        }
      </Rows>
    </>
  )
}

const isAlone = ([first]: readonly LedgerRow[]): boolean => first !== undefined && !('head' in first)

function Head({ promiser: { name, lines } }: { readonly promiser: LedgerPromiser }) {
  const who = lines[0]?.commitment.promisers[0]
  const overdue = lines.filter(({ status }) => status === 'overdue').length
  return (
    <h2 className="row-head">
      {who === undefined ? name : <PartyLink party={{ ...who, name }} />}{' '}
      <span className="quiet">
        {lines.length}
        {overdue > 0 && `, ${overdue} overdue`}
      </span>
    </h2>
  )
}
