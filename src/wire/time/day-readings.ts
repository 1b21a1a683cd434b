import { type Day, fullYear, type Refusal } from './parts.ts'

/**
 * The days that the numbers of a date can mean beside the months that its words can mean; several where nothing tells day from month.
 * @param between marks between the numbers
 */
export function dayReadings(numbers: readonly string[], between: readonly string[], months: readonly number[]): readonly Day[] | Refusal {
  if (numbers.some((digits) => digits.length > 4 || (digits.length === 3 && !digits.startsWith('0')))) return 'unreadable'
  if (months.length > 0) return withMonth(numbers, months)
  const [a, b, c] = numbers
  if (numbers.length === 3) return ofNumbers(a as string, b as string, c as string, between)
  return numbers.length < 3 && numbers.some((digits) => digits.length === 4) ? 'partial' : 'unreadable'
}

function withMonth(numbers: readonly string[], months: readonly number[]): readonly Day[] | Refusal {
  const [a = '', b = ''] = numbers
  if (numbers.length === 1) return 'partial'
  if (numbers.length !== 2) return 'unreadable'
  const yearFirst = a.length === 4 || (b.length < 3 && Number(a) > 31)
  const [year, day] = yearFirst ? [a, b] : [b, a]
  return day.length > 2 ? 'unreadable' : months.map((month) => ({ year: fullYear(year), month, day: Number(day) }))
}

function ofNumbers(a: string, b: string, c: string, between: readonly string[]): readonly Day[] | Refusal {
  const [first, second, third] = [Number(a), Number(b), Number(c)]
  if (a.length === 4 || (a.length === 2 && first > 31)) return yearFirst(fullYear(a), second, third)
  if (c.length === 3 || b.length > 2 || a.length > 2) return 'unreadable'
  const year = fullYear(c)
  const dayFirst = { year, month: second, day: first }
  const monthFirst = { year, month: first, day: second }
  // Points part the day first in every language that writes them.
  if (between.every((mark) => mark === '.') && second <= 12) return [dayFirst]
  const both = first === second ? [dayFirst] : [dayFirst, monthFirst].filter(({ month }) => month <= 12)
  const isShort = c.length < 3 && between.every((mark) => mark === '-')
  return isShort ? [...both, { year: fullYear(a), month: second, day: third }] : both.length === 0 ? 'impossible' : both
}

/** Month before day, unless only the other order is a date. */
const yearFirst = (year: number, b: number, c: number): readonly Day[] =>
  b > 12 && c <= 12 ? [{ year, month: c, day: b }] : [{ year, month: b, day: c }]
