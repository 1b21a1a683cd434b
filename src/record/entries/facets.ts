import { dayNumber } from '../../kit/when.ts'
import type { Actor, When } from '../../reading/schema.ts'
import type { Facets } from '../entry.ts'
import type { Party, Speaker } from '../facts.ts'
import type { StoryCard } from '../story-card.ts'

/** Facets of which nothing is known; each kind of entry fills in its own. */
export const NO_FACETS: Omit<Facets, 'firstSeen' | 'updated'> = {
  types: [],
  modes: [],
  contexts: [],
  quads: [],
  kinds: [],
  actors: [],
  recipients: [],
  countries: [],
  admin1: [],
  lat: null,
  lon: null,
  eventFrom: null,
  eventTo: null,
  dueFrom: null,
  dueTo: null,
  published: null,
  statuses: [],
  certainties: [],
  publishers: [],
  feeds: [],
  languages: [],
  score: null,
  confidence: null,
  killed: null,
  historic: false,
  story: null,
  incident: null,
  programmes: [],
  words: [],
}

export const distinct = (all: readonly (string | null | undefined)[]): string[] =>
  [...new Set(all.filter((one): one is string => one !== null && one !== undefined && one !== ''))].sort()

/** Country, sectors and entity id of a party of a report: what it is found by. */
export const marksOfActor = ({ country, sectors, entity }: Actor): (string | null)[] => [country, ...sectors, entity?.id ?? null]
export const marksOfParty = ({ country, sectors, entity }: Party | Speaker): (string | null)[] => [country, ...sectors, entity]

export const daysOf = (when: Pick<When, 'start' | 'end'> | null): { from: number | null; to: number | null } => ({
  from: when === null ? null : dayNumber(when.start),
  to: when === null ? null : dayNumber(when.end),
})

/** What a story gives to every entry that rests on it. */
export const ofStory = (card: StoryCard): Pick<Facets, 'publishers' | 'feeds' | 'languages' | 'published' | 'firstSeen' | 'updated'> => ({
  publishers: distinct([card.publisher]),
  feeds: distinct([card.feed]),
  languages: distinct([card.language]),
  published: card.published,
  firstSeen: card.firstSeen,
  updated: card.updated ?? card.published ?? card.firstSeen,
})

/** What stories give together: the first publication, the last one, and when the record first had any of them. */
export function ofStories(
  cards: readonly StoryCard[],
): Pick<Facets, 'publishers' | 'feeds' | 'languages' | 'published' | 'firstSeen' | 'updated'> {
  const all = cards.map(ofStory)
  const published = all.flatMap((one) => one.published ?? []).sort()
  return {
    publishers: distinct(all.flatMap((one) => one.publishers)),
    feeds: distinct(all.flatMap((one) => one.feeds)),
    languages: distinct(all.flatMap((one) => one.languages)),
    published: published[0] ?? null,
    firstSeen: all.map((one) => one.firstSeen).sort()[0] ?? '',
    updated:
      all
        .map((one) => one.updated)
        .sort()
        .at(-1) ?? '',
  }
}
