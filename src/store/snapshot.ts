import type { EntryKind } from '../record/entry.ts'

/** A state of the record that can be cited and asked for again. */
export interface Snapshot {
  /** Names the content: `2026-11-29.1f3a...`. */
  readonly id: string
  readonly at: string
  readonly reader: string
  readonly totals: Readonly<Record<EntryKind, number>>
}
