import type { ShelfDoc, ShelfQuery, ShelfReader } from './shelf.ts'

const PAGE = 10_000

/** All documents that fit, latest first, a page at a time. */
export async function allOnShelf(reader: ShelfReader, query: Omit<ShelfQuery, 'size' | 'before'>, page = PAGE): Promise<ShelfDoc[]> {
  const all: ShelfDoc[] = []
  for (;;) {
    const last = all.at(-1)
    const found = await reader.shelf({ ...query, size: page, ...(last === undefined ? {} : { before: last }) })
    all.push(...found)
    if (found.length < page) return all
  }
}
