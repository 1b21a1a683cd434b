import type { PlacedAccount } from '../../record/account.ts'
import { byPublished, type StoryCard } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'

/** A story that tells of an item, with its accounts of it. */
export interface Telling {
  readonly card: StoryCard
  /** Why each account of the story was joined, in words; empty for the first account of all. */
  readonly accounts: readonly { readonly id: string; readonly reports: readonly string[]; readonly why: readonly string[] }[]
}

/** Stories of one wire text: the oldest of them, and those that copied it. */
export interface WireTold {
  readonly first: Telling
  readonly copies: readonly Telling[]
}

/** Accounts by story, the stories in order of publication. */
export async function tellingsOf(reader: RecordReader, accounts: readonly PlacedAccount<unknown>[]): Promise<Telling[]> {
  const cards = (await reader.get('story', [...new Set(accounts.map(({ story }) => story))])).map(({ doc }) => doc)
  return cards.toSorted(byPublished).map((card) => ({
    card,
    accounts: accounts.filter(({ story }) => story === card.key).map(({ id, reports, why }) => ({ id, reports, why })),
  }))
}

/** Copies stand under the first story of their wire. */
export function wiresOf(tellings: readonly Telling[]): WireTold[] {
  const wires = new Map<string, Telling[]>()
  for (const telling of tellings) wires.set(telling.card.wire, [...(wires.get(telling.card.wire) ?? []), telling])
  return [...wires.values()].map(([first, ...copies]) => ({ first: first as Telling, copies }))
}
