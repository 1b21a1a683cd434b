import { idOf } from '../../kit/id.ts'
import type { Programme } from '../../reading/schema.ts'
import type { Entry } from '../entry.ts'
import type { StoryCard } from '../story-card.ts'
import { searchWords } from '../words.ts'
import { distinct, marksOfActor, NO_FACETS, ofStory } from './facets.ts'

/** A programme as one story tells it; all mentions of one programme share the facet `programmes`. */
export function programmeEntry(programme: Programme, card: StoryCard): Entry<'programme'> {
  const { parties, disputedBy, sites } = programme
  return {
    kind: 'programme',
    id: idOf(card.key, programme.id),
    doc: { programme, story: card.key, published: card.published },
    facets: {
      ...NO_FACETS,
      ...ofStory(card),
      actors: distinct(parties.flatMap(marksOfActor)),
      recipients: distinct(disputedBy.flatMap(marksOfActor)),
      countries: distinct(sites.map(({ country }) => country)),
      story: card.key,
      programmes: [programme.id],
      words: searchWords([programme.name, ...programme.aliases].join('\n')),
    },
  }
}
