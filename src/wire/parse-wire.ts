import { binaryKind } from './binary.ts'
import { decode } from './decode.ts'
import type { Document } from './document.ts'
import { type FaultCode, lost, noted } from './fault.ts'
import type { WireFormat } from './format.ts'
import { FORMATS } from './formats.ts'
import { headOf } from './head.ts'
import { LIMITS, megabytes } from './limits.ts'

/** What is known of a document beside its bytes. */
export interface Origin {
  /** Value of the HTTP header `content-type`. */
  readonly contentType?: string | null
  /** Address that it was fetched from: the base of its relative links. */
  readonly url?: string | null
}

/** The format of the bytes, by what is in them; the name's ending only decides between formats that look alike. */
export function detect(bytes: Uint8Array, name = ''): WireFormat | null {
  if (binaryKind(bytes) !== null) return null
  const head = headOf(decode(bytes.subarray(0, 65_536)).text, name)
  return formatOf(head)
}

const formatOf = (head: ReturnType<typeof headOf>): WireFormat => FORMATS.find((format) => format.detect(head)) as WireFormat

/**
 * One file, page, feed or record as the document that it is, whatever its format. Never throws for bad content: what could not be
 * read is told in `faults`.
 * @param name used in messages
 */
export function parseWire(bytes: Uint8Array, name: string, { contentType = null, url = null }: Origin = {}): Document {
  if (bytes.length > LIMITS.feedBytes) return refused(name, 'too-large', `larger than ${megabytes(LIMITS.feedBytes)}`)
  const kind = binaryKind(bytes)
  if (kind !== null) return refused(name, 'binary', `${kind}, not text`)
  const { text, encoding, by, replaced } = decode(bytes, contentType)
  if (text.trim() === '') return refused(name, 'empty', 'there is no text in it')
  const format = formatOf(headOf(text, name))
  if (bytes.length > LIMITS.itemBytes && !format.ofMany) return refused(name, 'too-large', `larger than ${megabytes(LIMITS.itemBytes)}`)
  const parsed = format.parse(text, { name, url })
  const said = replaced === 1 ? 'one broken character was' : `${replaced} broken characters were`
  const broken = replaced === 0 ? [] : [noted(name, 'encoding-repaired', `${said} replaced`)]
  return {
    name,
    format: parsed.format ?? format.name,
    formatVersion: parsed.formatVersion ?? null,
    charset: { name: encoding, by },
    feed: parsed.feed ?? null,
    items: parsed.items,
    faults: [...parsed.faults, ...broken],
  }
}

const refused = (name: string, code: FaultCode, why: string): Document => ({
  name,
  format: null,
  formatVersion: null,
  charset: null,
  feed: null,
  items: [],
  faults: [lost(name, code, why)],
})
