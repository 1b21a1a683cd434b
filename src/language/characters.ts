/** Classes of UTF-16 units, by table for ASCII and Latin, by Unicode property for the rest. */
export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
export const OTHER = 3

const LETTER_OR_MARK = /[\p{L}\p{M}]/u
const NUMBER = /\p{Nd}/u
const WHITE = /[\s\u200b\ufeff\u0085]/u

const classify = (char: string): number =>
  LETTER_OR_MARK.test(char) || char === '\u00ad' ? LETTER : NUMBER.test(char) ? DIGIT : WHITE.test(char) ? SPACE : OTHER

/** One class for each of the 65,536 units. A lone surrogate counts as OTHER; pairs are joined by the tokenizer. */
const CLASSES = new Uint8Array(0x10000).fill(255)

/** SPACE, LETTER, DIGIT or OTHER. Controls other than white space are OTHER. */
export function classOf(code: number): number {
  const known = CLASSES[code] as number
  if (known !== 255) return known
  const found = classify(String.fromCharCode(code))
  CLASSES[code] = found
  return found
}

export const isLetter = (code: number): boolean => classOf(code) === LETTER
export const isDigit = (code: number): boolean => classOf(code) === DIGIT
export const isSpace = (code: number): boolean => classOf(code) === SPACE
export const isAsciiUpper = (code: number): boolean => code >= 65 && code <= 90
export const isAsciiLower = (code: number): boolean => code >= 97 && code <= 122
export const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00

/** True for a letter that has a lower-case form other than itself. */
export function isUpper(code: number): boolean {
  if (code < 128) return isAsciiUpper(code)
  const char = String.fromCharCode(code)
  return char.toLowerCase() !== char
}

/** Straight or curly apostrophe, or the grave accent that old wires use for one. */
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 96 || code === 0x2bc
