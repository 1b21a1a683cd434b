import type { Account, AccountKey, Probe } from '../account.ts'
import type { Speaker } from '../facts.ts'
import type { CommitmentFacts, Quantity } from './commitment-facts.ts'
import { nameWords, once, stateOf } from './parties.ts'
import { withoutParties } from './related.ts'
import { COMMON } from './stems.ts'

type Told = Account<CommitmentFacts>

/** How long after a promise its sequel is looked for, and how far apart two tellings of it are, in days. */
const SEQUEL_DAYS = 1500
const RETOLD_DAYS = 450
const MOST_PARTIES = 7
const MOST_WORDS = 12

/**
 * What an account is found by: a party that promises (of a sequel: that is named) together with a telling word of the action or with a
 * figure; and a programme by name. A country alone is no key. At most 100. An account without a day of publication has none.
 */
export function commitmentKeys(account: Told): AccountKey[] {
  const day = account.facts.published
  return day === null ? [] : keysOf(account).map((key) => ({ key, day }))
}

/** Where accounts that may be related are looked for: promises retold around it, sequels after it, promises before a sequel. */
export function commitmentProbes(account: Told): Probe[] {
  const day = account.facts.published
  if (day === null) return []
  if (account.role === 'sequel')
    return keysOf(account).map((key) => ({ key, from: day - SEQUEL_DAYS, to: day, roles: ['news', 'recall'] as const }))
  const first = account.facts.made ?? day
  return keysOf(account).flatMap((key) => [
    { key, from: first - RETOLD_DAYS, to: day + SEQUEL_DAYS, roles: ['news', 'recall'] as const },
    { key, from: first, to: day + SEQUEL_DAYS, roles: ['sequel'] as const },
  ])
}

function keysOf(account: Told): string[] {
  const { role, facts } = account
  const parties = role === 'sequel' ? [...facts.promisers, ...facts.named, ...facts.around] : facts.promisers
  const marks = [...new Set(once(parties).flatMap(marksOf))].slice(0, MOST_PARTIES)
  const words = tellingWords(facts, role === 'sequel')
  const figures = facts.quantities.slice(0, 4).map(figure)
  const tied = marks.flatMap((mark) => [...words, ...figures].map((word) => `${mark}+${word}`))
  return [...facts.programmes.map((p) => `programme:${p}`), ...tied, ...bareKeys(account)].slice(0, 100)
}

/** Two parties with what many promises share: all that "agreed to repay Bangladesh" can be found by. */
function bareKeys({ role, facts }: Told): string[] {
  const acts = facts.stems.filter((s) => COMMON.has(s)).slice(0, 3)
  const marked = (parties: readonly Speaker[]): string[] => [...new Set(once(parties).flatMap(marksOf))].slice(0, 3)
  const one = marked(role === 'sequel' ? [...facts.promisers, ...facts.named] : facts.promisers)
  const other = marked(role === 'sequel' ? [...facts.beneficiaries, ...facts.named] : facts.beneficiaries)
  const pairs = new Set(one.flatMap((a) => other.filter((b) => b !== a).map((b) => (a < b ? `${a}+${b}` : `${b}+${a}`))))
  return [...pairs].slice(0, 6).flatMap((pair) => acts.map((act) => `${pair}+${act}`))
}

/** Telling words of the account; where a sequel has few of its own ("The money was paid"), those beside it too. */
function tellingWords(facts: CommitmentFacts, sequel: boolean): string[] {
  const parties = [...facts.promisers, ...facts.named, ...facts.beneficiaries]
  const own = withoutParties(facts.stems, parties).filter((s) => !COMMON.has(s))
  const near = withoutParties(facts.nearStems, parties).filter((s) => !COMMON.has(s) && !own.includes(s))
  const all = sequel && own.length < MOST_WORDS ? [...own, ...near] : own
  return all.slice(0, MOST_WORDS)
}

const figure = ({ value, unit }: Quantity): string => `${value} ${unit}`

/** Words for a party: its state, its entity, or the capitalised words of its name, since a body goes by several names. */
function marksOf(party: Speaker): string[] {
  const state = stateOf(party)
  if (state !== null) return [state]
  if (party.entity?.includes(':')) return [party.entity]
  const proper = nameWords((party.name.match(/\p{Lu}[\p{L}\p{M}-]+/gu) ?? []).join(' '))
  if (proper.length > 0) return proper.slice(-4)
  const words = nameWords(party.name)
  return words.length > 0 ? [words.join(' ')] : []
}
