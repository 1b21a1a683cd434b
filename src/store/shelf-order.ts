import { compare } from '../record/story-card.ts'
import type { ShelfDoc } from './shelf.ts'

type Placed = Pick<ShelfDoc, 'at' | 'id'>

/** Below zero when `a` comes first: latest first, ties by id, the greater first. */
export const compareOnShelf = (a: Placed, b: Placed): number => compare(b.at, a.at) || compare(b.id, a.id)

/** Of documents of one kind and id the last. */
export const lastOfEach = (docs: readonly ShelfDoc[]): ShelfDoc[] => [
  ...new Map(docs.map((doc) => [JSON.stringify([doc.kind, doc.id]), doc])).values(),
]
