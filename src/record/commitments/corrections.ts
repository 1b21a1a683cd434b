import type { CommitmentChange, CommitmentRecord, CommitmentStatus } from '../commitment-record.ts'
import type { Anchor, Correction, Decision } from '../decision.ts'

const STATUSES: ReadonlySet<unknown> = new Set<CommitmentStatus>([
  'pending',
  'in progress',
  'kept',
  'kept late',
  'partly kept',
  'broken',
  'overdue',
  'reversed',
  'unverifiable',
])

type Values = Pick<CommitmentRecord, 'promisers' | 'beneficiaries' | 'action' | 'amount' | 'due' | 'made'>
type Draft = Values & Pick<CommitmentRecord, 'id' | 'accounts'>

export interface Corrected {
  readonly values: Values
  /** Ids of the decisions that set a value. */
  readonly corrected: readonly string[]
  /** The status that a person set last; it stands until it is undone. */
  readonly status: CommitmentChange | null
}

/** Sets what people corrected, oldest first, so that the last holds. A value that does not fit its field is left out. */
export function correct({ id, accounts, ...coded }: Draft, decisions: readonly Decision[]): Corrected {
  let values: Values = coded
  let status: CommitmentChange | null = null
  const corrected: string[] = []
  for (const { id: decision, by, at, note, act } of decisions) {
    if (act.kind !== 'correct' || !means(act.target, id, accounts)) continue
    if (act.path === 'status') {
      if (!STATUSES.has(act.value)) continue
      const why = `corrected by ${by}${note === null ? '' : `: ${note}`}`
      status = { status: act.value as CommitmentStatus, day: at.slice(0, 10), why, cite: null }
    } else {
      const next = set(values, act)
      if (!next) continue
      values = next
    }
    corrected.push(decision)
  }
  return { values, corrected, status }
}

/** The commitment itself by id, or the one that holds most of the accounts that it had; an account of it by id. */
function means(target: Anchor, id: string, accounts: readonly string[]): boolean {
  if (target.kind !== 'commitment' && target.kind !== 'account') return false
  if (target.id === id || accounts.includes(target.id)) return true
  const held = target.accounts.filter((a) => accounts.includes(a)).length
  return held > 0 && held * 2 > target.accounts.length
}

function set(values: Values, { path, value }: Correction): Values | null {
  switch (path) {
    case 'action':
      return typeof value === 'string' && value !== '' ? { ...values, action: value } : null
    case 'made':
      return value === null || isDay(value) ? { ...values, made: value } : null
    case 'due':
      return value === null ? { ...values, due: null } : withDue(values, value)
    case 'amount':
      return value === null ? { ...values, amount: null } : withAmount(values, value)
    default:
      return withParty(values, path, value)
  }
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

/** An ISO day, or a stretch with its `start` and `end`. */
function withDue(values: Values, value: unknown): Values | null {
  if (isDay(value)) return { ...values, due: { start: value, end: value, precision: 'day', text: value } }
  const { start, end, text } = Object(value) as Record<string, unknown>
  if (!isDay(start) || !isDay(end) || start > end) return null
  const precision = start === end ? 'day' : 'range'
  return { ...values, due: { start, end, precision, text: typeof text === 'string' ? text : `${start} to ${end}` } }
}

function withAmount(values: Values, given: unknown): Values | null {
  const { value, currency } = Object(given) as Record<string, unknown>
  return typeof value === 'number' && Number.isFinite(value) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)
    ? { ...values, amount: { value, currency } }
    : null
}

/** `promisers.0.country` and the like: one field of one party; `promisers.0` with null takes it away. */
function withParty(values: Values, path: string, value: unknown): Values | null {
  const [list, index, field] = path.split('.')
  if (list !== 'promisers' && list !== 'beneficiaries') return null
  const at = Number(index)
  const party = values[list][at]
  if (!party) return null
  if (field === undefined && value === null) return { ...values, [list]: values[list].filter((_, i) => i !== at) }
  if (field !== 'name' && field !== 'country' && field !== 'entity') return null
  if (typeof value !== 'string' && (value !== null || field === 'name')) return null
  return { ...values, [list]: values[list].map((p, i) => (i === at ? { ...p, [field]: value } : p)) }
}
