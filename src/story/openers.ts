import type { PartKind } from './story.ts'
import { OPENERS } from './tables.ts'

interface Opener {
  readonly words: string
  readonly kind: PartKind
  readonly how: string
}

/** Openers by their first two letters, the longest first. */
const BY_START = new Map<string, Opener[]>()
for (const opener of [...OPENERS].sort((a, b) => b.words.length - a.words.length)) {
  const key = opener.words.slice(0, 2)
  BY_START.set(key, [...(BY_START.get(key) ?? []), opener])
}
const LONGEST_LINE = 240
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*,?$/u
const JOINT = new Set(['and', 'in', 'at', 'for', 'of', 'with', 'de', 'al', 'el', 'bin', 'van', 'von', '&', '|'])
const NO_NAME = new Set([
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
  'The',
  'A',
  'An',
  'Then',
  'This',
  'That',
])

/** What a short paragraph is by its first words; null for prose. `upper`: in a text all in capitals no line of names can be told. */
export function openerOf(paragraph: string, upper = false): PartKind | null {
  if (paragraph.length > LONGEST_LINE) return null
  const words = paragraph.replace(/^[([*>\s•·–—-]{1,6}/, '')
  if (!upper && isByline(words)) return 'byline'
  const opener = find(words, (o) => o.how !== 'line' || isWhole(o.words, words))
  return opener?.kind ?? null
}

/** What a sentence inside a paragraph is by its first words. It must begin with a capital. */
export function sentenceOpenerOf(sentence: string): PartKind | null {
  const words = sentence.replace(/^[([]/, '')
  return /^\p{Lu}/u.test(words) ? (find(words, (o) => o.how === 'sentence')?.kind ?? null) : null
}

function find(words: string, fits: (opener: Opener) => boolean): Opener | undefined {
  const low = words.slice(0, 60).toLowerCase().replaceAll('’', "'")
  return BY_START.get(low.slice(0, 2))?.find((o) => low.startsWith(o.words) && isCut(low, o.words.length) && fits(o))
}

/** The next letter does not go on with the word. */
const isCut = (low: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(low.charAt(at)) || !/\p{L}/u.test(low.charAt(at - 1))

const isWhole = (opener: string, words: string): boolean =>
  words.length <= opener.length + 8 && !/[\p{L}\p{N}]/u.test(words.slice(opener.length))

/** `By Jane Doe and John Roe`, `By JANE DOE, Staff Writer`: names alone, no sentence. */
function isByline(words: string): boolean {
  if (!/^by\s/i.test(words) || words.length > 120 || /[!?]|[^A-Z]\.$/.test(words)) return false
  const all = words.slice(3).trim().split(/\s+/)
  if (all.length === 0 || all.length > 14 || NO_NAME.has(all[0] as string)) return false
  const names = all.filter((w) => NAME_WORD.test(w)).length
  return names >= Math.min(2, all.length) && all.every((w) => NAME_WORD.test(w) || JOINT.has(w.toLowerCase()) || /^[|/,–—-]$/.test(w))
}
