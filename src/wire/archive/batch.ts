import type { Document } from '../document.ts'
import { type Fault, lost } from '../fault.ts'
import type { Item, Parsed } from '../item.ts'
import { LIMITS, megabytes } from '../limits.ts'

/** Items of an endless file that are handed on together, as one document. */
const MOST_ITEMS = 100
/** Characters of text after which they are handed on though they are fewer. */
const MOST_TEXT = 8_000_000

/** What is the same of all documents that one file is handed on as. */
export type Frame = Pick<Document, 'name' | 'format' | 'charset'>

/** Gathers what a streaming reader finds into documents of a bounded size. */
export interface Batch {
  add(parsed: Parsed): void
  /** A document when there is enough for one. */
  full(): Document | null
  /** What there is by now. */
  some(): Document | null
  /** What is left; a document without items when nothing was found at all and `empty` says why. */
  rest(empty: Fault): Document | null
}

export function batchOf(frame: Frame): Batch {
  let items: Item[] = []
  let faults: Fault[] = []
  let text = 0
  let any = false
  const flush = (): Document => {
    const document = documentOf(frame, { items, faults })
    items = []
    faults = []
    text = 0
    return document
  }
  return {
    add(parsed) {
      items.push(...parsed.items)
      faults.push(...parsed.faults)
      text += parsed.items.reduce((sum, item) => sum + item.text.length + (item.html?.length ?? 0), 0)
      any ||= parsed.items.length + parsed.faults.length + (parsed.attached?.length ?? 0) > 0
    },
    full: () => (items.length + faults.length >= MOST_ITEMS || text >= MOST_TEXT ? flush() : null),
    some: () => (items.length + faults.length > 0 ? flush() : null),
    rest(empty) {
      if (!any) faults.push(empty)
      return items.length + faults.length > 0 ? flush() : null
    },
  }
}

export const documentOf = ({ name, format, charset }: Frame, { items, faults }: Parsed): Document => ({
  name,
  format,
  formatVersion: null,
  charset,
  feed: null,
  items,
  faults,
})

/** A document of which nothing is told but faults. */
export const faultsOnly = (name: string, format: string | null, faults: readonly Fault[]): Document =>
  documentOf({ name, format, charset: null }, { items: [], faults })

export const tooLarge = (where: string, most: number = LIMITS.feedBytes): Fault =>
  lost(where, 'too-large', `larger than ${megabytes(most)}`)
