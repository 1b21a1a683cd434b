import type { Reading } from '../reading/schema.ts'
import { makeStory } from '../story/make-story.ts'
import type { Story } from '../story/story.ts'
import { bareItem } from '../wire/item.ts'
import type { Account, Graph } from './account.ts'
import type { StoryReading } from './change.ts'
import { correctReading } from './corrections.ts'
import type { Decision } from './decision.ts'
import { programmeEntry } from './entries/programme-entry.ts'
import { reportEntry } from './entries/report-entry.ts'
import { storyEntry } from './entries/story-entry.ts'
import type { Entry } from './entry.ts'
import { GRAPHS } from './graph-rules.ts'
import type { StoryCard } from './story-card.ts'

/** A story version with its coding, as it is kept. */
export interface ReadStory {
  readonly card: StoryCard
  readonly story: Story
  readonly reading: StoryReading
}

/** What a story brings to the record by itself, before it is fused with others. */
export interface Derived {
  readonly entries: readonly Entry[]
  readonly accounts: Readonly<Record<Graph, readonly Account<unknown>[]>>
}

/**
 * Entries and accounts of one story. A superseded version brings only itself; one that was taken back keeps its accounts, so that what
 * rested on it alone is seen to be withdrawn, and has no reports and promises.
 */
export function derive({ card, story, reading: coded }: ReadStory, decisions: readonly Decision[]): Derived {
  const own = storyEntry(card, story, coded)
  if (card.state === 'superseded') return { entries: [own], accounts: { incident: [], commitment: [] } }
  const { reading, corrected } = correctReading(coded, card.key, decisions)
  const whole: Reading = { ...reading, story }
  const headline = headlineOf(card, reading)
  const accounts = Object.fromEntries(
    GRAPHS.map(({ graph, accountsOf }) => [
      graph,
      card.state === 'killed' && graph !== 'incident' ? [] : accountsOf(whole, card, headline),
    ]),
  ) as unknown as Derived['accounts']
  if (card.state === 'killed') return { entries: [own], accounts }
  const reports = reading.reports.map((report) =>
    reportEntry({ report, story: card.key, incident: null, corrected: corrected.get(report.id) ?? [] }, card, story.text),
  )
  return { entries: [own, ...reports, ...reading.programmes.map((programme) => programmeEntry(programme, card))], accounts }
}

/** The title of a story as a story of its own, to be read by itself; null when there is none. */
export function headlineStory({
  key,
  title,
  published,
  publisher,
}: Pick<StoryCard, 'key' | 'title' | 'published' | 'publisher'>): Story | null {
  if (title === null || title.trim() === '') return null
  const text = /[.?!]$/.test(title.trim()) ? title.trim() : `${title.trim()}.`
  return makeStory({ ...bareItem(text, `${key}#headline`), id: `${key}#headline`, published, source: publisher })
}

function headlineOf(card: StoryCard, { headline }: StoryReading): Reading | null {
  const story = headline == null ? null : headlineStory(card)
  return story === null || headline == null ? null : { ...headline, story }
}
