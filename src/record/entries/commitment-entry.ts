import { dayNumber } from '../../kit/when.ts'
import type { CommitmentRecord } from '../commitment-record.ts'
import type { Entry } from '../entry.ts'
import type { StoryCard } from '../story-card.ts'
import { searchWords } from '../words.ts'
import { daysOf, distinct, marksOfParty, NO_FACETS, ofStories } from './facets.ts'

/** A commitment as an entry. Its status is what the sources say; `overdue` depends on the day of asking and is no facet. */
export function commitmentEntry(
  doc: CommitmentRecord,
  stories: readonly string[],
  cards: ReadonlyMap<string, StoryCard>,
): Entry<'commitment'> {
  const due = daysOf(doc.due)
  const made = doc.made === null ? null : dayNumber(doc.made)
  return {
    kind: 'commitment',
    id: doc.id,
    doc,
    facets: {
      ...NO_FACETS,
      ...ofStories([...new Set(stories)].flatMap((key) => cards.get(key) ?? [])),
      actors: distinct(doc.promisers.flatMap(marksOfParty)),
      recipients: distinct(doc.beneficiaries.flatMap(marksOfParty)),
      eventFrom: made,
      eventTo: made,
      dueFrom: due.from,
      dueTo: due.to,
      statuses: [doc.status],
      programmes: [...doc.programmes].sort(),
      words: searchWords([doc.action, ...[...doc.promisers, ...doc.beneficiaries].map(({ name }) => name)].join('\n')),
    },
  }
}
