import { dayNumber } from '../../kit/when.ts'
import type { Account } from '../account.ts'
import type { Entry } from '../entry.ts'
import type { IncidentRecord } from '../incident-record.ts'
import type { StoryCard } from '../story-card.ts'
import { searchWords } from '../words.ts'
import { distinct, marksOfParty, NO_FACETS, ofStories } from './facets.ts'
import { facetsOfPlace } from './place-facets.ts'

/** An incident as an entry; its words are those of its parties, places and figures, and of its stories' headlines. */
export function incidentEntry(doc: IncidentRecord, accounts: readonly Account[], cards: ReadonlyMap<string, StoryCard>): Entry<'incident'> {
  const own = [...new Set(accounts.map(({ story }) => story))].flatMap((key) => cards.get(key) ?? [])
  const killed = doc.tolls.find(({ kind }) => kind === 'killed')
  const confidences = accounts.map(({ facts }) => facts.confidence)
  return {
    kind: 'incident',
    id: doc.id,
    doc,
    facets: {
      ...NO_FACETS,
      ...ofStories(own),
      ...facetsOfPlace(doc.place?.place ?? null),
      kinds: [doc.kind],
      types: distinct(accounts.flatMap(({ facts }) => facts.types)),
      modes: distinct(accounts.flatMap(({ facts }) => facts.modes)),
      contexts: distinct(accounts.flatMap(({ facts }) => facts.contexts)),
      quads: distinct(accounts.flatMap(({ facts }) => facts.quads)),
      actors: distinct(doc.perpetrators.flatMap(marksOfParty)),
      recipients: distinct([...doc.victims, ...doc.targets].flatMap(marksOfParty)),
      eventFrom: doc.date === null ? null : dayNumber(doc.date.start),
      eventTo: doc.date === null ? null : dayNumber(doc.date.end),
      statuses: [doc.status],
      confidence: confidences.length === 0 ? null : Math.max(...confidences),
      killed: killed?.low ?? null,
      incident: doc.id,
      words: wordsOf(doc, own),
    },
  }
}

/** Headlines of an incident that a thousand papers report are many; those of the first stories say what it is. */
const HEADLINES = 40

function wordsOf({ kind, place, perpetrators, victims, targets, weapons, tolls }: IncidentRecord, cards: readonly StoryCard[]): string[] {
  const parts = [
    kind,
    place === null ? '' : [place.place.name, ...place.others].join(', '),
    ...[...perpetrators, ...victims, ...targets].map(({ name }) => name),
    ...weapons,
    ...tolls.map(({ kind: of, low }) => `${low} ${of}`),
    ...cards.slice(0, HEADLINES).map(({ title }) => title ?? ''),
  ]
  return searchWords(parts.join('\n'))
}
