import type { Span } from '../../kit/span.ts'
import type { Graph } from '../../language/graph.ts'
import { parseNumber } from './number.ts'
import { indexPhrases, lowerWords, phraseAt, readTable } from './table.ts'

/** A sum of money. */
export interface AmountMention {
  readonly value: number
  /** ISO 4217. */
  readonly currency: string
  readonly text: string
  readonly span: Span
  /** Token on which the words hang. */
  readonly head: number
}

const CURRENCIES = indexPhrases(
  readTable('reading/currencies.tsv').flatMap(([code, words = '']) => words.split(',').map((w) => [w.trim(), code as string] as const)),
)
const SCALES: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['bln', 1e9],
  ['billion', 1e9],
  ['tn', 1e12],
  ['trillion', 1e12],
  ['k', 1e3],
  ['thousand', 1e3],
  ['crore', 1e7],
  ['lakh', 1e5],
])
/** A figure written together with its scale: `5m`, `2.5bn`. */
const JOINED = /^(\d{1,3}(?:,\d{3}){0,4}(?:\.\d{1,4})?|\d{1,15}(?:\.\d{1,4})?)(m|mn|bn|b|tn|k)$/

/** Every sum of money with its currency, in text order. A number without a currency is none. */
export function findAmounts(graph: Graph): AmountMention[] {
  const { tokens } = graph.doc
  const words = lowerWords(tokens)
  const out: AmountMention[] = []
  for (let i = 0; i < words.length; i++) {
    const found = signFirst(graph, words, i) ?? numberFirst(graph, words, i)
    if (!found) continue
    out.push(mentionOf(graph, i, found))
    i = found.next - 1
  }
  return out
}

interface Sum {
  readonly value: number
  readonly currency: string
  readonly next: number
}

/** "$5 million", "USD 60 billion", "Rs 500 crore": a sign, or a code in capitals. */
function signFirst(graph: Graph, words: readonly string[], i: number): Sum | null {
  const currency = phraseAt(CURRENCIES, words, i)
  if (!currency || !isSign(graph.token(currency.next - 1).text)) return null
  const number = scaled(words, currency.next)
  return number && { value: number.value, currency: currency.value, next: number.next }
}

const isSign = (text: string): boolean => /[$\p{Sc}]$/u.test(text) || /^(?:[A-Z]{3}|Rs\.?|Ksh|KSh|Sh)$/.test(text)

/** "60 billion dollars", "a 150-million-dollar loan", "5,000 €". */
function numberFirst(graph: Graph, words: readonly string[], i: number): Sum | null {
  const c = (words[i] as string).charCodeAt(0)
  const isNumber = (c >= 48 && c <= 57) || (c >= 97 && c <= 122)
  const number = isNumber ? scaled(words, i) : null
  if (!number) return null
  const currency = phraseAt(CURRENCIES, words, overHyphen(words, number.next))
  return currency && isCurrency(graph, words, currency.next) ? { value: number.value, currency: currency.value, next: currency.next } : null
}

/** Weights and verbs are none: "200 pounds of rice", "12 won". */
function isCurrency(graph: Graph, words: readonly string[], next: number): boolean {
  const { upos } = graph.token(next - 1)
  return upos !== 'VERB' && upos !== 'AUX' && !(words[next - 1] === 'pounds' && words[next] === 'of')
}

const overHyphen = (words: readonly string[], at: number): number => (words[at] === '-' ? at + 1 : at)

function scaled(words: readonly string[], i: number): { value: number; next: number } | null {
  const joined = JOINED.exec(words[i] ?? '')
  if (joined) return { value: scaleBy(Number((joined[1] as string).replaceAll(',', '')), joined[2] as string), next: i + 1 }
  const number = parseNumber(words, i)
  if (!number) return null
  const at = overHyphen(words, number.next)
  const word = words[at] ?? ''
  return SCALES.has(word) ? { value: scaleBy(number.value, word), next: at + 1 } : number
}

/** 2.3 times a million in floating point is no whole number. */
const scaleBy = (value: number, scale: string): number => Math.round(value * (SCALES.get(scale) as number))

function mentionOf(graph: Graph, first: number, { value, currency, next }: Sum): AmountMention {
  const span: Span = [graph.token(first).span[0], graph.token(next - 1).span[1]]
  let head = next - 1
  for (let i = next - 1; i >= first; i--) {
    const up = graph.token(i).head
    if (up < first || up >= next) head = i
  }
  return { value, currency, text: graph.doc.text.slice(span[0], span[1]), span, head }
}
