export const ITEM_KINDS = ['reports', 'incidents', 'commitments', 'programmes'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** What a newer reading of a story has other than an older one. */
export type ReadingDiff = Readonly<Record<ItemKind, ItemsDiff>>

/** Items of one kind, each in exactly one list, in the order of the text. */
export interface ItemsDiff {
  readonly kept: readonly KeptItem[]
  readonly changed: readonly ChangedItem[]
  readonly gone: readonly LoneItem[]
  readonly added: readonly LoneItem[]
}

/** Told the same by both. Ids may differ: they come from the words and the type. */
export interface KeptItem {
  readonly before: string
  readonly after: string
  readonly type: string
}

export interface ChangedItem extends KeptItem {
  /** The words that it was read from, at most 300 units. */
  readonly words: string
  /** In alphabetical order of the paths. */
  readonly changes: readonly PathChange[]
}

/** An item that the other reading lacks. */
export interface LoneItem {
  readonly id: string
  /** PLOVER type of a report, kind of an incident, name of a programme, `commitment`. */
  readonly type: string
  readonly words: string
}

/** A value as it is compared: lists are sets, in alphabetical order. */
export type Told = string | number | boolean | null | readonly string[]

/** `place.country`, `counts.killed`, `actors`; null stands where nothing is told. */
export interface PathChange {
  readonly path: string
  readonly from: Told
  readonly to: Told
}

/** True when the newer reading tells nothing else. */
export const isSame = (diff: ReadingDiff): boolean =>
  ITEM_KINDS.every((kind) => diff[kind].changed.length + diff[kind].gone.length + diff[kind].added.length === 0)
