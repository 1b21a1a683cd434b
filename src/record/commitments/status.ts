import { dayNumber, isoDayOf } from '../../kit/when.ts'
import type { Account } from '../account.ts'
import type { CommitmentChange, CommitmentRecord, CommitmentStatus } from '../commitment-record.ts'
import type { CommitmentFacts, Outcome, Quantity } from './commitment-facts.ts'
import { isClose, isMoney, paired, written } from './related.ts'

type Told = Account<CommitmentFacts>

/** What the fold over the sequels knows of the promise. */
export interface Terms {
  /** Last day number of the term. */
  readonly due: number | null
  readonly quantities: readonly Quantity[]
}

/** What was given of the promise, and on which day. */
interface Part extends Quantity {
  readonly day: number | null
}

interface Step {
  readonly status: CommitmentStatus
  readonly why: string
}

/** Words tell no day: a report so many days after the term may tell of what was done in time. */
const GRACE = 3
/** The same figure within so many days is the same part told again. */
const RETOLD = 14
const DONE: ReadonlySet<CommitmentStatus> = new Set(['kept', 'kept late'])

/**
 * Changes that the sequels bring, in the order given (that of time). Each sequel is seen from where the promise stands: what is done
 * after the term is kept late, less than was promised is partly kept, parts add up. A sequel that changes nothing gives none.
 */
export function changesOf(sequels: readonly Told[], terms: Terms): CommitmentChange[] {
  const out: CommitmentChange[] = []
  let status: CommitmentStatus = 'pending'
  let parts: readonly Part[] = []
  for (const { facts } of sequels) {
    const outcome = facts.outcome as Outcome
    const day = outcome.day ?? facts.published
    const part = partOf(facts, terms)
    const step = stepOf(outcome, { status, day, part, parts, terms, published: facts.published })
    if (part) parts = [...parts, { ...part, day }]
    if (!step || (step.status === status && outcome.kind !== 'delayed')) continue
    status = step.status
    out.push({ status, day: day === null ? null : isoDayOf(day), why: step.why, cite: facts.cite })
  }
  return out
}

interface Seen {
  readonly status: CommitmentStatus
  readonly day: number | null
  readonly part: Quantity | null
  readonly parts: readonly Part[]
  readonly terms: Terms
  readonly published: number | null
}

function stepOf(outcome: Outcome, seen: Seen): Step | null {
  const { status, day, terms } = seen
  const says = `"${outcome.words.trim()}"`
  switch (outcome.kind) {
    case 'kept':
    case 'done':
      return DONE.has(status) ? null : doneStep(outcome, seen, says)
    case 'partly':
      return DONE.has(status) ? null : partStep(outcome, seen, says)
    case 'begun':
      return DONE.has(status) || status === 'partly kept' || status === 'reversed' ? null : { status: 'in progress', why: `begun: ${says}` }
    case 'restored':
      return status === 'reversed' || status === 'overdue' ? { status: 'in progress', why: `taken up again: ${says}` } : null
    case 'late': {
      const past = terms.due === null || (day !== null && day > terms.due)
      return past && !DONE.has(status) && status !== 'reversed' && status !== 'broken'
        ? { status: 'overdue', why: `not done in time: ${says}` }
        : null
    }
    case 'undone': {
      if (DONE.has(status) || status === 'reversed' || status === 'broken') return null
      if (terms.due === null) return { status: 'overdue', why: `not done, and no day was named: ${says}` }
      return day !== null && day > terms.due ? { status: 'broken', why: `not done by its term: ${says}` } : null
    }
    case 'delayed': {
      if (DONE.has(status) || status === 'reversed') return null
      const past = terms.due !== null && day !== null && day > terms.due
      return { status: past ? 'overdue' : status, why: `put off: ${says}` }
    }
    case 'broken':
      return DONE.has(status) && /^broken\.failed$/.test(outcome.rule) ? null : { status: 'broken', why: `not done: ${says}` }
    case 'reversed':
      return { status: 'reversed', why: `taken back or struck down: ${says}` }
  }
}

/** Done in time or late; less than was promised is a part. */
function doneStep(outcome: Outcome, seen: Seen, says: string): Step {
  const { part, terms } = seen
  if (part && outcome.kind === 'done' && !isWhole(seen)) return partStep(outcome, seen, says)
  const late = isLate(outcome, seen)
  const by = terms.due === null ? 'no day was named' : `due ${isoDayOf(terms.due)}`
  return late ? { status: 'kept late', why: `done after its term (${by}): ${says}` } : { status: 'kept', why: `done (${by}): ${says}` }
}

function partStep(outcome: Outcome, seen: Seen, says: string): Step {
  if (seen.part && isWhole(seen)) {
    const status = isLate(outcome, seen) ? 'kept late' : 'kept'
    return { status, why: `its parts add up to what was promised: ${says}` }
  }
  return { status: 'partly kept', why: `${seen.part ? `a part, ${written(seen.part)}` : 'a part'}: ${says}` }
}

function isLate(outcome: Outcome, { status, day, terms, published }: Seen): boolean {
  if (outcome.day !== null && terms.due !== null) return outcome.day > terms.due
  if (outcome.late) return true
  if (terms.due === null) return status === 'overdue' || status === 'broken'
  if (outcome.kind === 'kept') return status === 'overdue'
  return (day ?? published ?? terms.due) > terms.due + GRACE
}

/** With what was given before, as much as was promised. */
function isWhole({ part, parts, terms, day }: Seen): boolean {
  const promised = terms.quantities.find((q) => q.unit === part?.unit)
  if (!part || !promised) return false
  const again = (q: Part): boolean => isClose(q.value, part.value) && Math.abs((q.day ?? 0) - (day ?? 0)) <= RETOLD
  const before = parts.filter((q) => q.unit === part.unit && !again(q)).reduce((sum, q) => sum + q.value, 0)
  return before + part.value >= promised.value * 0.98
}

/** The figure of a sequel in a unit of the promise: the least of them ("40 of the 100 million"); null where it tells none. */
function partOf(facts: CommitmentFacts, terms: Terms): Quantity | null {
  const pairs = paired(terms.quantities, facts.quantities)
  const money = pairs.filter(([x]) => isMoney(x))
  const [first, ...others] = (money.length > 0 ? money : pairs).map(([, y]) => y)
  return first ? others.reduce((least, q) => (q.value < least.value ? q : least), first) : null
}

/**
 * The status on an ISO day: what the sources had said by then, or `overdue` where its term is past and nothing was heard since. A
 * person's correction holds for every day.
 */
export function statusOn(record: CommitmentRecord, day: string): CommitmentStatus {
  const asked = dayNumber(day)
  const corrected = record.changes.find((c, i) => i > 0 && c.cite === null)
  const known = record.changes.filter((c) => corrected === undefined || c === corrected).filter((c) => c === corrected || isBy(c, day))
  const last = known.at(-1) ?? record.changes[0]
  const status = last?.status ?? record.status
  if (status !== 'pending' && status !== 'in progress') return status
  const due = record.due ? dayNumber(record.due.end) : null
  const heard = last?.day ? dayNumber(last.day) : null
  const past = due !== null && asked !== null && asked > due
  return past && (heard === null || heard <= due) ? 'overdue' : status
}

const isBy = (change: CommitmentChange, day: string): boolean => change.day === null || change.day <= day.slice(0, 10)
