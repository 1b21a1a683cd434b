import type { Parsed } from './item.ts'

/** What a format is told by: the first 64 kB as text, white space before them left out. */
export interface Head {
  readonly text: string
  /** Local name of the first element of a markup document, lower case; null when it does not begin as one. */
  readonly root: string | null
  /** The first element's whole tag, for its attributes. */
  readonly rootTag: string
  /** The file's name without `.gz`, whose ending only decides between formats that look alike. */
  readonly name: string
}

export interface ParseContext {
  /** Used in messages. */
  readonly name: string
  /** Address that the document was fetched from: the base of its relative links. */
  readonly url: string | null
  /** The document before it was decoded, for formats whose parts name encodings of their own. */
  readonly bytes?: Uint8Array
}

/** One format of the wire: a folder of `formats/`, with how it is told, how it is read, and references. */
export interface WireFormat {
  /** As `chancery wire` prints it. */
  readonly name: string
  /** One file holds many items, so it may be larger than one. */
  readonly ofMany: boolean
  /** It decodes the bytes itself. */
  readonly ofBytes?: boolean
  detect(head: Head): boolean
  /** Never throws for bad content. */
  parse(text: string, context: ParseContext): Parsed
}
