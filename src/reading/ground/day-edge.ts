import type { Edge } from '../mention/time-value.ts'
import type { Stretch } from './day-stretch.ts'

/** A part of a time longer than a day: its first, middle or last third (a week: three days, three and four); "the start" is a sixth. */
export function narrow(whole: Stretch, edge: Edge | null): Stretch {
  const days = whole.end - whole.start + 1
  if (edge === null || days < 2) return whole
  const third = Math.max(1, Math.round(days / 3))
  const sixth = Math.max(1, Math.round(days / 6))
  const { start, end } = whole
  switch (edge) {
    case 'early':
      return { start, end: start + (days === 7 ? 3 : third) - 1, precision: 'range' }
    case 'mid':
      return days < 3 ? whole : { start: start + third, end: end - third, precision: 'range' }
    case 'late':
      return { start: end - (days === 7 ? 4 : third) + 1, end, precision: 'range' }
    case 'start':
      return { start, end: start + sixth - 1, precision: 'range' }
    case 'end':
      return { start: end - sixth + 1, end, precision: 'range' }
  }
}

/** "earlier this week" ends today, "later this year" begins today: the part of a present time on one side of today. */
export function sideOf(whole: Stretch, word: string, today: number | null): Stretch | null {
  if (today === null || today < whole.start || today > whole.end || whole.start === whole.end) return null
  if (/^earlier\b/i.test(word)) return { ...whole, end: today, precision: 'range' }
  return /^later\b/i.test(word) ? { ...whole, start: today, precision: 'range' } : null
}
