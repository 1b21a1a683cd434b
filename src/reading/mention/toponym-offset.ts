import type { Token } from '../../language/doc.ts'

/** Where a place lies from the toponym that is named. */
export interface ToponymOffset {
  /** Kilometres; null when not said. */
  readonly km: number | null
  /** Degrees clockwise from north; null when not said. */
  readonly bearing: number | null
}

const BEARINGS: Readonly<Record<string, number>> = {
  north: 0,
  northeast: 45,
  'north-east': 45,
  east: 90,
  southeast: 135,
  'south-east': 135,
  south: 180,
  southwest: 225,
  'south-west': 225,
  west: 270,
  northwest: 315,
  'north-west': 315,
}
const UNITS: Readonly<Record<string, number>> = {
  km: 1,
  kms: 1,
  kilometer: 1,
  kilometers: 1,
  kilometre: 1,
  kilometres: 1,
  mile: 1.609,
  miles: 1.609,
  mi: 1.609,
  meters: 0.001,
  metres: 0.001,
}
const NEAR = new Set(['near', 'outside', 'around', 'beyond'])

/** "near X", "north of X", "40 km (25 miles) east of X", "40 km from X" before a toponym's first token; null when none stands there. */
export function offsetBefore(tokens: readonly Token[], first: number): ToponymOffset | null {
  const sentence = tokens[first]?.sentence
  const word = (i: number): string => (tokens[i]?.sentence === sentence ? (tokens[i]?.text.toLowerCase() ?? '') : '')
  const before = word(first - 1) === 'the' ? first - 2 : first - 1
  if (NEAR.has(word(before))) return { km: null, bearing: null }
  if (word(before) !== 'of' && word(before) !== 'from') return null
  const [direction, at] = directionEndingAt(word, before - 1)
  const km = distanceEndingAt(word, at)
  // "the north of X" lies in X, "north of X" does not
  if (km === null && (direction === null || word(before) === 'from' || word(at) === 'the')) return null
  return { km, bearing: direction }
}

/** The bearing whose last word stands at `i` ("south - west" may be three words), or null, and the index before it. */
function directionEndingAt(word: (i: number) => string, i: number): readonly [bearing: number | null, before: number] {
  if (word(i - 1) === '-') {
    const joined = `${word(i - 2)}-${word(i)}`
    if (Object.hasOwn(BEARINGS, joined)) return [BEARINGS[joined] as number, i - 3]
  }
  return Object.hasOwn(BEARINGS, word(i)) ? [BEARINGS[word(i)] as number, i - 1] : [null, i]
}

/** A distance whose last word stands at `i`, before which a second one in other units may stand in brackets. */
function distanceEndingAt(word: (i: number) => string, i: number): number | null {
  let at = i
  if (word(at) === 'to' || word(at) === 'the') at -= word(at) === 'to' ? 1 : 2
  if (word(at) === ')') {
    while (at > i - 6 && word(at) !== '(') at--
    at--
  }
  const unit = word(at)
  if (!Object.hasOwn(UNITS, unit)) return null
  const number = Number(word(word(at - 1) === '-' ? at - 2 : at - 1).replace(',', ''))
  return Number.isFinite(number) && number > 0 && number < 1000 ? number * (UNITS[unit] as number) : null
}
