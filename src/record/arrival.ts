import { idOf } from '../kit/id.ts'
import { makeStory } from '../story/make-story.ts'
import type { Story } from '../story/story.ts'
import type { Item } from '../wire/item.ts'
import type { StoryCard } from './story-card.ts'

/** A story on its way into the record, not read yet. Its id is its key, so that ids of what is read in it are its own. */
export interface Arrival {
  readonly card: StoryCard
  readonly story: Story
}

/** The story of an item with its card. `now`: ISO instant. The same item has the same key whenever it comes. */
export function arrivalOf(item: Item, now: string): Arrival {
  const story = makeStory(item)
  const { id, title, published, version, source } = story
  const key = idOf(source.publisher ?? '', source.feed ?? '', id, String(version?.number ?? ''), title ?? '', published ?? '', story.text)
  return {
    story: { ...story, id: key },
    card: {
      ...{ key, id, chain: key, wire: key, state: 'current', version, title, published },
      publisher: source.publisher,
      feed: source.feed,
      agency: source.agency,
      url: item.url,
      language: story.language,
      updated: item.updated,
      firstSeen: now,
    },
  }
}
