import { isoDayOf } from '../../../kit/when.ts'
import type { Account } from '../../account.ts'
import type { Stretch } from '../../facts.ts'
import { type Evidence, evidence, out } from './evidence.ts'

/** A story that gives no day may come out so many days after another that does. */
const LATE = 10

/** Compares when two accounts put their events. Two days of difference count against, more rule one event out. */
export function relateDays({ facts: a }: Account, { facts: b }: Account): Evidence {
  const gap = Math.max(a.day.from - b.day.to, b.day.from - a.day.to)
  if (!a.day.told || !b.day.told) {
    if (gap <= 0) return evidence('dayUntold', 'the days are not told apart')
    if (gap <= 2) return evidence('dayNear', 'the days are near, one of them not told')
    return gap <= LATE ? evidence('dayLate', `one came out ${gap} days after the other`) : apart(gap)
  }
  const narrow = width(a.day) <= 1 && width(b.day) <= 1
  if (gap <= 0) return evidence(narrow ? 'daySame' : 'dayWithin', `both ${sayDay(narrower(a.day, b.day))}`)
  return gap === 1 ? evidence('dayNext', 'told for days next to each other') : apart(gap)
}

const apart = (gap: number): Evidence => (gap === 2 ? evidence('dayTwo', 'told two days apart') : out('dayApart', `told ${gap} days apart`))

const width = ({ from, to }: Stretch): number => to - from
const narrower = (a: Stretch, b: Stretch): Stretch => (width(a) <= width(b) ? a : b)
const sayDay = ({ from, to }: Stretch): string => (from === to ? `on ${isoDayOf(from)}` : `from ${isoDayOf(from)} to ${isoDayOf(to)}`)
