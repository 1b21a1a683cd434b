import { decodeAs } from './decode-as.ts'

/** The letters that make up most of ordinary text, by script. */
const CYRILLIC = 'оеаинтсрвлкмдпуяыьгзбчйхіїєў'
const GREEK = 'αοιετσνηυρπκλμωςγδθχάέήίόύώφ'
const HEBREW = 'יוהלאתשרבםמנעדקחפגםןצכז'
const ARABIC = 'اليمونرتبةعدسفهكقحأإجشطصىخءیکپگ'
const THAI = 'กขคงจชดตถทนบปผพมยรลวสหอะาำเแโไใัิีึืุู่้็์'

/** Encodings of one byte a letter in scripts other than Latin; where two tell a text equally well, the first is taken. */
const CANDIDATES: readonly (readonly [encoding: string, letters: string])[] = [
  ['windows-1251', CYRILLIC],
  ['koi8-r', CYRILLIC],
  ['koi8-u', CYRILLIC],
  ['ibm866', CYRILLIC],
  ['iso-8859-5', CYRILLIC],
  ['x-mac-cyrillic', CYRILLIC],
  ['windows-1253', GREEK],
  ['windows-1255', HEBREW],
  ['windows-1256', ARABIC],
  ['iso-8859-6', ARABIC],
  ['windows-874', THAI],
]
/** Marks that stand beside words in any script. */
const NEUTRAL = /[\u00a0«»“”„‘’–—…№•،؛؟°©®]/
const LETTER = /[\p{L}\p{M}]/u
const LEAST = 0.7

/**
 * The encoding in which most bytes above 0x7F are the ordinary letters of one script, in the ordinary case; null when there is none.
 * @param bytes from the first byte above 0x7F on
 */
export function guessLetters(bytes: Uint8Array): string | null {
  let best = LEAST
  let name: string | null = null
  for (const [encoding, letters] of CANDIDATES) {
    const score = scoreOf(decodeAs(bytes, encoding), new Set(letters))
    if (score > best + 0.005) {
      best = score
      name = encoding
    }
  }
  return name
}

/** Mean worth of the characters beyond ASCII, at most 1. */
function scoreOf(text: string, usual: ReadonlySet<string>): number {
  let sum = 0
  let counted = 0
  let before = ' '
  for (const character of text) {
    if (character > '\u007f' && !NEUTRAL.test(character)) {
      counted++
      sum += worthOf(character, before, usual)
    }
    before = character
  }
  return counted === 0 ? 0 : sum / counted
}

function worthOf(character: string, before: string, usual: ReadonlySet<string>): number {
  if (!LETTER.test(character)) return -1
  const lower = character.toLowerCase()
  if (lower === character) return usual.has(character) ? (isCapital(before) && usual.has(before) ? 0.9 : 1) : 0.2
  const begins = !LETTER.test(before)
  const fits = usual.has(lower) ? 1 : 0.4
  // Capitals stand at the beginning of a word or among capitals.
  return begins ? fits : isCapital(before) ? fits * 0.7 : -1
}

const isCapital = (character: string): boolean => character.toLowerCase() !== character
