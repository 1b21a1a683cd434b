import { readTable } from './table.ts'

interface NumberWord {
  readonly kind: 'unit' | 'tens' | 'hundred' | 'scale' | 'pack'
  readonly value: number
}

const WORDS: ReadonlyMap<string, NumberWord> = new Map(
  readTable('reading/numbers.tsv').map(([word, kind, value]) => [
    word as string,
    { kind: kind as NumberWord['kind'], value: Number(value) },
  ]),
)
const FIGURE = /^(?:\d{1,3}(?:,\d{2,3}){1,5}|\d{1,15})(?:\.\d{1,6})?$/
const LONGEST = 14

export interface NumberMatch {
  readonly value: number
  /** Index after the last word of the number. */
  readonly next: number
}

const isDigit = (word: string): boolean => {
  const c = word.charCodeAt(0)
  return c >= 48 && c <= 57
}

/** Value of a figure ("12,000", "1.5", "1,50,000"), or null. */
export const figureOf = (word: string): number | null => (isDigit(word) && FIGURE.test(word) ? Number(word.replaceAll(',', '')) : null)

/** True when a number can begin with this lower-case word. */
export const startsNumber = (word: string): boolean => isDigit(word) || WORDS.has(word) || (word.includes('-') && spelt(word) !== null)

/** A word such as "twenty-one" written as one. */
function spelt(word: string): NumberWord | null {
  const known = WORDS.get(word)
  if (known) return known
  const dash = word.indexOf('-')
  if (dash < 0) return null
  const [tens, unit] = [WORDS.get(word.slice(0, dash)), WORDS.get(word.slice(dash + 1))]
  return tens?.kind === 'tens' && unit?.kind === 'unit' && unit.value < 10 ? { kind: 'unit', value: tens.value + unit.value } : null
}

const multiplies = (word: string | undefined): number | null => {
  const w = word === undefined ? undefined : WORDS.get(word)
  return w && (w.kind === 'scale' || w.kind === 'hundred' || w.kind === 'pack') ? w.value : null
}

/**
 * The cardinal number that begins at word `i` of `words` (lower case, one a token): "12,000", "1.5 million", "twenty - one",
 * "two hundred and six", "two dozen", "a hundred", "half a million", "3 lakh". Null where none begins.
 */
export function parseNumber(words: readonly string[], i: number): NumberMatch | null {
  const word = words[i]
  if (word === undefined) return null
  if (word === 'a' || word === 'an') {
    return multiplies(words[i + 1]) === null ? null : accumulate(words, i + 1, 1)
  }
  if (word === 'half') {
    const scale = words[i + 1] === 'a' ? multiplies(words[i + 2]) : null
    return scale === null ? null : { value: scale / 2, next: i + 3 }
  }
  const figure = figureOf(word)
  if (figure !== null) return multiplies(words[i + 1]) === null ? { value: figure, next: i + 1 } : accumulate(words, i + 1, figure)
  return spelt(word) && multiplies(word) === null ? accumulate(words, i, null) : null
}

/** Reads number words from `i`; `current` is the value of the group so far. */
function accumulate(words: readonly string[], i: number, current: number | null): NumberMatch | null {
  let total = 0
  let group = current
  let at = i
  let last: NumberWord['kind'] | null = current === null ? null : 'unit'
  for (const limit = i + LONGEST; at < limit; ) {
    const skip = joinAt(words, at, last)
    const word = words[at + skip]
    const number = word === undefined ? null : spelt(word)
    if (!number || !follows(last, number, group)) break
    if (number.kind === 'scale') {
      total = group === null ? total * number.value : total + group * number.value
      group = null
    } else if (number.kind === 'hundred' || number.kind === 'pack') group = (group ?? 1) * number.value
    else group = (group ?? 0) + number.value
    last = number.kind
    at += skip + 1
  }
  return at === i ? null : { value: total + (group ?? 0), next: at }
}

/** Words between two parts of a number: the hyphen of "twenty - one", the "and" of "two hundred and six". */
function joinAt(words: readonly string[], at: number, last: NumberWord['kind'] | null): number {
  const word = words[at]
  if (last === 'tens' && word === '-') return 1
  if ((last === 'hundred' || last === 'scale') && word === 'and') {
    const next = WORDS.get(words[at + 1] ?? '')
    return next && (next.kind === 'unit' || next.kind === 'tens') ? 1 : 0
  }
  return 0
}

/** Whether a number word may go on after one of kind `last`. */
function follows(last: NumberWord['kind'] | null, word: NumberWord, group: number | null): boolean {
  if (last === null) return word.kind === 'unit' || word.kind === 'tens'
  if (word.kind === 'unit') return last === 'hundred' || last === 'scale' || (last === 'tens' && word.value > 0 && word.value < 10)
  if (word.kind === 'tens') return last === 'hundred' || last === 'scale'
  if (word.kind === 'hundred') return last === 'unit' && (group ?? 0) < 100
  return last !== 'pack'
}
