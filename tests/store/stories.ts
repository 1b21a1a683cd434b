import type { AccountKey, PlacedAccount } from '../../src/record/account.ts'
import type { Change, StoryReading, StoryTrace } from '../../src/record/change.ts'
import type { StoryCard } from '../../src/record/story-card.ts'
import { fingerprintOf } from '../../src/story/lineage/fingerprint.ts'
import type { Story } from '../../src/story/story.ts'

export const cardOf = (key: string, more: Partial<StoryCard> = {}): StoryCard => ({
  key,
  id: `id of ${key}`,
  chain: key,
  wire: key,
  state: 'current',
  version: null,
  title: `Title of ${key}`,
  publisher: 'Harbour Post',
  feed: null,
  agency: null,
  url: null,
  language: 'en',
  published: '2026-03-04T05:06:07Z',
  updated: null,
  firstSeen: '2026-03-05T00:00:00.000Z',
  ...more,
})

export const traceOf = (key: string, more: Partial<StoryCard> = {}, { text = key, links = [`link ${key}`] } = {}): StoryTrace => ({
  card: cardOf(key, more),
  links,
  print: fingerprintOf(text),
})

export const storyOf = (key: string, text = `Gunmen stopped a bus near the harbour, officials of ${key} said.`): Story => ({
  id: key,
  title: `Title of ${key}`,
  text,
  published: '2026-03-04T05:06:07Z',
  dateline: null,
  language: 'en',
  wireId: key,
  version: null,
  status: null,
  embargoed: null,
  parts: [],
  source: { publisher: 'Harbour Post', feed: null, agency: null, syndicated: null, edited: null, notice: null },
})

export const readingOf = (place: string): StoryReading =>
  ({ reports: [], incidents: [], commitments: [], programmes: [], places: [{ text: place }] }) as unknown as StoryReading

export const placed = (id: string, more: Partial<PlacedAccount<unknown>> = {}): PlacedAccount<unknown> => ({
  id,
  role: 'news',
  story: `story of ${id}`,
  reports: [`report of ${id}`],
  facts: { kind: 'bombing', text: 'nul \u0000 half \ud800' },
  hood: id,
  item: null,
  why: [],
  ...more,
})

export const account = (id: string, ...keys: readonly AccountKey[]): Change => ({
  op: 'put-account',
  graph: 'incident',
  account: placed(id),
  keys,
})
