import { expect, it } from 'vitest'
import type { ShelfDoc, ShelfQuery, ShelfReader } from './shelf.ts'
import { allOnShelf } from './shelf-all.ts'

const docs = ['e', 'd', 'c', 'b', 'a'].map((id): ShelfDoc => ({ kind: 'outbox', id, of: null, at: '2026-03-04T00:00:00.000Z', doc: null }))

/** Documents in the order of a shelf; `asked` holds the queries. */
function shelfOf(asked: ShelfQuery[]): ShelfReader {
  return {
    shelf: async (query) => {
      asked.push(query)
      const from = query.before === undefined ? 0 : docs.findIndex(({ id }) => id === query.before?.id) + 1
      return docs.slice(from, from + query.size)
    },
  }
}

it.each([1, 2, 5, 10])('reads all documents once, %i at a time', async (page) => {
  const asked: ShelfQuery[] = []
  const all = await allOnShelf(shelfOf(asked), { kind: 'outbox' }, page)
  expect(all).toEqual(docs)
  expect(asked).toHaveLength(Math.floor(docs.length / page) + 1)
})
