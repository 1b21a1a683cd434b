/** What stands on the shelf: documents of the desk that are no part of what was read. */
export type ShelfKind = 'watch' | 'alert' | 'schedule' | 'brief'

/** One document of the desk. The store knows nothing of what it says; who puts it checks it when it takes it. */
export interface ShelfDoc {
  readonly kind: ShelfKind
  /** One of its kind. */
  readonly id: string
  /** What it belongs to: the watch of an alert. Null: to nothing. */
  readonly of: string | null
  /** ISO instant by which documents are ordered. */
  readonly at: string
  /** JSON. */
  readonly doc: unknown
}

export interface ShelfQuery {
  readonly kind: ShelfKind
  /** Only those that belong to it. */
  readonly of?: string
  /** Only those of an id. */
  readonly ids?: readonly string[]
  /** Only those before the document `{at, id}` in the order: the last of the page before. */
  readonly before?: { readonly at: string; readonly id: string }
  /** 1 to 10,000. */
  readonly size: number
}

/** Documents of the desk: watches, alerts, schedules and briefs. */
export interface ShelfReader {
  /** Latest first; ties by id, the greater first. */
  shelf(query: ShelfQuery): Promise<ShelfDoc[]>
}

export interface ShelfWriter extends ShelfReader {
  /** A put replaces what has the same kind and id. */
  putOnShelf(docs: readonly ShelfDoc[]): Promise<void>
  dropFromShelf(kind: ShelfKind, ids: readonly string[]): Promise<void>
}
