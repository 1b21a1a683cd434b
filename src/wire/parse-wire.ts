import { memberName } from './archive/member-name.ts'
import { binaryKind } from './binary.ts'
import { type Decoded, decode } from './decode.ts'
import type { Document } from './document.ts'
import { type Fault, type FaultCode, lost, noted, quoted } from './fault.ts'
import type { WireFormat } from './format.ts'
import { FORMATS } from './formats.ts'
import { headOf } from './head.ts'
import type { Attached } from './item.ts'
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
 * One file, page, feed or record as the document that it is, whatever its format; what is attached to a mail stands behind the mail's
 * own items. Never throws for bad content: what could not be read is told in `faults`.
 * @param name used in messages
 */
export function parseWire(bytes: Uint8Array, name: string, origin: Origin = {}): Document {
  const [first, ...attached] = parseEach(bytes, name, origin) as [Document, ...Document[]]
  if (attached.length === 0) return first
  const all = [first, ...attached]
  return { ...first, items: all.flatMap((one) => one.items), faults: all.flatMap((one) => one.faults) }
}

/** A mail in a mail in a mail: what stands deeper is left out. */
const MOST_ATTACHED = 5

/** The same, each file that is attached to a mail as a document `NAME!FILE` of its own, behind that of the mail. */
export function parseEach(bytes: Uint8Array, name: string, origin: Origin = {}, depth = 0): readonly Document[] {
  const { attached, ...document } = parseOne(bytes, name, origin)
  if (attached.length > 0 && depth >= MOST_ATTACHED)
    return [{ ...document, faults: [...document.faults, lost(name, 'too-deep', `files attached more than ${MOST_ATTACHED} deep`)] }]
  return [document, ...parseAttached(attached, name, depth)]
}

/** Files that are attached to what has the name. */
export const parseAttached = (attached: readonly Attached[], name: string, depth = 0): readonly Document[] =>
  attached.flatMap(({ bytes, name: own, contentType }) => parseEach(bytes, `${name}!${memberName(own)}`, { contentType }, depth + 1))

type Opened = Document & { readonly attached: readonly Attached[] }

function parseOne(bytes: Uint8Array, name: string, { contentType = null, url = null }: Origin): Opened {
  if (bytes.length > LIMITS.feedBytes) return refused(name, 'too-large', `larger than ${megabytes(LIMITS.feedBytes)}`)
  const kind = binaryKind(bytes)
  if (kind !== null) return refused(name, 'binary', `${kind}, not text`)
  const decoded = decode(bytes, contentType)
  const { text, encoding, by } = decoded
  if (text.trim() === '') return refused(name, 'empty', 'there is no text in it')
  const format = formatOf(headOf(text, name))
  if (bytes.length > LIMITS.itemBytes && !format.ofMany) return refused(name, 'too-large', `larger than ${megabytes(LIMITS.itemBytes)}`)
  const parsed = format.parse(text, { name, url, bytes })
  return {
    name,
    format: parsed.format ?? format.name,
    formatVersion: parsed.formatVersion ?? null,
    charset: format.ofBytes === true ? null : { name: encoding, by },
    feed: parsed.feed ?? null,
    items: parsed.items,
    faults: format.ofBytes === true ? parsed.faults : [...parsed.faults, ...encodingFaults(name, decoded)],
    attached: parsed.attached ?? [],
  }
}

const MENDED = {
  twice: 'the text had been encoded twice, and was read back',
  controls: 'control characters were read as the windows-1252 marks that they stand for',
}

/** What is to be said of how the bytes became text. */
function encodingFaults(name: string, { replaced, mended, unknown, encoding }: Decoded): readonly Fault[] {
  const faults: Fault[] = []
  if (unknown !== null) faults.push(noted(name, 'encoding-unknown', `no encoding is called ${quoted(unknown)}; read as ${encoding}`))
  if (mended !== null) faults.push(noted(name, 'encoding-repaired', MENDED[mended]))
  const said = replaced === 1 ? 'one broken character was' : `${replaced} broken characters were`
  if (replaced > 0) faults.push(noted(name, 'encoding-repaired', `${said} replaced`))
  return faults
}

const refused = (name: string, code: FaultCode, why: string): Opened => ({
  name,
  format: null,
  formatVersion: null,
  charset: null,
  feed: null,
  items: [],
  faults: [lost(name, code, why)],
  attached: [],
})
