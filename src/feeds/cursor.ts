/** A place in the stored items: after the item with this time and name. */
export interface Cursor {
  /** ISO instant. */
  readonly time: string
  readonly id: string
}

/** The beginning of everything. */
export const START: Cursor = { time: '', id: '' }

/** Items that a reader takes at once, and where it goes on. */
export interface Page<T extends Cursor> {
  readonly items: readonly T[]
  readonly next: Cursor
}

/** By time, then by name, so that items of one instant have an order too. */
export const byCursor = (a: Cursor, b: Cursor): number => compare(a.time, b.time) || compare(a.id, b.id)

/** The first `size` items after the cursor, in order; `items` may be in any order. */
export function pageAfter<T extends Cursor>(items: Iterable<T>, after: Cursor, size: number): Page<T> {
  const rest = [...items].filter((item) => byCursor(item, after) > 0).sort(byCursor)
  const page = rest.slice(0, Math.max(1, size))
  const last = page.at(-1)
  return { items: page, next: last === undefined ? after : { time: last.time, id: last.id } }
}

/**
 * The cursor set back by `ms`: a reader that starts anew begins there, since an item may have been written late with an earlier time.
 * It meets items again that it has, so what it does with them must be idempotent.
 */
export function rewound({ time, id }: Cursor, ms: number): Cursor {
  return time === '' ? { time, id } : { time: new Date(Date.parse(time) - ms).toISOString().replace(/\.\d{3}Z$/, 'Z'), id: '' }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
