import { checkSize } from '../checks.ts'
import type { ShelfDoc, ShelfKind, ShelfQuery } from '../shelf.ts'
import { compareOnShelf } from '../shelf-order.ts'
import type { Journal } from './journal.ts'
import type { Tables } from './tables.ts'

/** Latest first; ties by id, the greater first. Throws USAGE for a page that is empty or too large. */
export function shelfIn({ shelf }: Tables, query: ShelfQuery): ShelfDoc[] {
  checkSize(query)
  const { of, about, ids, before } = query
  return [...shelf[query.kind].values()]
    .filter((doc) => (of === undefined || doc.of === of) && (ids === undefined || ids.includes(doc.id)))
    .filter((doc) => about === undefined || (doc.about !== undefined && about.includes(doc.about)))
    .filter((doc) => before === undefined || compareOnShelf(before, doc) < 0)
    .sort(compareOnShelf)
    .slice(0, query.size)
    .map(copied)
}

/** Keeps what JSON keeps of the documents. */
export function putOnShelf({ shelf }: Tables, journal: Journal, docs: readonly ShelfDoc[]): void {
  for (const doc of docs) journal.set(shelf[doc.kind], doc.id, copied(doc))
}

export function dropFromShelf({ shelf }: Tables, journal: Journal, kind: ShelfKind, ids: readonly string[]): void {
  for (const id of ids) if (shelf[kind].has(id)) journal.delete(shelf[kind], id)
}

/** Who holds a document changes nothing on the shelf. */
const copied = (doc: ShelfDoc): ShelfDoc => JSON.parse(JSON.stringify(doc)) as ShelfDoc
