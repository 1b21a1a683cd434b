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
  ['m', 1e6], ['mn', 1e6], ['mln', 1e6], ['million', 1e6], ['bn', 1e9], ['b', 1e9], ['bln', 1e9], ['billion', 1e9], ['tn', 1e12], ['trillion', 1e12], ['k', 1e3], ['thousand', 1e3], ['crore', 1e7], ['lakh', 1e5],
])
/** A figure written together with its scale: `5m`, `2.5bn`. */
const JOINED = /^(\d{1,3}(?:,\d{3}){0,4}(?:\.\d{1,4})?|\d{1,15}(?:\.\d{1,4})?)(m|mn|bn|b|tn|k)$/

/** Every sum of money with its currency, in text order. A number without a currency is none. */
export function findAmounts(graph: Graph): AmountMention[] {
  const { tokens } = graph.doc
  const words = lowerWords(tokens)
  const out: AmountMention[] = []
  for (let i = 0; i < words.length; i++) {
    const found = signFirst(words, i) ?? numberFirst(words, i)
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

/** "$5 million", "USD 60 billion". */
function signFirst(words: readonly string[], i: number): Sum | null {
  const currency = phraseAt(CURRENCIES, words, i)
  const number = currency && scaled(words, currency.next)
  return number && { value: number.value, currency: currency.value, next: number.next }
}

/** "60 billion dollars". */
function numberFirst(words: readonly string[], i: number): Sum | null {
  const c = (words[i] as string).charCodeAt(0)
  const isNumber = (c >= 48 && c <= 57) || (c >= 97 && c <= 122)
  const number = isNumber ? scaled(words, i) : null
  const currency = number && phraseAt(CURRENCIES, words, number.next)
  return currency && { value: number.value, currency: currency.value, next: currency.next }
}

function scaled(words: readonly string[], i: number): { value: number; next: number } | null {
  const joined = JOINED.exec(words[i] ?? '')
  if (joined) return { value: Number((joined[1] as string).replaceAll(',', '')) * (SCALES.get(joined[2] as string) as number), next: i + 1 }
  const number = parseNumber(words, i)
  if (!number) return null
  const scale = SCALES.get(words[number.next] ?? '')
  return scale === undefined ? number : { value: Math.round(number.value * scale), next: number.next + 1 }
}

function mentionOf(graph: Graph, first: number, { value, currency, next }: Sum): AmountMention {
  const span: Span = [graph.token(first).span[0], graph.token(next - 1).span[1]]
  let head = next - 1
  for (let i = next - 1; i >= first; i--) {
    const up = graph.token(i).head
    if (up < first || up >= next) head = i
  }
  return { value, currency, text: graph.doc.text.slice(span[0], span[1]), span, head }
}
