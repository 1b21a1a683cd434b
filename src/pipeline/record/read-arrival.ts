import type { Arrival } from '../../record/arrival.ts'
import { headlineStory, type ReadStory } from '../../record/derive.ts'
import type { Reader } from '../reader.ts'

/** Reads a story and its headline. */
export async function readArrival({ card, story }: Arrival, reader: Pick<Reader, 'read'>): Promise<ReadStory> {
  const title = headlineStory(card)
  const [whole, headline] = await Promise.all([reader.read(story), title === null ? null : reader.read(title)])
  const { story: _, ...reading } = whole
  if (headline === null) return { card, story, reading: { ...reading, headline: null } }
  const { story: __, ...head } = headline
  return { card, story, reading: { ...reading, headline: head } }
}
