import { CODE_PAGES } from '../tables.ts'
import { plainLabel } from './plain-label.ts'

/** Code units of the 256 bytes of a single-byte encoding. */
export type CodePage = Uint16Array

const ESCAPED = /\\u([0-9a-f]{4})/g
const HOLE = 0xfffd
/** What browsers read in 0x80 to 0x9F. Some versions of Node leave these bytes as control characters. */
export const WINDOWS_C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** EBCDIC below 0x40: tab, line ends, and else nothing that a text needs. */
const EBCDIC_CONTROLS: Readonly<Record<number, number>> = { 5: 9, 13: 13, 21: 10, 37: 10 }

const NAMES: ReadonlyMap<string, string> = new Map(
  CODE_PAGES.flatMap(({ name, labels }) => [name, ...labels.split(' ')].map((label): [string, string] => [plainLabel(label), name])),
)
const made = new Map<string, CodePage>()

/** Name of the page of the table that a plain label means; null when it is in none. */
export const codePageName = (plain: string): string | null => NAMES.get(plain) ?? null

/** The page of that name, built when first asked for; null when TextDecoder has to read it. */
export function codePage(name: string): CodePage | null {
  const known = made.get(name)
  if (known !== undefined) return known
  const row = CODE_PAGES.find((page) => page.name === name)
  const page = name === 'windows-1252' ? windows1252() : row === undefined ? null : pageOf(Number(row.from), row.characters)
  if (page !== null) made.set(name, page)
  return page
}

function windows1252(): CodePage {
  const page = Uint16Array.from({ length: 256 }, (_, byte) => byte)
  for (let i = 0; i < 32; i++) page[0x80 + i] = WINDOWS_C1.charCodeAt(i)
  return page
}

function pageOf(from: number, characters: string): CodePage {
  const ascii = from === 0x80
  const page = Uint16Array.from({ length: 256 }, (_, byte) => (ascii ? byte : (EBCDIC_CONTROLS[byte] ?? HOLE)))
  const shown = characters.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  for (let i = 0; i < shown.length; i++) page[from + i] = shown.charCodeAt(i)
  return page
}
