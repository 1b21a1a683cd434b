/** What a cell holds, before a format writes it. Null is not known, not told or not claimed; in a list it keeps a place. */
export type Value = string | number | boolean | readonly (string | null)[] | null

/** `day`: an ISO day. `instant`: an ISO day or instant as a source tells it. `texts`: a list. */
export type ColumnType = 'text' | 'texts' | 'integer' | 'number' | 'truth' | 'day' | 'instant'

/** One column as data: what docs/exports.md says of it, and how its value is found. */
export interface Column<R> {
  readonly name: string
  readonly type: ColumnType
  /** What stands in it. */
  readonly holds: string
  /** Field of the record that it comes from; null: not claimed, so always empty. */
  readonly from: string | null
  readonly value: (row: R) => Value
}

/** A column of a published layout for which the record has nothing: it stays empty. `why` says what it would take. */
export const unclaimed = (name: string, why: string): Column<unknown> => ({
  name,
  type: 'text',
  holds: why,
  from: null,
  value: () => null,
})

/** Shorthand for tables of columns. */
export const column = <R>(name: string, type: ColumnType, from: string, holds: string, value: (row: R) => Value): Column<R> => ({
  name,
  type,
  holds,
  from,
  value,
})
