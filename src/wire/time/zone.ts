import { ZONES } from '../tables.ts'

/** What is known of a zone: minutes east of Greenwich, a region whose rules say them for each day, or why neither. */
export type Zone = number | { readonly region: string } | 'ambiguous' | 'unknown'

const NAMED: ReadonlyMap<string, Zone> = new Map(
  ZONES.map(({ name, minutes, region }): [string, Zone] => [
    name,
    region !== '' ? { region } : minutes === '' ? 'ambiguous' : Number(minutes),
  ]),
)
const OFFSET = /^([+-])(\d{1,2}):?(\d{2})?$/

/** True for a word that names a zone in a table. */
export const isZoneName = (word: string): boolean => NAMED.has(word)

/** The zone of a name or offset as written; null for an offset that no place has. */
export function zoneOf(written: string): Zone | null {
  const offset = OFFSET.exec(written)
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
    if (minutes > 14 * 60 || Number(offset[3] ?? 0) > 59) return null
    return offset[1] === '-' ? -minutes : minutes
  }
  return NAMED.get(written.toUpperCase()) ?? (written.includes('/') && formatOf(written) !== null ? { region: written } : 'unknown')
}

/** Minutes east of Greenwich in a region at a local time, which is given as if it were UTC. */
export function regionMinutes(region: string, local: Date): number {
  const format = formatOf(region)
  if (format === null) return 0
  const first = minutesAt(format, local)
  return minutesAt(format, new Date(local.getTime() - first * 60_000))
}

function minutesAt(format: Intl.DateTimeFormat, time: Date): number {
  const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - Math.floor(time.getTime() / 60_000) * 60_000) / 60_000)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Null for a name that is no region's. Only names that are known are kept, so that feeds cannot fill memory. */
function formatOf(region: string): Intl.DateTimeFormat | null {
  const known = formats.get(region)
  if (known !== undefined) return known
  try {
    const numeric = 'numeric' as const
    const parts = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, hourCycle: 'h23' as const }
    const format = new Intl.DateTimeFormat('en-US', { ...parts, calendar: 'gregory', timeZone: region })
    if (formats.size < 1000) formats.set(region, format)
    return format
  } catch {
    return null
  }
}
