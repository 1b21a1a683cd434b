import { dayNumber } from '../../kit/when.ts'
import type { TimeMention } from '../mention/time.ts'
import type { When } from '../schema.ts'
import { narrow, sideOf } from './day-edge.ts'
import { type Bearings, oneDay, type Stretch, shiftDay, toWhen } from './day-stretch.ts'
import { valueStretch } from './day-value.ts'

export interface GroundTimeOptions {
  /** ISO day or instant that the words count from; null when unknown. */
  readonly published: string | null
  /** Where the event lies to the writing. */
  readonly tense: 'past' | 'present' | 'future'
  /** ISO day of what was told just before, for "the same day" and "two days later". */
  readonly near?: string
}

/**
 * The days that a time expression means. Null where the words leave it open ("recently", "after Monday", "for three days") or lean on a day
 * that is not known.
 */
export function groundTime(mention: TimeMention, { published, tense, near }: GroundTimeOptions): When | null {
  const bearings: Bearings = {
    today: published === null ? null : dayNumber(published),
    direction: tense === 'past' ? -1 : tense === 'future' ? 1 : 0,
    told: near === undefined ? null : dayNumber(near),
  }
  const found = related(mention, bearings)
  return found && toWhen(found, mention)
}

/** The stretch with its edge, seen through the preposition. */
function related(mention: TimeMention, bearings: Bearings): Stretch | null {
  const { today, direction } = bearings
  const named = mention.value.kind === 'duration' ? ahead(mention, bearings) : edged(mention, bearings)
  if (!named) return null
  switch (mention.modifier) {
    case 'since':
      return today === null || named.start > today ? null : { start: named.start, end: today, precision: 'range' }
    case 'until':
      return today === null || named.end < today || direction === -1 ? null : { start: today, end: named.end, precision: 'range' }
    case 'before':
      return direction === 1 || mention.edge === 'end' ? named : null
    case 'after':
      return null
    case 'about':
      return named.precision === 'day' ? { ...named, precision: 'approximate' } : named
    default:
      return named
  }
}

function edged(mention: TimeMention, bearings: Bearings): Stretch | null {
  const whole = valueStretch(mention.value, bearings)
  if (!whole) return null
  return sideOf(whole, mention.text, bearings.today) ?? narrow(whole, mention.edge)
}

/** "within 30 days", "in three weeks" of what lies ahead; a length alone says nothing of the day. */
function ahead({ value, modifier }: TimeMention, { today, direction }: Bearings): Stretch | null {
  if (value.kind !== 'duration' || today === null || direction !== 1) return null
  const end = shiftDay(today, value.unit, value.high ?? value.low)
  if (end === null) return null
  if (modifier === 'within' || modifier === 'over') return { start: today, end, precision: 'range' }
  if (modifier !== 'on') return null
  return value.unit === 'day' || value.unit === 'hour' ? oneDay(end) : { start: end, end, precision: 'approximate' }
}

/**
 * The time by which something is to be done: its `end` is the due day. Null for times that set no term ("since 2020", "yesterday",
 * "for three days").
 */
export function dueOf(mention: TimeMention, published: string | null): When | null {
  const { modifier } = mention
  if (modifier === 'since' || modifier === 'after' || modifier === 'for' || modifier === 'from') return null
  const bearings: Bearings = { today: published === null ? null : dayNumber(published), direction: 1, told: null }
  const named = mention.value.kind === 'duration' ? ahead(mention, bearings) : edged(mention, bearings)
  if (!named || (bearings.today !== null && named.end < bearings.today)) return null
  return toWhen(modifier === 'before' && mention.edge !== 'end' ? oneDay(named.start - 1) : named, mention)
}
