import type { Span } from '../kit/span.ts'

/** What stands before the first sentence of a wire story: where, when and by which agency it was written. */
export interface Dateline {
  readonly span: Span
  readonly place: string | null
  readonly agency: string | null
  /** ISO day; null without a full date and without a day to take the year from. */
  readonly date: string | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const DATE = `(?:(${MONTH})\\s(\\d{1,2})(?:,?\\s(\\d{4}))?|(\\d{1,2})\\s(${MONTH})(?:,?\\s(\\d{4}|\\d{2}))?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)`
/** Place, date, agency, dash. Every part is bounded, so that the match is linear. */
const SHAPE = new RegExp(
  `^\\s{0,20}(\\p{Lu}[\\p{L}\\p{M}.'’-]{1,30}(?:[ ,/(]{1,3}[\\p{L}\\p{M}.'’)-]{1,30}){0,5}?)?(?:,?\\s{1,3}${DATE})?(?:,?\\s{1,3}\\(([\\p{L}\\p{N} .,/&-]{2,40})\\)|,?\\s{1,3}\\[([A-Z ]{2,40})\\])?\\s{0,3}(--|—|–|- |:(?=\\s))\\s{0,3}(?:\\[[A-Za-z ]{2,40}\\]\\s{0,3}){0,3}`,
  'iu',
)

/** The dateline at the start of a paragraph, or null. `published`: ISO day from which a missing year is taken. */
export function datelineAt(text: string, start: number, published: string | null): Dateline | null {
  const head = text.slice(start, start + 240)
  const match = SHAPE.exec(head.replaceAll('\n', ' '))
  if (!match) return null
  const [whole, place = null, month1, day1, year1, day2, month2, year2, agency1, agency2] = match
  const dash = match[10] as string
  const dated = month1 ?? month2
  const agency = agency1 ?? agency2 ?? null
  const isMarked = dated !== undefined || agency !== null || /day\s*(?:\(|--|—|–|-|$)/i.test(whole)
  if (!isMarked && !(place !== null && isShouted(place, text) && (dash !== ':' || place.length > 3))) return null
  if (place === null && agency === null) return null
  if (place !== null && !/^[\p{Lu}]/u.test(place)) return null
  const lead = whole.length - whole.trimStart().length
  return {
    span: [start + lead, start + whole.trimEnd().length],
    place: place?.trim().replace(/,$/, '') ?? null,
    agency: agency?.trim() ?? null,
    date: dated === undefined ? null : dayOf(dated, day1 ?? day2, year1 ?? year2, published),
  }
}

/** In capitals, in a text that is not. */
const isShouted = (place: string, text: string): boolean =>
  place.length > 2 && place === place.toUpperCase() && /\p{Ll}{3}/u.test(text.slice(0, 400))

function dayOf(month: string, day: string | undefined, year: string | undefined, published: string | null): string | null {
  const m = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  const d = Number(day)
  const years = year === undefined ? nearestYears(published) : [fullYear(year)]
  const days = years
    .map((y) => new Date(Date.UTC(y, m, d)))
    .filter((t) => t.getUTCDate() === d)
    .map((t) => t.toISOString().slice(0, 10))
  if (published === null || year !== undefined) return days[0] ?? null
  const distance = (iso: string): number => Math.abs(Date.parse(iso) - Date.parse(published))
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? null
}

const nearestYears = (published: string | null): number[] => {
  const year = Number(published?.slice(0, 4))
  return Number.isInteger(year) && published !== null ? [year, year - 1, year + 1] : []
}
const fullYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900))
