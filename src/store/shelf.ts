/**
 * What stands on the shelf: documents of the desk that are no part of what was read. `passed`: what a watch did not send on, as it is
 * muted, history or not placed. `outbox`: alerts that are still to be sent, by when.
 */
export const SHELF_KINDS = ['watch', 'alert', 'passed', 'outbox', 'schedule', 'brief'] as const

export type ShelfKind = (typeof SHELF_KINDS)[number]

/** One document of the desk. The store knows nothing of what it says; who puts it checks it when it takes it. */
export interface ShelfDoc {
  readonly kind: ShelfKind
  /** One of its kind. */
  readonly id: string
  /** What it belongs to: the watch of an alert. Null: to nothing. */
  readonly of: string | null
  /** Id of the item of the record that it is about: the incident of an alert. Absent: it is about none. */
  readonly about?: string
  /** ISO instant by which documents are ordered. */
  readonly at: string
  /** JSON. */
  readonly doc: unknown
}

export interface ShelfQuery {
  readonly kind: ShelfKind
  /** Only those that belong to it. */
  readonly of?: string
  /** Only those about one of the items. */
  readonly about?: readonly string[]
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
