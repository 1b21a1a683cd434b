/** What a word's capitals and digits say, given to all its pieces. The order is that of the trained table. */
export const SHAPES = { none: 0, lower: 1, capitalised: 2, upper: 3, mixed: 4, digit: 5 } as const

const UPPER_SHARE = 0.7
const DIGIT = /\p{Nd}/u
const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u
const ASCII_WORD = /^[A-Za-z]+$/
const LOWER_WORD = /^[a-z]+$/
const UPPER_WORD = /^[A-Z]+$/
const CAPITAL_WORD = /^[A-Z][a-z]*$/

/** One of SHAPES for a word. */
export function shapeOf(word: string): number {
  if (ASCII_WORD.test(word)) return asciiShape(word)
  if (DIGIT.test(word)) return SHAPES.digit
  const letters = [...word].filter((char) => LETTER.test(char))
  if (letters.length === 0) return SHAPES.none
  const upper = letters.filter((char) => UPPER.test(char)).length
  if (upper === 0) return SHAPES.lower
  if (upper === letters.length && upper >= 2) return SHAPES.upper
  return upper === 1 && UPPER.test(letters[0] as string) ? SHAPES.capitalised : SHAPES.mixed
}

function asciiShape(word: string): number {
  if (LOWER_WORD.test(word)) return SHAPES.lower
  if (word.length > 1 && UPPER_WORD.test(word)) return SHAPES.upper
  return CAPITAL_WORD.test(word) ? SHAPES.capitalised : SHAPES.mixed
}

/**
 * Shapes of the words of a sentence. All are `none` where case tells nothing: at least two and 70 percent of the words with a
 * letter are upper case, or the sentence has no capital at all.
 */
export function shapesOf(words: readonly string[]): Uint8Array {
  const shapes = Uint8Array.from(words, shapeOf)
  let lettered = 0
  let upper = 0
  let capitals = false
  for (let i = 0; i < words.length; i++) {
    const shape = shapes[i] as number
    if (shape === SHAPES.upper) upper++
    if (shape === SHAPES.digit ? LETTER.test(words[i] as string) : shape !== SHAPES.none) lettered++
    capitals ||= shape === SHAPES.digit ? UPPER.test(words[i] as string) : shape > SHAPES.lower
  }
  const allUpper = upper >= 2 && upper >= UPPER_SHARE * lettered
  return allUpper || !capitals ? shapes.fill(SHAPES.none) : shapes
}
