import { numberOfUnits } from './time-relative.ts'
import type { Core, TimeUnit, TimeValue } from './time-value.ts'
import { type TimeView, valueAt, wordAt } from './time-words.ts'

/**
 * Numbers of units: "two weeks ago", "three days later", "forty years since", "in two weeks' time", "90 days". An age ("15 -
 * year - old") has no value. Bare plurals ("decades ago") have an unsaid number.
 */
export function matchUnits(view: TimeView, i: number): Core | null {
  const bare = bareUnits(view, i)
  const units: Units | null = bare ?? numberOfUnits(view, i) ?? oneUnit(view, i)
  if (!units) return null
  const { unit, low, high } = units.value
  const at = wordAt(view, units.next) === '-' && wordAt(view, units.next + 1) === 'old' ? units.next + 1 : units.next
  if (wordAt(view, at) === 'old' || (wordAt(view, at) === 'of' && wordAt(view, at + 1) === 'age'))
    return { first: i, next: at + 1, value: null }
  const placed = place(view, at, unit, low ?? 2, high)
  if (placed) return { first: i, ...placed }
  if (bare && !LENGTHS.has(wordAt(view, i - 1))) return null
  if (units.single && !LENGTHS.has(wordAt(view, i - 1)) && wordAt(view, i - 1) !== '-') return null
  return { first: i, next: at, value: { kind: 'duration', unit, low: low ?? 2, high } }
}

const LENGTHS = new Set(['for', 'within', 'in', 'after', 'over', 'during', 'of', 'than', 'about', 'inside', 'throughout'])

interface Units {
  readonly value: { readonly unit: TimeUnit; readonly low: number | null; readonly high: number | null }
  readonly next: number
  readonly single?: boolean
}

/** "years", "decades" with no number before them. */
function bareUnits(view: TimeView, i: number): Units | null {
  const unit = valueAt(view, i, 'unit')
  if (unit === null || !wordAt(view, i).endsWith('s')) return null
  return { value: { unit, low: null, high: null }, next: i + 1 }
}

/** "a week", "an hour", "the week". */
function oneUnit(view: TimeView, i: number): Units | null {
  const word = wordAt(view, i)
  const unit = word === 'a' || word === 'an' ? valueAt(view, i + 1, 'unit') : null
  return unit === null ? null : { value: { unit, low: 1, high: 1 }, next: i + 2, single: true }
}

/** The place in time that the word after a number of units gives it. */
function place(view: TimeView, at: number, unit: TimeUnit, low: number, high: number | null): { next: number; value: TimeValue } | null {
  const word = wordAt(view, at)
  const offset = (direction: -1 | 1, from: 'writing' | 'told', next: number) => ({
    next,
    value: { kind: 'offset', unit, low, high, direction, from } as const,
  })
  if (word === 'ago' || word === 'back') return offset(-1, 'writing', at + 1)
  if (word === 'earlier' || word === 'previously') return offset(-1, 'told', at + 1)
  if (word === 'later' || word === 'afterwards') return offset(1, 'told', at + 1)
  if (word === 'before' || word === 'after') {
    const next = view.tokens[at + 1]
    const clause = at + 1 < view.limit && next !== undefined && next.upos !== 'PUNCT'
    return clause ? offset(word === 'before' ? -1 : 1, 'told', at + 1) : null
  }
  if (word === 'from' && wordAt(view, at + 1) === 'now') return offset(1, 'writing', at + 2)
  if ((word === "'" || word === '’' || word === "'s" || word === '’s') && wordAt(view, at + 1) === 'time')
    return offset(1, 'writing', at + 2)
  if (word === 'since' || (word === 'on' && view.tokens[at + 1]?.upos === 'PUNCT')) {
    return { next: at, value: { kind: 'anniversary', unit, low } }
  }
  return null
}
