import { dayNumber } from '../../kit/when.ts'
import type { StoryTrace } from '../../record/change.ts'
import { compare, type StoryCard } from '../../record/story-card.ts'
import type { StoredStory } from '../port.ts'
import { searchedHashes } from '../sketch.ts'
import type { Tables } from './tables.ts'

export function storyIn({ stories, readings }: Tables, key: string): StoredStory | null {
  const found = stories.get(key)
  const read = readings.get(key)
  if (found === undefined) return null
  return { card: found.trace.card, story: found.story, reading: read?.reading ?? null, reader: read?.reader ?? null }
}

export const tracesIn = ({ stories }: Tables, keys: readonly string[]): StoryTrace[] =>
  [...new Set(keys)].flatMap((key) => stories.get(key)?.trace ?? [])

export const knownIn = ({ stories, readings }: Tables, keys: readonly string[]): ReadonlySet<string> =>
  new Set(keys.filter((key) => stories.has(key) && readings.has(key)))

export const linkedIn = (tables: Tables, links: readonly string[]): StoryTrace[] =>
  byKey(tables).filter(({ links: own }) => own.some((link) => links.includes(link)))

/** Stories that share hashes, those that share most first, then by key. */
export function alikeIn(
  tables: Tables,
  hashes: readonly number[],
  { from, to, most }: { readonly from: string | null; readonly to: string | null; readonly most: number },
): StoryTrace[] {
  const wanted = new Set(hashes)
  return byKey(tables)
    .filter(({ card }) => isWithin(card.published, from, to))
    .map((trace) => ({ trace, shared: searchedHashes(trace.print.sketch).filter((hash) => wanted.has(hash)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({ trace }) => trace)
}

/** Keys of current stories that another reader read. */
export const readBeforeIn = ({ stories, readings }: Tables, reader: string, after: string | null, size: number): string[] =>
  [...readings]
    .filter(([key, read]) => read.reader !== reader && stories.get(key)?.trace.card.state === 'current' && (after === null || key > after))
    .map(([key]) => key)
    .sort(compare)
    .slice(0, size)

const byKey = ({ stories }: Tables): StoryTrace[] =>
  [...stories.values()].map(({ trace }) => trace).sort((a, b) => compare(a.card.key, b.card.key))

function isWithin(published: string | null, from: string | null, to: string | null): boolean {
  const day = published === null ? null : dayNumber(published)
  if (day === null) return true
  return (from === null || day >= (dayNumber(from) ?? day)) && (to === null || day <= (dayNumber(to) ?? day))
}

export const familyIn = (tables: Tables, of: 'chain' | 'wire', ids: readonly string[]): StoryCard[] =>
  byKey(tables)
    .map(({ card }) => card)
    .filter((card) => ids.includes(card[of]))

export const storiesOfIdIn = (tables: Tables, id: string): StoryCard[] =>
  byKey(tables)
    .map(({ card }) => card)
    .filter((card) => card.id === id)
