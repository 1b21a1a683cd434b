import { ChanceryError } from '../../kit/errors.ts'
import { movedDay } from '../../kit/when.ts'
import { readDays } from '../filter/read-range.ts'

/** The days of a brief, `FROM..TO` or `FROM..`; yesterday and today (ISO day) when none are given. Throws ChanceryError USAGE. */
export function briefDays(days: string | undefined, today: string, where: string): { readonly from: string; readonly to: string } {
  if (days === undefined) return { from: movedDay(today, -1), to: today }
  const { from, to = today } = readDays(days, where)
  if (from === undefined) throw new ChanceryError('USAGE', 'a brief begins on some day', { where, hint: 'give FROM..TO' })
  return { from, to }
}
