import type { DecodedBy } from './decode.ts'
import type { Fault } from './fault.ts'
import type { FeedInfo, Item } from './item.ts'

/** One file, response or member of an archive, taken apart. */
export interface Document {
  /** The file's name, its address, or `ARCHIVE!MEMBER`. */
  readonly name: string
  /** `rss`, `atom`, `newsml-g2` ...; null when it was refused before its format was known. */
  readonly format: string | null
  /** As the document states it: `2.0`; null where formats have none. */
  readonly formatVersion: string | null
  /** WHATWG name of the encoding, and what decided it; null where its parts have encodings of their own. */
  readonly charset: { readonly name: string; readonly by: DecodedBy } | null
  readonly feed: FeedInfo | null
  readonly items: readonly Item[]
  /** What was lost, repaired or assumed. */
  readonly faults: readonly Fault[]
}
