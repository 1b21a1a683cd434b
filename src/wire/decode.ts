import { declaredCharset, knownEncoding } from './charset.ts'

/** How the encoding was chosen, in the order of trust. */
export type DecodedBy = 'bom' | 'utf-8' | 'declaration' | 'header' | 'fallback'

export interface Decoded {
  /** Without byte order mark. */
  readonly text: string
  /** WHATWG name, e.g. `windows-1251`. */
  readonly encoding: string
  readonly by: DecodedBy
  /** Number of byte sequences that had to be replaced by U+FFFD. */
  readonly replaced: number
}

/**
 * Bytes to text. Byte order mark, then valid UTF-8, then what the document declares of itself, then the HTTP header, then
 * windows-1252: bytes seldom lie, declarations often do.
 * @param contentType value of the HTTP header, e.g. `text/html; charset=windows-1256`
 */
export function decode(bytes: Uint8Array, contentType: string | null = null): Decoded {
  const mark = byteOrderMark(bytes)
  if (mark !== null) return decodeAs(bytes, mark, 'bom')
  const strict = strictUtf8(bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8', by: 'utf-8', replaced: 0 }
  const wide = wideWithoutMark(bytes)
  if (wide !== null) return decodeAs(bytes, wide, 'fallback')
  const declared = declaredCharset(bytes)
  if (declared !== null) return decodeAs(bytes, declared, 'declaration')
  const header = /charset\s{0,4}=\s{0,4}["']?([\w:.-]{1,40})/i.exec(contentType ?? '')?.[1]
  if (header !== undefined && knownEncoding(header) && !/^utf-?\d/i.test(header)) return decodeAs(bytes, header, 'header')
  const lossy = decodeAs(bytes, 'utf-8', 'fallback')
  return mostlyUtf8(lossy) ? lossy : decodeAs(bytes, 'windows-1252', 'fallback')
}

function byteOrderMark(b: Uint8Array): string | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'utf-8'
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le'
  if (b[0] === 0xfe && b[1] === 0xff) return 'utf-16be'
  return null
}

/** The text when the bytes are UTF-8, at most cut off within the last character; else null. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** UTF-16 without a mark: Latin letters leave every second byte empty. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const n = Math.min(bytes.length, 2048) & ~1
  let even = 0
  let odd = 0
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  if (odd > n * 0.35 && even < n * 0.02) return 'utf-16le'
  if (even > n * 0.35 && odd < n * 0.02) return 'utf-16be'
  return null
}

function decodeAs(bytes: Uint8Array, label: string, by: DecodedBy): Decoded {
  const decoder = new TextDecoder(label)
  const text = decoder.decode(bytes)
  return { text, encoding: decoder.encoding, by, replaced: count(text, '\ufffd') }
}

/** A few broken bytes in a text that otherwise is UTF-8: better a few holes than every accent wrong. */
function mostlyUtf8({ text, replaced }: Decoded): boolean {
  let wide = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) wide++
  return wide - replaced > 3 * replaced
}

function count(text: string, mark: string): number {
  let n = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) n++
  return n
}
