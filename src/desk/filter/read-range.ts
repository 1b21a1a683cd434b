import { ChanceryError } from '../../kit/errors.ts'
import { addMonths, dayNumber, dayNumberOf, isoDayOf } from '../../kit/when.ts'
import { instantOf } from '../../record/instant.ts'

interface Range<T> {
  readonly from?: T
  readonly to?: T
}

const DAYS = 'give FROM..TO, FROM.. or ..TO with days such as 2026-03-04, or a day, month (2026-03) or year by itself'
const NUMBERS = 'give FROM..TO, FROM.. or ..TO, such as 5.. for five and more'

/** Days of a range: `2026-03-01..2026-03-31`, `2026-03..`, `..2025`, `2026-03-04`. Throws ChanceryError USAGE. */
export function readDays(text: string, where: string): Range<string> {
  const [from, to] = ends(text)
  const range: Range<string> = {
    ...(from === '' ? {} : { from: spanOf(from, where)[0] }),
    ...(to === '' ? {} : { to: spanOf(to, where)[1] }),
  }
  if (from === '' && to === '') throw new ChanceryError('USAGE', `${text} names no day`, { where, hint: DAYS })
  if (range.from !== undefined && range.to !== undefined && (instantOf(range.from) ?? 0) > (instantOf(range.to) ?? 0))
    throw new ChanceryError('USAGE', `${range.from} is later than ${range.to}`, { where, hint: DAYS })
  return range
}

/** Numbers of a range: `5..10`, `5..`, `..-2`, `5`. Throws ChanceryError USAGE. */
export function readNumbers(text: string, where: string): Range<number> {
  const [from, to] = ends(text)
  const numberIn = (part: string): number => {
    const number = Number(part)
    if (part.trim() === '' || !Number.isFinite(number)) throw new ChanceryError('USAGE', `${part} is no number`, { where, hint: NUMBERS })
    return number
  }
  if (from === '' && to === '') throw new ChanceryError('USAGE', `${text} names no number`, { where, hint: NUMBERS })
  const range: Range<number> = { ...(from === '' ? {} : { from: numberIn(from) }), ...(to === '' ? {} : { to: numberIn(to) }) }
  if (range.from !== undefined && range.to !== undefined && range.from > range.to)
    throw new ChanceryError('USAGE', `${range.from} is more than ${range.to}`, { where, hint: NUMBERS })
  return range
}

/** Both ends of a range; one value is both. */
function ends(text: string): [string, string] {
  const at = text.indexOf('..')
  return at < 0 ? [text.trim(), text.trim()] : [text.slice(0, at).trim(), text.slice(at + 2).trim()]
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** First and last day of a day, month or year; an instant is itself. */
function spanOf(text: string, where: string): [string, string] {
  if (INSTANT.test(text) && instantOf(text) !== null) return [text, text]
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  const first = year === undefined ? null : dayNumber(`${year}-${month ?? '01'}-${day ?? '01'}`)
  if (first === null || year === undefined)
    throw new ChanceryError('USAGE', `${text === '' ? 'nothing' : text} is no day`, { where, hint: DAYS })
  if (day !== undefined) return [text, text]
  const last = month === undefined ? dayNumberOf(Number(year), 12, 31) : addMonths(first, 1) - 1
  return [isoDayOf(first), isoDayOf(last)]
}
