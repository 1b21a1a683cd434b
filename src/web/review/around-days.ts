import { movedDay } from '../../kit/when.ts'

/** ISO days with some more on either side, as the filter takes them: `2026-03-01..2026-03-07`. */
export const aroundDays = (start: string, end: string, days: number): string => `${movedDay(start, -days)}..${movedDay(end, days)}`
