import { dayNumber } from '../../kit/when.ts'
import type { ChangePoint, Level } from './relation.ts'

/** Adds the size and the words. */
export function tellChange(change: Omit<ChangePoint, 'size' | 'says'>): ChangePoint {
  const { of, day, before, after } = change
  const size = after.value - before.value
  const moved = size > 0 ? 'rose' : 'fell'
  const [subject, unit] = of === 'score' ? ['the mean score', ''] : ['events', ' a week']
  const says = `From ${day} ${subject} ${moved} from ${round(before.value)} to ${round(after.value)}${unit} (${tell(before)} before, ${tell(after)} after).`
  return { ...change, size, says }
}

const round = (value: number): string => {
  const told = value.toFixed(Math.abs(value) < 1 ? 2 : 1)
  return Number(told) === 0 ? '0' : told
}

function tell({ from, to, events }: Level): string {
  const weeks = ((dayNumber(to) ?? 0) - (dayNumber(from) ?? 0) + 1) / 7
  const told = Math.max(1, Math.round(weeks))
  return `${events} ${events === 1 ? 'event' : 'events'} in ${told} ${told === 1 ? 'week' : 'weeks'}`
}
