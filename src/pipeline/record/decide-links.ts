import type { Account, PlacedAccount } from '../../record/account.ts'
import { anchoredAmong, placesOf } from '../../record/decide/anchored.ts'
import type { Anchor, Decision } from '../../record/decision.ts'
import type { GraphRules } from '../../record/graph-rules.ts'
import { standing } from '../../record/standing.ts'
import type { RecordWriter } from '../../store/port.ts'

/** The accounts in the store that any of the anchors means, by id or by the words that they were read from. */
export async function accountsMeant(
  writer: RecordWriter,
  rules: GraphRules,
  anchors: readonly Anchor[],
): Promise<PlacedAccount<unknown>[]> {
  const places = anchors.map(placesOf)
  const byId = await writer.accounts(rules.graph, [...new Set(places.flatMap(({ ids }) => ids))])
  const told = await writer.accountsOfStories(rules.graph, [...new Set(places.flatMap(({ stories }) => stories))])
  const all = [...new Map([...byId, ...told].map((account) => [account.id, account])).values()]
  const meant = new Set(anchors.flatMap((anchor) => anchoredAmong(anchor, all, rules.spanOf)))
  return all.filter((account) => meant.has(account))
}

/** Hoods that people's joins tie to these, directly or through others; the given ones are not among them. */
export async function linkedHoods(
  writer: RecordWriter,
  rules: GraphRules,
  { hoods, fresh }: { readonly hoods: readonly string[]; readonly fresh: readonly Account<unknown>[] },
  decisions: readonly Decision[],
): Promise<string[]> {
  let joins = standing(decisions).flatMap(({ act }) => (act.kind === 'join' ? [act.accounts] : []))
  const seen = new Set(hoods)
  let accounts: readonly Account<unknown>[] = joins.length === 0 ? [] : [...fresh, ...(await membersOf(writer, rules, hoods))]
  while (accounts.length > 0) {
    const hit = joins.filter((anchors) => anchors.some((anchor) => anchoredAmong(anchor, accounts, rules.spanOf).length > 0))
    joins = joins.filter((anchors) => !hit.includes(anchors))
    const tied = hit.length === 0 ? [] : await accountsMeant(writer, rules, hit.flat())
    const more = [...new Set(tied.map(({ hood }) => hood))].filter((hood) => !seen.has(hood))
    for (const hood of more) seen.add(hood)
    accounts = await membersOf(writer, rules, more)
  }
  return [...seen].filter((hood) => !hoods.includes(hood))
}

const membersOf = async (writer: RecordWriter, rules: GraphRules, hoods: readonly string[]): Promise<PlacedAccount<unknown>[]> =>
  hoods.length === 0 ? [] : writer.accountsOfHoods(rules.graph, hoods)
