import type { ReadInput } from '../../src/index.ts'
import type { Reading } from '../../src/reading/schema.ts'
import type { Account } from '../../src/record/account.ts'
import type { CommitmentRecord, CommitmentStatus } from '../../src/record/commitment-record.ts'
import { commitmentAccounts } from '../../src/record/commitments/accounts.ts'
import type { CommitmentFacts } from '../../src/record/commitments/commitment-facts.ts'
import { type Settled, settleCommitments } from '../../src/record/commitments/settle.ts'
import { statusOn } from '../../src/record/commitments/status.ts'
import type { StoryCard } from '../../src/record/story-card.ts'

/** Stories around one or more promises, with what a person makes of them. */
export interface Chain {
  readonly chain: string
  readonly stories: readonly ChainStory[]
  /** Where each promise stands on a day; a promise may stand here for several days. */
  readonly commitments: readonly { readonly id: string; readonly asOf: string; readonly status: CommitmentStatus }[]
}

export interface ChainStory {
  readonly id: string
  readonly published: string
  readonly publisher: string
  readonly title: string
  readonly text: string
  /** Promises that it reports, and those of which it tells what became. */
  readonly tells: readonly string[]
  readonly follows: readonly string[]
}

export interface Run {
  readonly settled: Settled
  readonly accounts: readonly Account<CommitmentFacts>[]
}

export const readChains = (text: string): Chain[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Chain)

export const cardOf = ({ id, published, publisher, title }: ChainStory): StoryCard => ({
  key: id,
  id,
  chain: id,
  wire: id,
  state: 'current',
  version: null,
  title,
  publisher,
  feed: null,
  agency: null,
  url: null,
  language: 'en',
  published,
  updated: null,
  firstSeen: published,
})

/** Reads all stories and settles them together. */
export async function settleChains(chains: readonly Chain[], read: (input: ReadInput) => Promise<Reading>): Promise<Run> {
  const accounts: Account<CommitmentFacts>[] = []
  const cards = new Map<string, StoryCard>()
  for (const story of chains.flatMap((c) => c.stories)) {
    const { id, text, title, published, publisher } = story
    const card = cardOf(story)
    cards.set(card.key, card)
    accounts.push(...commitmentAccounts(await read({ id, text, title, published, source: publisher }), card))
  }
  return { accounts, settled: settleCommitments(accounts, cards, []) }
}

/** Statuses on their days, pairs of stories that share a promise, and records that stand for none. */
export function measure(chains: readonly Chain[], { settled, accounts }: Run) {
  const storyOf = new Map(accounts.map((a) => [a.id, a.story]))
  const told = new Map(settled.records.map((r) => [r, new Set(r.accounts.map((id) => storyOf.get(id) as string))]))
  const used = new Set<CommitmentRecord>()
  const statuses = chains.flatMap(({ chain, stories, commitments }) =>
    commitments.map(({ id, asOf, status }) => {
      const record = recordFor(stories, id, told)
      if (record) used.add(record)
      return { chain, id, day: asOf, wanted: status, got: record ? statusOn(record, asOf) : null }
    }),
  )
  const wanted = pairsIn(chains.flatMap(({ stories }) => groupsOf(stories)))
  const found = pairsIn([...told.values()].map((set) => [...set]))
  const extra = settled.records.filter((r) => !used.has(r)).map((r) => `${[...(told.get(r) ?? [])].join(' ')}: ${r.action}`)
  const right = [...found].filter((p) => wanted.has(p)).length
  const pairs = {
    right,
    found: found.size,
    wanted: wanted.size,
    missed: [...wanted].filter((p) => !found.has(p)),
    wrong: [...found].filter((p) => !wanted.has(p)),
  }
  return {
    statuses,
    pairs,
    records: { found: settled.records.length, wanted: new Set(statuses.map((s) => `${s.chain}/${s.id}`)).size, extra },
  }
}

/** The record that the first story of the promise tells of and that holds most of its stories. */
function recordFor(stories: readonly ChainStory[], id: string, told: ReadonlyMap<CommitmentRecord, ReadonlySet<string>>) {
  const own = stories.filter((s) => s.tells.includes(id) || s.follows.includes(id)).map((s) => s.id)
  const telling = new Set(stories.filter((s) => s.tells.includes(id)).map((s) => s.id))
  const fitting = [...told].filter(([, set]) => [...telling].some((t) => set.has(t)))
  const score = (set: ReadonlySet<string>): number => own.filter((s) => set.has(s)).length - [...set].filter((s) => !own.includes(s)).length
  return fitting.sort((a, b) => score(b[1]) - score(a[1]))[0]?.[0] ?? null
}

const groupsOf = (stories: readonly ChainStory[]): string[][] => {
  const ids = new Set(stories.flatMap((s) => [...s.tells, ...s.follows]))
  return [...ids].map((id) => stories.filter((s) => s.tells.includes(id) || s.follows.includes(id)).map((s) => s.id))
}

function pairsIn(groups: readonly (readonly string[])[]): Set<string> {
  const out = new Set<string>()
  for (const group of groups) for (const a of group) for (const b of group) if (a < b) out.add(`${a} ${b}`)
  return out
}
