import { ChanceryError } from '../../kit/errors.ts'
import { idOf } from '../../kit/id.ts'
import type { Act, Correction, Decision, Join, Note, Split, Undo, Verdict } from '../decision.ts'
import { standing } from '../standing.ts'
import { anchorOf, anchorOfAccount, type Target, type TargetAccount } from './target.ts'
import { checkValue } from './values.ts'

/** Longest note, in UTF-16 units. */
const MOST = 4000

/** Who decides, and why. */
export interface Signature {
  readonly by: string
  readonly note: string | null
}

/** Signs an act. `now`: ISO instant; `earlier`: all decisions so far, after which it comes whatever the clock says. Throws USAGE. */
export function signed(act: Act, { by, note }: Signature, now: string, earlier: readonly Decision[]): Decision {
  const name = by.trim()
  if (name === '' || name.length > 200)
    throw new ChanceryError('USAGE', 'a decision wants a name', { hint: 'sign it with --by NAME, or set CHANCERY_USER' })
  const reason = note?.trim() || null
  if (reason !== null && reason.length > MOST) throw new ChanceryError('USAGE', `a note has at most ${MOST} letters`)
  const last =
    earlier
      .map((one) => one.at)
      .sort()
      .at(-1) ?? ''
  const at = last >= now ? new Date(Date.parse(last) + 1).toISOString() : now
  return { id: idOf('decision', name, at, JSON.stringify(act)), by: name, at, note: reason, act }
}

/** A value of an item is other than coded. Throws USAGE or NO_SUCH_PATH. */
export function correction(target: Target, path: string, typed: unknown): Correction {
  const { value, was } = checkValue(target, path, typed)
  if (same(value, was))
    throw new ChanceryError('USAGE', `${path} is that already`, {
      where: whereOf(target),
      hint: 'to confirm a coded value, use chancery review',
    })
  return { kind: 'correct', target: anchorOf(target), path, value, was }
}

/** A second look at a value, which changes nothing. Throws USAGE or NO_SUCH_PATH. */
export const verdict = (target: Target, path: string, typed: unknown): Verdict => ({
  kind: 'review',
  target: anchorOf(target),
  path,
  value: checkValue(target, path, typed).value,
})

export function noteOn(target: Target, text: string): Note {
  const told = text.trim()
  if (told === '') throw new ChanceryError('USAGE', 'a note wants words')
  if (told.length > MOST) throw new ChanceryError('USAGE', `a note has at most ${MOST} letters`)
  return { kind: 'note', target: anchorOf(target), text: told }
}

/** Items that are one. Throws USAGE. */
export function joinOf(targets: readonly Target[]): Join {
  const distinct = [...new Map(targets.map((target) => [target.entry.id, target])).values()]
  const [first] = distinct
  const odd = distinct.find(({ entry }) => (entry.kind !== 'incident' && entry.kind !== 'commitment') || entry.kind !== first?.entry.kind)
  if (odd !== undefined)
    throw new ChanceryError('USAGE', 'only incidents are joined with incidents, and commitments with commitments', { where: whereOf(odd) })
  if (first === undefined || distinct.length < 2)
    throw new ChanceryError('USAGE', 'these are one already', {
      ...(first === undefined ? {} : { where: whereOf(first) }),
      hint: 'name two incidents or more',
    })
  return { kind: 'join', accounts: distinct.flatMap(({ accounts }) => accounts.map(anchorOfAccount)) }
}

/** What the stories or accounts of the keys tell is another incident than the rest. Throws USAGE or NO_SUCH_ID. */
export function splitOf(target: Target, keys: readonly string[]): Split {
  const where = whereOf(target)
  const { accounts } = target
  const lost = keys.find((key) => !accounts.some((account) => isNamed(account, key)))
  if (lost !== undefined)
    throw new ChanceryError('NO_SUCH_ID', `no story or account "${lost.slice(0, 80)}" tells of it`, {
      where,
      hint: `its stories are ${storiesOf(accounts)}`,
    })
  const one = accounts.filter((account) => keys.some((key) => isNamed(account, key)))
  const other = accounts.filter((account) => !one.includes(account))
  if (other.length === 0) throw new ChanceryError('USAGE', 'that is all of it', { where, hint: 'name some of its stories, not all' })
  return { kind: 'split', one: one.map(anchorOfAccount), other: other.map(anchorOfAccount) }
}

const isNamed = ({ id, story, reports }: TargetAccount, key: string): boolean => id === key || story === key || reports.includes(key)

function storiesOf(accounts: readonly TargetAccount[]): string {
  const stories = [...new Set(accounts.map(({ story }) => story))]
  return stories.length > 12 ? `${stories.slice(0, 12).join(', ')} and ${stories.length - 12} more` : stories.join(', ')
}

/** Takes a decision back, or an undo. Throws NO_SUCH_ID or USAGE. */
export function undoOf(id: string, decisions: readonly Decision[]): Undo {
  const decision = decisions.find((one) => one.id === id)
  if (decision === undefined)
    throw new ChanceryError('NO_SUCH_ID', `no decision has the id "${id.slice(0, 80)}"`, { hint: 'see chancery decisions' })
  const by = undoing(decisions).get(id)
  if (by !== undefined)
    throw new ChanceryError('USAGE', `${by.by} took it back already`, {
      where: `decision ${id}`,
      hint: `to bring it back, chancery undo ${by.id}`,
    })
  return { kind: 'undo', decision: id }
}

/** Of each decision that is undone now, undos too: the undo that did it. */
export function undoing(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  const stands = new Set(standing(decisions).map(({ id }) => id))
  const found = new Map<string, Decision>()
  const ordered = [...decisions].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1))
  for (const decision of ordered) {
    const { act, id } = decision
    if (act.kind === 'undo' && !found.has(id) && !stands.has(act.decision) && !found.has(act.decision)) found.set(act.decision, decision)
  }
  return found
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const whereOf = ({ entry }: Target): string => `${entry.kind} ${entry.id}`
