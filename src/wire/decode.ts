import { declaredLabel, headerLabel } from './charset/declared.ts'
import { decodeAs } from './charset/decode-as.ts'
import { guessEncoding, isOtherScript } from './charset/guess.ts'
import { encodingOf } from './charset/labels.ts'
import { mendControls } from './charset/mend-controls.ts'
import { mendTwice } from './charset/mend-twice.ts'
import { byteOrderMark, isEbcdic, isEscapedJapanese, wideWithoutMark } from './charset/structure.ts'

/** How the encoding was chosen, in the order of trust. */
export type DecodedBy = 'bom' | 'utf-8' | 'declaration' | 'header' | 'guess' | 'fallback'

export interface Decoded {
  /** Without byte order mark. */
  readonly text: string
  /** WHATWG name, e.g. `windows-1251`; `utf-32le`, `utf-32be` or a name of `data/wire/code-pages.tsv` where there is none. */
  readonly encoding: string
  readonly by: DecodedBy
  /** Number of byte sequences that had to be replaced by U+FFFD. */
  readonly replaced: number
  /** The whole text had been encoded twice (`twice`), or held windows-1252 marks as control characters; it was read back. */
  readonly mended: 'twice' | 'controls' | null
  /** A label, in the document or the header, that names no encoding; null when there is none. */
  readonly unknown: string | null
}

type Read = Pick<Decoded, 'text' | 'encoding' | 'by' | 'replaced'>

/**
 * Bytes to text. Byte order mark, then valid UTF-8, then what the document declares of itself, then the HTTP header, then a guess by
 * letters, then windows-1252: bytes seldom lie, declarations often do. A label that the bytes contradict is passed over.
 * @param contentType value of the HTTP header, e.g. `text/html; charset=windows-1256`
 */
export function decode(bytes: Uint8Array, contentType: string | null = null): Decoded {
  const labels = [declaredLabel(bytes), headerLabel(contentType)]
  const plain = byStructure(bytes) ?? byLabel(bytes, labels) ?? byGuess(bytes)
  const unknown = labels.find((label) => label !== null && encodingOf(label) === null) ?? null
  const twice = plain.by === 'utf-8' || plain.by === 'bom' ? mendTwice(plain.text) : null
  const marks = twice === null && plain.encoding.startsWith('utf-') ? mendControls(plain.text) : null
  return { ...plain, text: twice ?? marks ?? plain.text, mended: twice !== null ? 'twice' : marks !== null ? 'controls' : null, unknown }
}

/** What the bytes themselves prove. */
function byStructure(bytes: Uint8Array): Read | null {
  const mark = byteOrderMark(bytes)
  if (mark !== null && mark !== 'utf-8') return read(bytes, mark, 'bom')
  const wide = wideWithoutMark(bytes)
  if (wide !== null) return read(bytes, wide, 'guess')
  const strict = strictUtf8(bytes)
  if (strict !== null && isEscapedJapanese(bytes)) return read(bytes, 'iso-2022-jp', 'guess')
  if (strict !== null && !isEbcdic(bytes)) return { text: strict, encoding: 'utf-8', by: mark === null ? 'utf-8' : 'bom', replaced: 0 }
  const lossy = read(bytes, 'utf-8', mark === null ? 'utf-8' : 'bom')
  return isNearly(lossy, mark === null ? 12 : 1) ? lossy : null
}

/** The first label that is known and that the bytes do not contradict. */
function byLabel(bytes: Uint8Array, [declared = null, header = null]: readonly (string | null)[]): Read | null {
  for (const [label, by] of [[declared, 'declaration'] as const, [header, 'header'] as const]) {
    const encoding = label === null ? null : encodingOf(label)
    // Asked only of bytes that are neither UTF nor ASCII.
    if (label === null || encoding === null || /^utf-/.test(encoding) || /ascii/i.test(label)) continue
    const found = read(bytes, encoding, by)
    if (!isContradicted(bytes, found)) return found
  }
  return null
}

function byGuess(bytes: Uint8Array): Read {
  if (isEbcdic(bytes)) return read(bytes, 'cp037', 'guess')
  const lossy = read(bytes, 'utf-8', 'guess')
  if (isNearly(lossy, 3)) return lossy
  const guess = guessEncoding(bytes)
  return guess === null ? read(bytes, 'windows-1252', 'fallback') : read(bytes, guess, 'guess')
}

/** More than a few characters are broken in it, or a Latin label stands over words of another script. */
function isContradicted(bytes: Uint8Array, { text, encoding, replaced }: Read): boolean {
  if (replaced > 2 && replaced * 20 > beyondAscii(text)) return true
  return encoding === 'windows-1252' && isOtherScript(bytes) && guessEncoding(bytes) !== null
}

/** A few broken bytes in a text that otherwise is UTF-8: better a few holes than every accent wrong. */
const isNearly = ({ text, replaced }: Read, times: number): boolean => beyondAscii(text) - replaced > times * replaced

function read(bytes: Uint8Array, encoding: string, by: DecodedBy): Read {
  const text = decodeAs(bytes, encoding)
  return { text, encoding, by, replaced: count(text, '\ufffd') }
}

/** The text when the bytes are UTF-8, at most cut off within the last character; else null. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

function beyondAscii(text: string): number {
  let wide = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) wide++
  return wide
}

function count(text: string, mark: string): number {
  let n = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) n++
  return n
}
