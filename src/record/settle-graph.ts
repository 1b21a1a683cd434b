import type { Account, PlacedAccount } from './account.ts'
import type { Change } from './change.ts'
import { anchoredAmong } from './decide/anchored.ts'
import type { Entry } from './entry.ts'
import type { GraphRules, SettleContext } from './graph-rules.ts'
import { DisjointSets } from './hoods.ts'
import { standing } from './standing.ts'
import { compare, wiresOf } from './story-card.ts'

/** What a graph is settled from: the accounts of the hoods that are touched, as they were, and what takes their place. */
export interface GraphInput {
  /** All accounts of the touched hoods and all candidates, as the store has them. */
  readonly held: readonly PlacedAccount<unknown>[]
  /** Accounts that are no more, by id. */
  readonly gone: ReadonlySet<string>
  /** Accounts that are new or told anew. */
  readonly fresh: readonly Account<unknown>[]
  /** Hoods that are here only because people joined incidents of theirs with others; nothing fresh is near them. */
  readonly linked?: ReadonlySet<string>
  /** Hoods that are taken apart: they keep together only what is near each other still. None while stories only come in. */
  readonly loosened?: ReadonlySet<string>
}

export interface GraphOutput {
  readonly changes: readonly Change[]
  /** Incident or commitment of each report of the accounts in question; null for none. */
  readonly items: ReadonlyMap<string, string | null>
}

/** Settles the touched hoods anew and says what is other than before. Pure; the order of the accounts plays no part. */
export function settleGraph(rules: GraphRules, { held, gone, fresh, ...how }: GraphInput, context: SettleContext): GraphOutput {
  const before = new Map(held.map((account) => [account.id, account]))
  const freshIds = new Set(fresh.map(({ id }) => id))
  const stay = held.filter(({ id }) => !gone.has(id) && !freshIds.has(id))
  const members: readonly Account<unknown>[] = [...stay, ...fresh].sort((a, b) => compare(a.id, b.id))
  const hoods = hoodsOf(rules, members, before, { fresh, ...how }, context.cards)
  const hoodOf = new Map([...hoods].flatMap(([hood, accounts]) => accounts.map(({ id }) => [id, hood] as const)))
  const changes: Change[] = [...gone]
    .filter((id) => before.has(id) && !freshIds.has(id))
    .map((id) => ({ op: 'drop-account', graph: rules.graph, id }))
  const items = new Map<string, string | null>()
  const entries: Entry[] = []
  for (const accounts of settledTogether(rules, hoods, members, context.decisions).values()) {
    const settled = rules.settle(accounts, context)
    entries.push(...settled.entries)
    for (const account of accounts) {
      const place = { hood: hoodOf.get(account.id) as string, ...(settled.placed.get(account.id) ?? { item: null, why: [] }) }
      for (const report of account.reports) items.set(report, place.item)
      const change = placed(rules, account, place, freshIds.has(account.id) ? undefined : before.get(account.id))
      if (change !== null) changes.push(change)
    }
  }
  const now = new Set(entries.map(({ id }) => id))
  const old = new Set(held.flatMap(({ item }) => item ?? []))
  for (const id of old) if (!now.has(id)) changes.push({ op: 'drop-entry', kind: rules.graph, id })
  return { changes: [...changes, ...entries.map((entry) => ({ op: 'put-entry', entry }) as const)], items }
}

/** Accounts by hood, each named by its least member. */
function hoodsOf(
  rules: GraphRules,
  members: readonly Account<unknown>[],
  before: ReadonlyMap<string, PlacedAccount<unknown>>,
  { fresh, linked, loosened }: Pick<GraphInput, 'fresh' | 'linked' | 'loosened'>,
  cards: SettleContext['cards'],
): Map<string, Account<unknown>[]> {
  const wireOf = wiresOf(cards)
  const sets = new DisjointSets()
  const own = new Set(fresh.map(({ id }) => id))
  const loose = loosened === undefined ? [] : members.filter(({ id }) => !own.has(id) && loosened.has(before.get(id)?.hood ?? ''))
  const isLoose = new Set(loose.map(({ id }) => id))
  for (const { id } of members) {
    const hood = before.get(id)?.hood
    if (hood !== undefined && !isLoose.has(id) && (loosened === undefined || !own.has(id))) sets.join(id, `hood ${hood}`)
  }
  for (const [i, a] of loose.entries())
    for (const b of loose.slice(i + 1))
      if (before.get(a.id)?.hood === before.get(b.id)?.hood && rules.isNear(a, b, wireOf)) sets.join(a.id, b.id)
  const within = linked === undefined ? members : members.filter(({ id }) => own.has(id) || !linked.has(before.get(id)?.hood ?? ''))
  for (const a of fresh) for (const b of within) if (a.id !== b.id && rules.isNear(a, b, wireOf)) sets.join(a.id, b.id)
  return grouped(members, (id) => sets.find(id))
}

/** Hoods that people joined are settled as one, and go apart again when that is undone. */
function settledTogether(
  rules: GraphRules,
  hoods: ReadonlyMap<string, readonly Account<unknown>[]>,
  members: readonly Account<unknown>[],
  decisions: SettleContext['decisions'],
): Map<string, Account<unknown>[]> {
  const sets = new DisjointSets()
  const hoodOf = new Map([...hoods].flatMap(([hood, accounts]) => accounts.map(({ id }) => [id, hood] as const)))
  for (const [first, ...rest] of joinedAmong(rules, members, decisions))
    for (const id of rest) sets.join(hoodOf.get(first as string) as string, hoodOf.get(id) as string)
  return grouped(members, (id) => sets.find(hoodOf.get(id) as string))
}

/** Ids of the accounts that each join which stands holds together. */
const joinedAmong = (rules: GraphRules, accounts: readonly Account<unknown>[], decisions: SettleContext['decisions']): string[][] =>
  standing(decisions).flatMap(({ act }) =>
    act.kind === 'join' ? [act.accounts.flatMap((anchor) => anchoredAmong(anchor, accounts, rules.spanOf).map(({ id }) => id))] : [],
  )

/** Groups of accounts, each named by its least member; the accounts come in order of their ids. */
function grouped(accounts: readonly Account<unknown>[], rootOf: (id: string) => string): Map<string, Account<unknown>[]> {
  const groups = new Map<string, Account<unknown>[]>()
  for (const account of accounts) {
    const root = rootOf(account.id)
    const group = groups.get(root)
    if (group) group.push(account)
    else groups.set(root, [account])
  }
  return new Map([...groups.values()].map((group) => [(group[0] as Account<unknown>).id, group]))
}

function placed(
  rules: GraphRules,
  account: Account<unknown>,
  place: Pick<PlacedAccount, 'hood' | 'item' | 'why'>,
  before: PlacedAccount<unknown> | undefined,
): Change | null {
  if (before === undefined) return { op: 'put-account', graph: rules.graph, account: { ...account, ...place }, keys: rules.keys(account) }
  const same = before.hood === place.hood && before.item === place.item && before.why.join('\n') === place.why.join('\n')
  return same ? null : { op: 'place-account', graph: rules.graph, id: account.id, place }
}
