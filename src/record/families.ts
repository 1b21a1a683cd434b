import { dayNumber } from '../kit/when.ts'
import { relate } from '../story/lineage/relation.ts'
import { markersIn } from '../story/version-rules.ts'
import type { StoryTrace } from './change.ts'
import { DisjointSets } from './hoods.ts'
import { byPublished, byVersion, type StoryCard, type StoryState } from './story-card.ts'

/** Days within which stories of one title are versions of each other. */
const CHAIN_DAYS = 7
/** Days within which a copy of a wire text comes out. */
export const WIRE_DAYS = 30
/** Part of both texts that makes two families of copies one. */
const SURELY = 0.4

/** Keys under which versions of one item find each other: its id and its title, as its publisher gives them. */
export function linksOf({ id, publisher, feed, title }: StoryCard): string[] {
  const house = (publisher ?? feed ?? '').toLowerCase()
  const bare = bareTitle(title)
  return [`id ${house} ${id}`, ...(bare === '' ? [] : [`title ${house} ${bare}`])]
}

/** A title without what marks it as a version: `CORRECTED-Gunmen seize nine` is `gunmen seize nine`. */
function bareTitle(title: string | null): string {
  if (title === null) return ''
  const marker = markersIn(title)[0]
  const rest = marker === undefined ? title : `${title.slice(0, marker.start)} ${title.slice(marker.end)}`
  return rest
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?\d{1,2} /, '')
    .trim()
}

/** What linking finds out of stories: the cards that are other than they were. */
export function linkChains(traces: readonly StoryTrace[], families: readonly StoryCard[]): StoryCard[] {
  const sets = new DisjointSets()
  const cards = new Map<string, StoryCard>([...families, ...traces.map(({ card }) => card)].map((card) => [card.key, card]))
  for (const card of cards.values()) sets.join(`chain ${card.chain}`, card.key)
  for (const [i, a] of traces.entries()) for (const b of traces.slice(i + 1)) if (areVersions(a, b)) sets.join(a.card.key, b.card.key)
  return groupsOf([...cards.values()], sets).flatMap(asChain)
}

/** The same id or title of one publisher, and something that makes them more than namesakes: a marked version, or words in common. */
function areVersions(a: StoryTrace, b: StoryTrace): boolean {
  const shared = a.links.filter((link) => b.links.includes(link))
  if (shared.length === 0) return false
  const marked = isMarked(a.card) || isMarked(b.card)
  if (!shared.some((link) => link.startsWith('id ')) && daysBetween(a.card, b.card) > CHAIN_DAYS) return false
  return marked || shared.length > 1 || relate(a.print, b.print).kind !== 'own'
}

const isMarked = ({ version }: StoryCard): boolean => version !== null && (version.kind !== null || version.number !== null)

function daysBetween(a: StoryCard, b: StoryCard): number {
  const [p, q] = [a, b].map(({ published }) => (published === null ? null : dayNumber(published)))
  return p == null || q == null ? 0 : Math.abs(p - q)
}

/** The newest version counts; a kill takes it back. A chain is named by its first version. */
function asChain(group: readonly StoryCard[]): StoryCard[] {
  const sorted = [...group].sort(byVersion)
  const chain = (sorted[0] as StoryCard).key
  const last = sorted.at(-1) as StoryCard
  const isKilled = last.version?.kind === 'kill'
  const told = sorted.filter(({ version }) => version?.kind !== 'kill').at(-1)
  const stateOf = (card: StoryCard): StoryState => {
    if (isKilled && (card === last || card === told)) return 'killed'
    return card === last ? 'current' : 'superseded'
  }
  return sorted.map((card) => ({ ...card, chain, state: stateOf(card) }))
}

/**
 * Families of copies: `fresh` against those that share words with them. A family is named by its oldest story, whatever came in first.
 * `families`: all stories of the wires of `alike`.
 */
export function linkWires(fresh: readonly StoryTrace[], alike: readonly StoryTrace[], families: readonly StoryCard[]): StoryCard[] {
  const sets = new DisjointSets()
  const cards = new Map<string, StoryCard>(
    [...families, ...alike.map(({ card }) => card), ...fresh.map(({ card }) => card)].map((card) => [card.key, card]),
  )
  for (const card of cards.values()) sets.join(`wire ${card.wire}`, card.key)
  const all = [...new Map([...alike, ...fresh].map((trace) => [trace.card.key, trace])).values()]
  for (const a of fresh) for (const b of all) if (a !== b && areCopies(a, b)) sets.join(a.card.key, b.card.key)
  return groupsOf([...cards.values()], sets).flatMap((group) => {
    const wire = ([...group].sort(byPublished)[0] as StoryCard).key
    return group.map((card) => ({ ...card, wire }))
  })
}

function areCopies(a: StoryTrace, b: StoryTrace): boolean {
  if (daysBetween(a.card, b.card) > WIRE_DAYS) return false
  const relation = relate(a.print, b.print)
  return relation.kind === 'copy' || (relation.kind === 'rewrite' && relation.both >= SURELY)
}

function groupsOf(cards: readonly StoryCard[], sets: DisjointSets): StoryCard[][] {
  const groups = new Map<string, StoryCard[]>()
  for (const card of cards) {
    const root = sets.find(card.key)
    groups.set(root, [...(groups.get(root) ?? []), card])
  }
  return [...groups.values()]
}
