/** A code with the years in which it holds; null where it is not bounded. */
export interface DatedCode {
  readonly code: string
  readonly from: number | null
  readonly to: number | null
}

const SHAPE = /^(\S+?)(?: ([<>]?) ?(\d{6,8}) ?(?:- ?(\d{6,8}))? ?>?)?$/

/**
 * Reads `GBRGOV`, `GBRGOV <19950101`, `GBRELI >950101`, `GBRGOV 19950101-19990815`; null for anything else. Days become years: what holds
 * until New Year's Day holds until the year before. Years of two digits are of 1930 to 2029.
 */
export function datedCode(text: string): DatedCode | null {
  const match = SHAPE.exec(text.replace(/\s+/g, ' ').trim())
  if (!match) return null
  const [, code = '', sign, first, second] = match
  if (first === undefined) return { code, from: null, to: null }
  const from = sign === '<' ? null : yearOf(first)
  const to = sign === '<' ? lastYearBefore(first) : sign === '>' ? null : yearOf(second ?? first)
  const isSound = [from, to].every((year) => year === null || (year >= 1500 && year <= 2099))
  return isSound && (from === null || to === null || from <= to) ? { code, from, to } : null
}

function yearOf(day: string): number {
  if (day.length === 8) return Number(day.slice(0, 4))
  const short = Number(day.slice(0, 2))
  return short < 30 ? 2000 + short : 1900 + short
}

const lastYearBefore = (day: string): number => (day.endsWith('0101') ? yearOf(day) - 1 : yearOf(day))
