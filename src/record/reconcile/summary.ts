import { compare } from '../story-card.ts'
import { ITEM_KINDS, type ItemKind, isSame, type ReadingDiff, type Told } from './reading-diff.ts'

export interface StoryDiff {
  /** Key of the story. */
  readonly story: string
  readonly diff: ReadingDiff
}

/** What a newer reader changes in many stories, for a page. */
export interface DiffSummary {
  readonly stories: number
  /** Stories of which nothing is told otherwise. */
  readonly unchanged: number
  readonly items: Readonly<Record<ItemKind, Tally>>
  /** Most frequent first. */
  readonly paths: readonly PathTally[]
  /** Most changed, gone and added first. */
  readonly types: readonly TypeTally[]
}

export interface Tally {
  readonly kept: number
  readonly changed: number
  readonly gone: number
  readonly added: number
}

export interface PathTally {
  readonly items: ItemKind
  readonly path: string
  readonly count: number
  /** The most frequent changes from one value to another, at most 10, each with at most three examples. */
  readonly moves: readonly Move[]
}

export interface Move {
  readonly from: Told
  readonly to: Told
  readonly count: number
  readonly examples: readonly Example[]
}

export interface TypeTally extends Tally {
  readonly items: ItemKind
  readonly type: string
  /** Of what is gone and of what is added, at most three each. */
  readonly examples: { readonly gone: readonly Example[]; readonly added: readonly Example[] }
}

/** `id`: in the newer reading; of what is gone in the older. */
export interface Example {
  readonly story: string
  readonly id: string
  readonly words: string
}

const MOST_MOVES = 10
const MOST_EXAMPLES = 3

/** Counts by path and by type over the diffs of many stories. The order of the diffs plays no part. */
export function summariseDiffs(diffs: readonly StoryDiff[]): DiffSummary {
  const ordered = diffs.toSorted((a, b) => compare(a.story, b.story))
  const lines = ordered.flatMap(linesOf)
  const kinds = ITEM_KINDS.map((items) => [items, tallyOf(lines.filter((line) => line.items === items))] as const)
  return {
    stories: diffs.length,
    unchanged: diffs.filter(({ diff }) => isSame(diff)).length,
    items: Object.fromEntries(kinds) as Record<ItemKind, Tally>,
    paths: pathsOf(ordered),
    types: typesOf(lines),
  }
}

interface Line extends Example {
  readonly items: ItemKind
  readonly type: string
  readonly fate: keyof Tally
}

function linesOf({ story, diff }: StoryDiff): Line[] {
  return ITEM_KINDS.flatMap((items) => {
    const { kept, changed, gone, added } = diff[items]
    const both =
      (fate: 'kept' | 'changed') =>
      (item: { readonly after: string; readonly type: string; readonly words?: string }): Line => ({
        items,
        type: item.type,
        fate,
        story,
        id: item.after,
        words: item.words ?? '',
      })
    const lone =
      (fate: 'gone' | 'added') =>
      (item: { readonly id: string; readonly type: string; readonly words: string }): Line => ({
        items,
        fate,
        story,
        ...item,
      })
    return [...kept.map(both('kept')), ...changed.map(both('changed')), ...gone.map(lone('gone')), ...added.map(lone('added'))]
  })
}

function tallyOf(lines: readonly Line[]): Tally {
  const count = (fate: keyof Tally): number => lines.filter((line) => line.fate === fate).length
  return { kept: count('kept'), changed: count('changed'), gone: count('gone'), added: count('added') }
}

function typesOf(lines: readonly Line[]): TypeTally[] {
  const examples = (group: readonly Line[], fate: keyof Tally): Example[] =>
    group
      .filter((line) => line.fate === fate)
      .slice(0, MOST_EXAMPLES)
      .map(toExample)
  return grouped(lines, (line) => [line.items, line.type])
    .map((group) => {
      const { items, type } = group[0] as Line
      return { items, type, ...tallyOf(group), examples: { gone: examples(group, 'gone'), added: examples(group, 'added') } }
    })
    .sort((a, b) => moved(b) - moved(a) || byKind(a, b) || compare(a.type, b.type))
}

const toExample = ({ story, id, words }: Example): Example => ({ story, id, words })
const moved = ({ changed, gone, added }: Tally): number => changed + gone + added
const byKind = (a: { readonly items: ItemKind }, b: { readonly items: ItemKind }): number =>
  ITEM_KINDS.indexOf(a.items) - ITEM_KINDS.indexOf(b.items)

interface Moved extends Example {
  readonly items: ItemKind
  readonly path: string
  readonly from: Told
  readonly to: Told
}

function pathsOf(diffs: readonly StoryDiff[]): PathTally[] {
  const moves = diffs.flatMap(({ story, diff }) =>
    ITEM_KINDS.flatMap((items) =>
      diff[items].changed.flatMap(({ after, words, changes }) =>
        changes.map((change): Moved => ({ items, ...change, story, id: after, words })),
      ),
    ),
  )
  return grouped(moves, ({ items, path }) => [items, path])
    .map((group) => {
      const { items, path } = group[0] as Moved
      return { items, path, count: group.length, moves: movesOf(group) }
    })
    .sort((a, b) => b.count - a.count || byKind(a, b) || compare(a.path, b.path))
}

function movesOf(group: readonly Moved[]): Move[] {
  return grouped(group, ({ from, to }) => [from, to])
    .map((sames) => {
      const { from, to } = sames[0] as Moved
      return { from, to, count: sames.length, examples: sames.slice(0, MOST_EXAMPLES).map(toExample) }
    })
    .sort((a, b) => b.count - a.count || compare(JSON.stringify([a.from, a.to]), JSON.stringify([b.from, b.to])))
    .slice(0, MOST_MOVES)
}

/** Items with the same key together, in the order in which the keys come. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => unknown): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = JSON.stringify(keyOf(item))
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}
