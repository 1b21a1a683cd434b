/** Everything that can be wrong with what came over the wire. A closed set; each is explained in the manual. */
export type FaultCode =
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'too-deep'
  | 'unsupported'
  | 'unreadable'
  | 'not-json'
  | 'wrong-type'
  | 'missing-text'
  | 'bad-xml'
  | 'truncated'
  | 'entity-refused'
  | 'no-items'
  | 'no-article'
  | 'bad-date'
  | 'bad-link'
  | 'bad-place'
  | 'date-contradiction'
  | 'zone-assumed'
  | 'zone-ambiguous'
  | 'encoding-repaired'
  | 'encoding-unknown'
  | 'date-ambiguous'
  | 'encrypted'
  | 'broken-archive'
  | 'no-text-column'
  | 'ragged-row'
  | 'skipped'

/** What was wrong with one item or file, in one line a person can act on. */
export interface Fault {
  /** `FILE:LINE` where the line is known, else the file's name. */
  readonly where: string
  readonly code: FaultCode
  readonly message: string
  /** True when an item or the whole file could not be read; false when it was read after a repair or without one field. */
  readonly lost: boolean
}

/** A fault that cost an item. */
export const lost = (where: string, code: FaultCode, message: string): Fault => ({ where, code, message, lost: true })

/** A fault that was repaired or worked around; the item is there. */
export const noted = (where: string, code: FaultCode, message: string): Fault => ({ where, code, message, lost: false })

/** Outside words made fit for a one-line message: no control characters, at most `most` characters. */
export function quoted(words: string, most = 60): string {
  const clean = words
    .slice(0, most * 2)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
  return clean.length > most ? `"${clean.slice(0, most)}..."` : `"${clean}"`
}
