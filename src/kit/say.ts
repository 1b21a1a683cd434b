const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `12 May 2022`. What is no ISO day comes back as it is, without what cannot be printed. */
export function sayDay(iso: string): string {
  const [, year, month, day] = /^(-?\d{4,6})-(\d\d)-(\d\d)/.exec(iso) ?? []
  return year && month && day ? `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${Number(year)}` : iso.replace(/[^ -~]/g, '')
}

/** `3 March 2026 06:10` of an instant (UTC), `3 March 2026` of a day. */
export function sayWhen(iso: string | null): string {
  if (iso === null) return 'undated'
  const time = /T(\d\d:\d\d)/.exec(iso)?.[1]
  return time === undefined ? sayDay(iso) : `${sayDay(iso)} ${time}`
}

/** `3 March 2026`, `3 to 5 March 2026`, `28 February to 2 March 2026`. */
export function sayDays(start: string, end: string): string {
  if (start === end) return sayDay(start)
  const [from, to] = [sayDay(start).split(' '), sayDay(end).split(' ')]
  const shared = from[2] !== to[2] ? 0 : from[1] !== to[1] ? 1 : 2
  return `${from.slice(0, 3 - shared).join(' ')} to ${to.join(' ')}`
}

/** `1 story`, `3 stories`, `1,200 incidents`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`

/** With its first letter as at the head of a line. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** `9`, `at least 12`, `3 to 5`. */
export const sayFigure = (low: number, high: number | null): string =>
  high === null ? `at least ${low}` : low === high ? String(low) : low === 0 ? `up to ${high}` : `${low} to ${high}`
