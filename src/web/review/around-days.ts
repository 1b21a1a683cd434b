const DAY_MS = 86_400_000

/** ISO days with some more on either side, as the filter takes them: `2026-03-01..2026-03-07`. */
export function aroundDays(start: string, end: string, days: number): string {
  const moved = (iso: string, by: number): string => new Date(Date.parse(`${iso}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10)
  return `${moved(start, -days)}..${moved(end, days)}`
}
