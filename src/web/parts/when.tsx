import { sayDay, sayDays } from '../../kit/say.ts'
import { useSettings, zoneOf } from '../data/settings.ts'

const isInstant = (iso: string): boolean => /T\d\d:\d\d/.test(iso) && !Number.isNaN(Date.parse(iso))

/** An instant in the reader's zone, which it names; a day as it is. */
export function When({ iso, short = false }: { readonly iso: string | null; readonly short?: boolean }) {
  const zone = zoneOf(useSettings())
  if (iso === null) return <span className="quiet">undated</span>
  if (!isInstant(iso)) return <time dateTime={iso}>{short ? shortDay(iso) : sayDay(iso)}</time>
  const date = new Date(iso)
  const told = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: short ? 'short' : 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
    ...(short ? {} : { timeZoneName: 'short' }),
  }).format(date)
  return (
    <time dateTime={iso} title={`${told} in ${zone} · ${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`}>
      {told}
    </time>
  )
}

/** Days on which something happened. */
export function Days({
  days,
  short = false,
}: {
  readonly days: { readonly start: string; readonly end: string } | null
  readonly short?: boolean
}) {
  if (days === null) return <span className="quiet">day not told</span>
  const told = sayDays(days.start, days.end)
  return <time dateTime={days.start}>{short ? told.replace(/[A-Z][a-z]{3,}/g, (month) => month.slice(0, 3)) : told}</time>
}

const shortDay = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso.slice(0, 10)}T00:00:00Z`),
  )
