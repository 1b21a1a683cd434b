import { stem } from './stem.ts'

/** What a text query asks for, as search words. A phrase is words side by side. */
export interface TextQuery {
  readonly all: readonly string[]
  /** Each of two words or more. */
  readonly phrases: readonly (readonly string[])[]
  /** None of these may be there; a word is a phrase of one. */
  readonly none: readonly (readonly string[])[]
}

const LONGEST_WORD = 64
const MOST_WORDS = 100_000

/** Accents of Latin, Greek and Cyrillic letters, and the vowel signs of Arabic and Hebrew. Vowel signs of Indic scripts are letters. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u00ad]/gu
const UNFOLDED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' }
const FOLDABLE = /[ßæœøłđðþıħ]/gu
const ACRONYM = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu
const POSSESSIVE = /['’ʼ]s(?![\p{L}\p{N}])/gu
const INNER_APOSTROPHE = /(?<=\p{L})['’ʼ](?=\p{L})/gu
const HALF_PAIR = /[\ud800-\udbff]$/
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/**
 * The words that a text is found by, in its order and with repeats: lower case, without accents, dots of acronyms, possessives and
 * light English endings. The same function makes them of texts and of queries, so that every store finds the same. At most 100,000
 * words of at most 64 units.
 */
export function searchWords(text: string): string[] {
  const words: string[] = []
  for (const [word] of fold(text).matchAll(WORD)) {
    if (words.length === MOST_WORDS) break
    words.push(stem(word).slice(0, LONGEST_WORD).replace(HALF_PAIR, ''))
  }
  return words
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(FOLDABLE, (letter) => UNFOLDED[letter] as string)
    .replace(ACRONYM, (letters) => letters.replaceAll('.', ''))
    .replace(POSSESSIVE, '')
    .replace(INNER_APOSTROPHE, '')

const PART = /(?<not>(?<!\S)-)?(?:["“](?<phrase>[^"”]*)["”]?|(?<bare>[^\s"“]+))/gu

/**
 * Reads what a person types: words that must all be there, "quoted phrases", `-word` and `-"a phrase"` not there. What a hyphen or a
 * slash joins is looked for side by side. Never fails: marks that mean nothing are no words.
 */
export function readTextQuery(text: string): TextQuery {
  const all = new Set<string>()
  const phrases: string[][] = []
  const none: string[][] = []
  for (const { groups } of text.matchAll(PART)) {
    const words = searchWords(groups?.['phrase'] ?? groups?.['bare'] ?? '')
    if (words.length === 0) continue
    if (groups?.['not'] !== undefined) none.push(words)
    else if (words.length > 1) phrases.push(words)
    else all.add(words[0] as string)
  }
  return { all: [...all], phrases, none }
}
