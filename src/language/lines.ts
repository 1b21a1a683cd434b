import { isDigit, isLetter, isSpace, isUpper } from './characters.ts'

/** Lines longer than this are not wrapped by hand: each line is a paragraph. */
const WIDEST_WRAP = 100
const NARROWEST_WRAP = 30
const LINE_ENDS = new Set([10, 13, 0x2028, 0x2029])
const BULLETS = new Set(['-', '*', '•', '·', '–', '—', 'o', '>', '+'])

/**
 * The width that a text's lines are wrapped at, in UTF-16 units; 0 when its lines are not wrapped: when some line is far longer
 * than a page is wide.
 */
export function measureLines(text: string): number {
  let widest = 0
  let start = 0
  let lines = 0
  while (start <= text.length) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    if (end - start > widest) widest = end - start
    if (end > start) lines++
    start = end + 1
  }
  return widest > WIDEST_WRAP || widest < NARROWEST_WRAP || lines < 2 ? 0 : widest
}

/**
 * True when the line end between the words that end at `end` and start at `next` is a break that the writer meant, not one that
 * wraps a paragraph at `width`: the lines are not wrapped, the next word would still have fitted, the next line is indented
 * further, is an item of a list, or an address fills it. A line that goes on with a small letter after a
 * comma, a hyphen, or a long line's last letter is one wrapped unevenly.
 */
export function isLineEnd(text: string, end: number, next: number, width: number): boolean {
  if (isItem(text, next) || isAddressLine(text, next)) return true
  const lineStart = startOfLine(text, end)
  if (goesOn(text, lineStart, end, next)) return false
  if (width === 0) return true
  if (indentOf(text, startOfLine(text, next)) > indentOf(text, lineStart) + 1) return true
  let wordEnd = next
  while (wordEnd < text.length && wordEnd - next < width && !isSpace(text.charCodeAt(wordEnd))) wordEnd++
  return end - lineStart + 1 + (wordEnd - next) < width * 0.8
}

/** Where the line before `at` begins; no further back than a line that is wrapped can be long. */
function startOfLine(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start <= WIDEST_WRAP && !LINE_ENDS.has(text.charCodeAt(start - 1))) start--
  return start
}

/** A web address that fills its line. */
function isAddressLine(text: string, at: number): boolean {
  if (!text.startsWith('http', at) && !text.startsWith('www.', at)) return false
  let end = at
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++
  return end === text.length || text[end] === '\n' || text[end] === '\r'
}

/** A comma, a hyphen, or a letter that ends a long line; then a small letter. */
function goesOn(text: string, lineStart: number, end: number, next: number): boolean {
  const first = text.charCodeAt(next)
  if (!isLetter(first) || isUpper(first) || text[next]?.toUpperCase() === text[next]) return false
  const last = text.charCodeAt(end - 1)
  return last === 0x2c || last === 0x2d || (isLetter(last) && end - lineStart >= NARROWEST_WRAP)
}

function indentOf(text: string, lineStart: number): number {
  let at = lineStart
  while (at < text.length && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++
  return at - lineStart
}

/** "- ", "* ", "1. ", "2) " at the start of a line. */
function isItem(text: string, at: number): boolean {
  if (isSpace(text.charCodeAt(at + 1)) && BULLETS.has(text[at] as string)) return true
  let end = at
  while (end < at + 3 && isDigit(text.charCodeAt(end))) end++
  if (end === at) return false
  const mark = text.charCodeAt(end)
  return (mark === 0x2e || mark === 0x29) && isSpace(text.charCodeAt(end + 1))
}
