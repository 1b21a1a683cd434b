import { prose } from '../../story/prose.ts'
import type { Story } from '../../story/story.ts'
import type { StoryReading } from '../change.ts'
import type { Entry } from '../entry.ts'
import type { StoryCard } from '../story-card.ts'
import { searchWords } from '../words.ts'
import { distinct, marksOfActor, NO_FACETS, ofStory } from './facets.ts'

/** A story as an entry: every version, with its state as its status. Its words are its headline and its own prose. */
export function storyEntry(card: StoryCard, story: Story, { reports, places, programmes }: StoryReading): Entry<'story'> {
  const text = prose(story)
    .map(([start, end]) => story.text.slice(start, end))
    .join('\n')
  return {
    kind: 'story',
    id: card.key,
    doc: card,
    facets: {
      ...NO_FACETS,
      ...ofStory(card),
      types: distinct(reports.map(({ type }) => type)),
      actors: distinct(reports.flatMap(({ actors }) => actors).flatMap(marksOfActor)),
      recipients: distinct(reports.flatMap(({ recipients }) => recipients).flatMap(marksOfActor)),
      countries: distinct(places.map(({ country }) => country)),
      statuses: [card.state],
      story: card.key,
      programmes: distinct(programmes.map(({ id }) => id)),
      words: searchWords(`${card.title ?? ''}\n${text}`),
    },
  }
}
