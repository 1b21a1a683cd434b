import type { CommitmentRecord, CommitmentStatus } from '../../record/commitment-record.ts'
import { statusOn } from '../../record/commitments/status.ts'
import type { Filter } from '../../record/filter.ts'
import type { RecordReader } from '../../store/port.ts'
import { newestOf } from './find-page.ts'

/** Promises by who made them. */
export interface Ledger {
  /** ISO day of asking. */
  readonly today: string
  /** Promisers with something overdue first, then by name. */
  readonly promisers: readonly LedgerPromiser[]
  readonly total: number
  /** Where the record has more that may fit than were looked at: how many were, the newest ones. Null: all were. */
  readonly newest: number | null
}

export interface LedgerPromiser {
  readonly name: string
  /** Country, or entity, of the promiser, where known. */
  readonly code: string | null
  /** Overdue first, then by due day; those without one last. */
  readonly lines: readonly LedgerLine[]
}

export interface LedgerLine {
  readonly status: CommitmentStatus
  readonly commitment: CommitmentRecord
}

const UNNAMED = 'nobody named'

/** Commitments that fit, by promiser. Statuses of the filter are those on the day of asking. `most`: the newest so many are looked at. */
export async function ledgerOf(reader: RecordReader, filter: Filter, today: string, most = Number.POSITIVE_INFINITY): Promise<Ledger> {
  const { statuses, ...others } = filter
  const groups = new Map<string, { name: string; code: string | null; lines: LedgerLine[] }>()
  let [total, looked] = [0, 0]
  for await (const { doc } of newestOf(reader, 'commitment', others, most)) {
    looked++
    const status = statusOn(doc, today)
    if (statuses !== undefined && !statuses.includes(status)) continue
    total++
    const who = doc.promisers[0]
    const key = who === undefined ? UNNAMED : (who.entity ?? `${who.country} ${who.name.toLowerCase()}`)
    const group = groups.get(key) ?? { name: who?.name ?? UNNAMED, code: who?.country ?? null, lines: [] }
    group.lines.push({ status, commitment: doc })
    groups.set(key, group)
  }
  const promisers = [...groups.values()].map((group) => ({ ...group, lines: group.lines.sort(byUrgency) }))
  const isCut = looked === most && (await reader.count({ kind: 'commitment', filter: others })) > most
  return {
    today,
    total,
    newest: isCut ? most : null,
    promisers: promisers.sort((a, b) => overdue(b) - overdue(a) || (a.name < b.name ? -1 : 1)),
  }
}

const overdue = ({ lines }: LedgerPromiser): number => Number(lines.some(({ status }) => status === 'overdue'))

const byUrgency = (a: LedgerLine, b: LedgerLine): number =>
  Number(b.status === 'overdue') - Number(a.status === 'overdue') ||
  compareDue(a.commitment, b.commitment) ||
  (a.commitment.id < b.commitment.id ? -1 : 1)

const compareDue = (a: CommitmentRecord, b: CommitmentRecord): number => {
  const [p, q] = [a.due?.end ?? '9999', b.due?.end ?? '9999']
  return p < q ? -1 : p > q ? 1 : 0
}
