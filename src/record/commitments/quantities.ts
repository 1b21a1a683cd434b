import type { Span } from '../../kit/span.ts'
import { overlaps } from '../../kit/span.ts'
import type { Graph } from '../../language/graph.ts'
import { type AmountMention, findAmounts } from '../../reading/mention/amount.ts'
import { parseNumber } from '../../reading/mention/number.ts'
import type { Quantity } from './commitment-facts.ts'
import { stemOf } from './stems.ts'

export interface QuantityMention extends Quantity {
  readonly span: Span
  /** True for money. */
  readonly money: boolean
}

const NO_THING = new Set([
  'day',
  'week',
  'month',
  'year',
  'hour',
  'minute',
  'time',
  'million',
  'billion',
  'per',
  'cent',
  'percent',
  'people',
  'of',
  'and',
])
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/
/** Words between a figure and its thing: "40 new field ambulances". */
const REACH = 3

/** Sums of money and numbers of things of a text, in text order. A figure with nothing counted (a date, an age) is none. */
export function quantitiesOf(graph: Graph): QuantityMention[] {
  const money = findAmounts(graph).map(ofMoney)
  const words = graph.doc.tokens.map((t) => t.text.toLowerCase())
  const things: QuantityMention[] = []
  for (let i = 0; i < words.length; i++) {
    const number = parseNumber(words, i)
    if (!number) continue
    const span: Span = [graph.token(i).span[0], graph.token(number.next - 1).span[1]]
    const unit = money.some((m) => overlaps(m.span, span)) ? null : (thingAt(words, number.next, i) ?? partOf(words, number.next))
    if (unit !== null && number.value >= 1) things.push({ value: number.value, unit, span, money: false })
    i = number.next - 1
  }
  return [...money, ...things].sort((a, b) => a.span[0] - b.span[0])
}

const ofMoney = ({ value, currency, span }: AmountMention): QuantityMention => ({ value, unit: currency, span, money: true })

/** "12 of the 70 schools". */
function partOf(words: readonly string[], next: number): string | null {
  if (words[next] !== 'of') return null
  const at = /^(?:the|its|their|those|his|her)$/.test(words[next + 1] ?? '') ? next + 2 : next + 1
  const whole = parseNumber(words, at)
  return whole ? thingAt(words, whole.next, at) : thingAt(words, at, at)
}

/** Head of the noun phrase after a figure: the last plural within reach. */
function thingAt(words: readonly string[], next: number, first: number): string | null {
  if (MONTH.test(words[next] ?? '') || MONTH.test(words[first - 1] ?? '')) return null
  for (let i = Math.min(words.length, next + REACH) - 1; i >= next; i--) {
    const word = words[i] as string
    const between = words.slice(next, i)
    if (
      !/^\p{L}{3,}s$|men$/u.test(word) ||
      /(?:ss|us|is)$/.test(word) ||
      between.some((w) => !/^\p{L}{3,}$/u.test(w) || /^(?:and|for|from|with|the|will|has|have)$/.test(w))
    )
      continue
    const stem = stemOf(word)
    return NO_THING.has(stem) ? null : stem
  }
  return null
}
