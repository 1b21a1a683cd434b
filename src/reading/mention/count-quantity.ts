import { parseNumber, startsNumber } from './number.ts'
import { indexPhrases, phraseAt, readTable } from './table.ts'

/** A number with what is said about it. Words `first` (inclusive) to `next` (exclusive) hold it, modifiers included. */
export interface Quantity {
  readonly low: number
  /** Null: open. */
  readonly high: number | null
  readonly first: number
  readonly next: number
  /** First word of the number itself, after "at least" and the like. */
  readonly core: number
  /** False for "dozens", "several", "another". */
  readonly exact: boolean
}

type Bound = (n: number) => number | null
interface Modifier {
  readonly low: Bound
  readonly high: Bound
}

function boundOf(rule: string, round: (n: number) => number): Bound {
  if (rule === '-') return () => null
  if (rule === 'N-1') return (n) => Math.max(1, n - 1)
  if (!rule.startsWith('N')) return () => Number(rule)
  const factor = rule === 'N' ? 1 : Number(rule.slice(1))
  return (n) => (factor === 1 ? n : round(n * factor))
}

const MODIFIERS = readTable('reading/number-modifiers.tsv').map(([phrase, place, low, high]) => ({
  phrase: phrase as string,
  place,
  value: { low: boundOf(low as string, Math.ceil), high: boundOf(high as string, Math.floor) } satisfies Modifier,
}))
const BEFORE = indexPhrases(MODIFIERS.filter((m) => m.place === 'before').map((m) => [m.phrase, m.value] as const))
const AFTER = indexPhrases(MODIFIERS.filter((m) => m.place === 'after').map((m) => [m.phrase, m.value] as const))
const VAGUE = indexPhrases(
  readTable('reading/vague-numbers.tsv').map(([phrase, low, high]) => [
    phrase as string,
    { low: Number(low), high: high === '-' ? null : Number(high) },
  ]),
)

/** The quantity that begins at word `i` (lower-case words): "at least 12", "10 to 15", "between two and four", "dozens". */
export function parseQuantity(words: readonly string[], i: number): Quantity | null {
  const word = words[i] as string
  if (word === 'between' || word === 'from') return rangeAfter(words, i)
  const modifier = phraseAt(BEFORE, words, i)
  const core = modifier ? modifier.next : i
  const number = parseNumber(words, core)
  if (number) return withNumber(words, i, core, number, modifier?.value ?? null)
  const vague = phraseAt(VAGUE, words, core) ?? (modifier ? phraseAt(VAGUE, words, i) : null)
  if (!vague) return null
  const { low, high } = vague.value
  return { low, high, first: i, next: vague.next, core: core < vague.next ? core : i, exact: false }
}

function withNumber(
  words: readonly string[],
  first: number,
  core: number,
  number: { value: number; next: number },
  modifier: Modifier | null,
): Quantity | null {
  const n = number.value
  if (modifier) return { low: modifier.low(n) ?? 1, high: modifier.high(n), first, next: number.next, core, exact: true }
  const upper = rangeEnd(words, number.next)
  if (upper && upper.value > n) return { low: n, high: upper.value, first, next: upper.next, core, exact: true }
  const after = phraseAt(AFTER, words, number.next)
  if (after) return { low: after.value.low(n) ?? 1, high: after.value.high(n), first, next: after.next, core, exact: true }
  return { low: n, high: n, first, next: number.next, core, exact: true }
}

/** "to 15", "- 15", "or 15" after a first number. */
function rangeEnd(words: readonly string[], at: number): { value: number; next: number } | null {
  const link = words[at]
  return link === 'to' || link === '-' || link === '–' || link === 'or' ? parseNumber(words, at + 1) : null
}

/** "between 10 and 15", "from 10 to 15". */
function rangeAfter(words: readonly string[], i: number): Quantity | null {
  const low = parseNumber(words, i + 1)
  if (!low) return null
  const link = words[low.next]
  if (link !== 'and' && link !== 'to' && link !== '-') return null
  const high = parseNumber(words, low.next + 1)
  if (!high || high.value < low.value) return null
  return { low: low.value, high: high.value, first: i, next: high.next, core: i + 1, exact: true }
}

const opens = (word: string): boolean =>
  startsNumber(word) ||
  word === 'a' ||
  word === 'an' ||
  word === 'half' ||
  word === 'between' ||
  word === 'from' ||
  BEFORE.has(word) ||
  VAGUE.has(word)

/** "four were killed and *as many* hurt": the number said last, once more. */
const isAsMany = (words: readonly string[], i: number): boolean => words[i] === 'as' && words[i + 1] === 'many' && words[i + 2] !== 'as'

/** Every quantity of the text, left to right, none within another. */
export function findQuantities(words: readonly string[]): Quantity[] {
  const out: Quantity[] = []
  for (let i = 0; i < words.length; i++) {
    if (isAsMany(words, i)) {
      const before = out.at(-1)
      if (before) out.push({ ...before, first: i, next: i + 2, core: i + 1 })
      i++
      continue
    }
    if (!opens(words[i] as string)) continue
    const quantity = parseQuantity(words, i)
    if (!quantity) continue
    out.push(quantity)
    i = quantity.next - 1
  }
  return out
}
