import type { Span } from '../kit/span.ts'
import { openerOf } from './openers.ts'

const LONGEST_TITLE = 150

/**
 * The title at the head of a plain text: its first paragraph when that is one line without a full stop and more follows, or the
 * first line of a paragraph that goes on in longer lines. Null when no line is clearly a title.
 */
export function titleAt(text: string, paragraphs: readonly Span[]): Span | null {
  const first = paragraphs[0]
  const last = paragraphs.at(-1)
  if (!first || !last || first === last) return null
  const words = text.slice(first[0], first[1])
  return isTitle(words) && last[1] - first[1] > words.length ? first : null
}

/** One line of three words or more that ends no sentence and leads into none. */
function isTitle(words: string): boolean {
  if (words.length > LONGEST_TITLE || words.includes('\n') || words.split(' ').length < 3) return false
  return /^["“‘'«]?[\p{Lu}\p{N}]/u.test(words) && !/[.:,;?!"”)\]—–-]$/.test(words) && openerOf(words) === null
}

/** The first paragraph says the title that the source gave, up to case and marks. */
export function repeatsTitle(text: string, first: Span | undefined, title: string | null): boolean {
  if (!first || title === null || first[1] - first[0] > title.length + 20) return false
  return folded(text.slice(first[0], first[1])) === folded(title)
}

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
