import type { Span } from '../../kit/span.ts'
import type { Programme } from '../../reading/schema.ts'
import type { ProgrammeMention } from '../entry.ts'
import { compare } from '../story-card.ts'
import type { Heard, Told } from './programme-record.ts'

/** Something a story tells, at its words. */
interface Worded {
  readonly text: string
  readonly span: Span
}

/** What stories tell of one thing, in order of time. */
export interface Tally<T> extends Told {
  readonly items: readonly T[]
  /** Keys of the stories, oldest first. */
  readonly toldBy: readonly string[]
}

/** Names the wire of a story; stories of one wire are one origin. */
export type WireOf = (story: string) => string

/** Oldest first; those without a date last; then by key. */
export const byTime = (a: ProgrammeMention, b: ProgrammeMention): number =>
  compare(a.published ?? '9999', b.published ?? '9999') || compare(a.story, b.story) || byContent(a.programme, b.programme)

/** Stories, wires, first and last day of mentions. */
export function heardIn(mentions: readonly ProgrammeMention[], wireOf: WireOf): Heard {
  const stories = new Set(mentions.map((m) => m.story))
  const dates = mentions.flatMap((m) => m.published ?? []).sort(compare)
  return {
    stories: stories.size,
    origins: new Set([...stories].map(wireOf)).size,
    firstTold: dates[0] ?? null,
    lastTold: dates.at(-1) ?? null,
  }
}

/** Groups what the mentions tell by key. `mentions` are oldest first; so are the groups. */
export function tally<T extends Worded>(
  mentions: readonly ProgrammeMention[],
  itemsOf: (programme: Programme) => readonly T[],
  keyOf: (item: T) => string,
  wireOf: WireOf,
): Tally<T>[] {
  const groups = new Map<string, Saying<T>[]>()
  for (const mention of mentions) {
    for (const item of itemsOf(mention.programme).toSorted(byWords)) {
      const group = groups.get(keyOf(item))
      if (group) group.push({ mention, item })
      else groups.set(keyOf(item), [{ mention, item }])
    }
  }
  return [...groups.values()].map((group) => toTally(group, wireOf))
}

/** An item as one story tells it. */
interface Saying<T> {
  readonly mention: ProgrammeMention
  readonly item: T
}

const byWords = (a: Worded, b: Worded): number => a.span[0] - b.span[0] || a.span[1] - b.span[1] || byContent(a, b)

/** Tells any two things apart that are not wholly the same. */
const byContent = (a: unknown, b: unknown): number => compare(JSON.stringify(a), JSON.stringify(b))

function toTally<T extends Worded>(group: readonly Saying<T>[], wireOf: WireOf): Tally<T> {
  const { mention, item } = group[0] as Saying<T>
  const mentions = group.map((g) => g.mention)
  return {
    ...heardIn(mentions, wireOf),
    items: group.map((g) => g.item),
    toldBy: [...new Set(mentions.map((m) => m.story))],
    cite: { story: mention.story, text: item.text, span: item.span },
  }
}

/** The word that comes most often, of equals the first in the alphabet; null for none. */
export const mostTold = (words: readonly string[]): string | null => byFrequency(words)[0] ?? null

/** Each word once, the most frequent first. */
export function byFrequency(words: readonly string[]): string[] {
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  return [...times].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([word]) => word)
}
