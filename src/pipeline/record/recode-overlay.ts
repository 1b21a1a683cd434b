import type { PlacedAccount } from '../../record/account.ts'
import type { Decision } from '../../record/decision.ts'
import { derive, type ReadStory } from '../../record/derive.ts'
import type { RecordReader } from '../../store/port.ts'

/** The record as it would be if some stories were read so: their readings and accounts, not what they are fused to. */
export function withReadings(store: RecordReader, anew: ReadonlyMap<string, ReadStory>, decisions: readonly Decision[]): RecordReader {
  if (anew.size === 0) return store
  const derived = new Map([...anew].map(([key, story]) => [key, derive(story, decisions).accounts]))
  const placed = (
    graph: 'incident' | 'commitment',
    fits: (account: { readonly id: string; readonly story: string }) => boolean,
  ): PlacedAccount<unknown>[] =>
    [...derived.values()].flatMap((accounts) =>
      accounts[graph].filter(fits).map((account) => ({ ...account, hood: account.id, item: null, why: [] })),
    )
  return {
    ...store,
    story: async (key) => {
      const stored = await store.story(key)
      const now = anew.get(key)
      return stored === null || now === undefined ? stored : { ...stored, reading: now.reading }
    },
    accounts: async (graph, ids) => {
      const old = await store.accounts(graph, ids)
      return [...old.filter(({ story }) => !anew.has(story)), ...placed(graph, ({ id }) => ids.includes(id))]
    },
    accountsOfStories: async (graph, stories) => {
      const old = await store.accountsOfStories(graph, stories)
      return [...old.filter(({ story }) => !anew.has(story)), ...placed(graph, ({ story }) => stories.includes(story))]
    },
  }
}
