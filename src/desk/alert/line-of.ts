/** What moves, hides or turns letters around it, and what ends a line. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** Any text as one line of a message: nothing in it can begin a line or a header, or turn the text around it. At most `most` letters. */
export function lineOf(text: string, most: number): string {
  const line = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()
  const letters = [...line]
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join('')}…`
}
