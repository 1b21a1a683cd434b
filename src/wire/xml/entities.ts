import { WINDOWS_C1 } from '../charset/code-pages.ts'
import { entityNames } from './entity-names.ts'

const XML: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** From behind the `&`. The longest name of HTML has 31 letters. */
const REFERENCE = /(?:#(\d{1,40})|#[xX]([0-9a-fA-F]{1,40})|([A-Za-z][A-Za-z0-9]{1,31}))(;?)/y

/**
 * Replaces character references and HTML's entity names once; a document's own entities are never expanded. Without a semicolon, as
 * browsers do it in attributes: numbers, and HTML's old names where neither a letter, a digit nor `=` follows.
 * @param onLoose told of each `&` that begins none, which stays as it is, and of each reference that XML does not allow
 */
export function decodeEntities(text: string, onLoose: (at: number) => void = () => {}): string {
  let at = text.indexOf('&')
  if (at < 0) return text
  const parts: string[] = []
  let copied = 0
  for (; at >= 0; at = text.indexOf('&', Math.max(copied, at + 1))) {
    const found = referenceAt(text, at + 1)
    if (found === null || !found.isXml) onLoose(at)
    if (found === null) continue
    parts.push(text.slice(copied, at), found.characters)
    copied = found.end
  }
  return parts.join('') + text.slice(copied)
}

interface Reference {
  readonly characters: string
  readonly end: number
  readonly isXml: boolean
}

function referenceAt(text: string, at: number): Reference | null {
  REFERENCE.lastIndex = at
  const found = REFERENCE.exec(text)
  if (found === null) return null
  const [whole, decimal, hex, name, semicolon] = found
  const end = at + whole.length
  const ends = semicolon === ';'
  if (name === undefined)
    return { characters: character(decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16)), end, isXml: ends }
  const characters = named(name, ends, text.charAt(end))
  return characters === null ? null : { characters, end, isXml: ends && Object.hasOwn(XML, name) }
}

function named(name: string, ends: boolean, after: string): string | null {
  const xml = ends && Object.hasOwn(XML, name) ? XML[name] : undefined
  if (xml !== undefined) return xml
  const { characters, loose } = entityNames()
  return ends || (loose.has(name) && after !== '=') ? (characters.get(name) ?? null) : null
}

/** The character of a code point; browsers take U+0080 to U+009F for bytes of windows-1252. */
function character(point: number): string {
  if (point >= 0x80 && point < 0xa0) return WINDOWS_C1.charAt(point - 0x80)
  const allowed = (point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000)) || point === 9 || point === 10 || point === 13
  return allowed ? String.fromCodePoint(point) : '\ufffd'
}
