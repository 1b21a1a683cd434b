import type { Filter } from '../../record/filter.ts'
import { matches } from '../../record/matches.ts'
import { byPublished, byVersion, compare, type StoryCard } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'
import { allOf } from '../look/find-page.ts'
import { mayBeShown, type PublishedStory, publishedStory } from './published-story.ts'

/** A part of a site: stories that fit a filter. */
export interface Section {
  readonly name: string
  readonly filter: Filter
}

export interface CollectedStory {
  readonly story: PublishedStory
  /** Places in the list of sections. */
  readonly sections: readonly number[]
}

/** Stories of one site, the newest. */
const MOST = 20_000

/**
 * Stories to publish, the newest first: of the versions of an item the one that counts, copies of one text as one, those that were taken back
 * as such. `now`: ISO instant; what is under an embargo until later is left out.
 */
export async function storiesToPublish(
  reader: RecordReader,
  { filter, sections, now }: { readonly filter: Filter; readonly sections: readonly Section[]; readonly now: string },
): Promise<CollectedStory[]> {
  const chains = new Map<string, { card: StoryCard; sections: Set<number> }>()
  for await (const { doc, facets } of allOf(reader, 'story', filter)) {
    if (doc.state === 'superseded') continue
    const held = chains.get(doc.chain) ?? { card: doc, sections: new Set() }
    for (const [i, section] of sections.entries()) if (matches(section.filter, facets)) held.sections.add(i)
    chains.set(doc.chain, held)
    if (chains.size >= MOST) break
  }
  const collected: CollectedStory[] = []
  for (const group of folded([...chains.values()])) {
    const [first] = group
    if (first === undefined) continue
    const story = await storyOf(reader, first.card, now)
    if (story !== null) collected.push({ story, sections: [...new Set(group.flatMap((one) => [...one.sections]))].sort((a, b) => a - b) })
  }
  return collected.toSorted((a, b) => compare(b.story.published ?? '', a.story.published ?? '') || compare(a.story.slug, b.story.slug))
}

type Chain = { readonly card: StoryCard; readonly sections: ReadonlySet<number> }

/** Copies of one text together, the oldest first; what was taken back is alone. */
function folded(chains: readonly Chain[]): Chain[][] {
  const groups = new Map<string, Chain[]>()
  for (const one of chains) {
    const key = one.card.state === 'current' ? `wire ${one.card.wire}` : `chain ${one.card.chain}`
    const held = groups.get(key)
    if (held === undefined) groups.set(key, [one])
    else held.push(one)
  }
  return [...groups.values()].map((group) => group.toSorted((a, b) => byPublished(a.card, b.card)))
}

async function storyOf(reader: RecordReader, { chain, wire }: StoryCard, now: string): Promise<PublishedStory | null> {
  const versions = (await reader.family('chain', [chain])).toSorted(byVersion)
  const killed = versions.filter(({ state }) => state === 'killed')
  const current = versions.find(({ state }) => state === 'current') ?? killed[0]
  if (current === undefined) return null
  const stored = await reader.story(current.key)
  if (stored === null || !mayBeShown(stored.story, now)) return null
  const copies = (await reader.family('wire', [wire]))
    .filter((other) => other.chain !== chain && other.state === 'current')
    .toSorted(byPublished)
  return publishedStory({
    card: current,
    story: stored.story,
    versions,
    copies,
    takenBackBy: current.state === 'killed' ? (killed.at(-1) ?? null) : null,
  })
}
