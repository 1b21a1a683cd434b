const DAY = 86_400_000

/** Whether the name is that of a time zone. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone)
    return true
  } catch {
    return false
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const held = formats.get(zone)
  if (held !== undefined) return held
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, calendar: 'iso8601', hourCycle: 'h23', era: 'short', ...parts })
  formats.set(zone, made)
  return made
}

/** What the clocks of a zone show, as the milliseconds at which those of UTC show the same. */
function wallOf(ms: number, zone: string): number {
  const told = new Map(
    formatOf(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): number => told.get(type) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/** ISO day that the calendars of a zone show. */
export const dayIn = (ms: number, zone: string): string => new Date(wallOf(ms, zone)).toISOString().slice(0, 10)

/**
 * When the clocks of a zone show a time (`HH:MM`) on a day, in milliseconds. Of a time that they show twice it is the first; where they
 * are put forward over it, it is as long after the change as the time is.
 */
export function momentIn(day: string, time: string, zone: string): number {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const [before, after] = [wanted - DAY, wanted + DAY].map((ms) => wallOf(ms, zone) - ms)
  const tries = [wanted - (before ?? 0), wanted - (after ?? 0)].sort((a, b) => a - b)
  return tries.find((ms) => wallOf(ms, zone) === wanted) ?? wanted - (before ?? 0)
}
