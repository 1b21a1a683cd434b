import type { AccountKey, Graph, PlacedAccount, Probe } from '../../record/account.ts'
import { compare } from '../../record/story-card.ts'
import type { AccountEnd } from '../fold.ts'
import { probeWeight } from '../probe-weight.ts'
import type { Journal } from './journal.ts'
import type { AccountRow, Tables } from './tables.ts'

const byId = (a: PlacedAccount<unknown>, b: PlacedAccount<unknown>): number => compare(a.id, b.id)
const keyOf = (graph: Graph, key: string): string => `${graph} ${key}`

/** Accounts that any probe finds, by id; of too many those that most and rarest probes find. */
export function accountsAt(
  tables: Tables,
  graph: Graph,
  probes: readonly Probe[],
  { most, inAll }: { readonly most: number; readonly inAll: number | null },
): PlacedAccount<unknown>[] {
  const weights = new Map<PlacedAccount<unknown>, number>()
  for (const probe of probes) {
    const found = nearest(tables, graph, probe, most)
    for (const account of found) weights.set(account, (weights.get(account) ?? 0) + probeWeight(found.length))
  }
  const first = [...weights].sort(([a, m], [b, n]) => n - m || byId(a, b)).slice(0, inAll ?? weights.size)
  return first.map(([account]) => account).sort(byId)
}

function nearest(tables: Tables, graph: Graph, probe: Probe, most: number): PlacedAccount<unknown>[] {
  const rows = [...(tables.accountIds.get(keyOf(graph, probe.key))?.keys() ?? [])].map((id) => tables.accounts[graph].get(id) as AccountRow)
  return rows
    .filter(({ account }) => probe.roles.includes(account.role))
    .map((row) => ({ account: row.account, away: awayFrom(row.keys, probe) }))
    .filter(({ away }) => away !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a.away - b.away || byId(a.account, b.account))
    .slice(0, most)
    .map(({ account }) => account)
}

/** Twice the days between the middle of the probe and the nearest key within it. */
const awayFrom = (keys: readonly AccountKey[], { key, from, to }: Probe): number =>
  keys
    .filter((one) => one.key === key && one.day >= from && one.day <= to)
    .reduce((least, { day }) => Math.min(least, Math.abs(2 * day - from - to)), Number.POSITIVE_INFINITY)

/** Accounts for which it holds, by id. */
export const accountsWhere = (tables: Tables, graph: Graph, fits: (account: PlacedAccount<unknown>) => boolean): PlacedAccount<unknown>[] =>
  [...tables.accounts[graph].values()]
    .map(({ account }) => account)
    .filter(fits)
    .sort(byId)

/** What becomes of the accounts of a graph. */
export function applyAccounts(tables: Tables, journal: Journal, graph: Graph, ends: ReadonlyMap<string, AccountEnd>): void {
  const rows = tables.accounts[graph]
  for (const [id, end] of ends) {
    const row = rows.get(id)
    if (end?.op === 'place-account') {
      if (row !== undefined) journal.set(rows, id, { ...row, account: { ...row.account, ...end.place } })
      continue
    }
    for (const { key } of row?.keys ?? []) journal.delete(idsOf(tables, journal, graph, key), id)
    if (end === null) journal.delete(rows, id)
    else journal.set(rows, id, { account: end.account, keys: end.keys })
    for (const { key } of end?.keys ?? []) journal.set(idsOf(tables, journal, graph, key), id, true)
  }
}

function idsOf({ accountIds }: Tables, journal: Journal, graph: Graph, key: string): Map<string, true> {
  const ids = accountIds.get(keyOf(graph, key)) ?? new Map<string, true>()
  if (!accountIds.has(keyOf(graph, key))) journal.set(accountIds, keyOf(graph, key), ids)
  return ids
}
