import { LABELS } from './tables.ts'

const LABEL_WORDS: ReadonlySet<string> = new Set(LABELS.map((l) => l.word))
/** Small words that stand inside names of places: `Rio de Janeiro`, `ON THE BORDER`. */
const SMALL = new Set([
  'of',
  'the',
  'and',
  'de',
  'del',
  'da',
  'do',
  'dos',
  'di',
  'la',
  'le',
  'les',
  'el',
  'al',
  'en',
  'on',
  'in',
  'near',
  'an',
  'upon',
  'sur',
  'der',
  'den',
])
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]{0,40}$/u
/** Words that no name of a place holds, wherever they stand. */
const NEVER = new Set(
  'this that these those we they he she it i you our their his her my its by for with from to as at or if not is are was were be been has have had will all some many most one two three there here today'.split(
    ' ',
  ),
)
const NEVER_FIRST = new Set(['the', 'a', 'an', 'and', 'of', 'in'])

/** True when the words can be the name of a place in a dateline, `KARACHI, Pakistan` with its country. */
export function isPlaceName(words: string): boolean {
  if (words.length > 70) return false
  const all = wordsOf(words)
  if (all.length === 0 || all.length > 8 || !NAME.test(all[0] as string)) return false
  return all.every((word) => NAME.test(word) || SMALL.has(word.toLowerCase()))
}

/** True for a name that no word of makes a label or a sentence: `PASTO`, not `ATTENTION` nor `THE ARMY`. */
export function isBareName(words: string, most: number): boolean {
  const all = wordsOf(words).map((w) => w.toLowerCase().replace(/\.$/, ''))
  return all.length <= most && !NEVER_FIRST.has(all[0] ?? '') && all.every((word) => !LABEL_WORDS.has(word) && !NEVER.has(word))
}

/** In capitals up to the first comma, with a name's length. */
export function isShouted(words: string): boolean {
  const first = (words.split(',')[0] ?? '').trim()
  return /\p{Lu}{2}/u.test(first) && first === first.toUpperCase() && first.replace(/[^\p{L}]/gu, '').length > 3
}

const wordsOf = (words: string): string[] => words.split(/[\s,/]+/).filter((w) => w !== '')
