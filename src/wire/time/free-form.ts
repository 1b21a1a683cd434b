import { type Clock, clockTime, findClock } from './clock.ts'
import { type DateTokens, sortTokens } from './date-tokens.ts'
import type { Meaning } from './date-words.ts'
import { dayReadings } from './day-readings.ts'
import type { Parts, Refusal } from './parts.ts'

const OFFSET = /^\s{0,3}(?:(?:GMT|UTC|UT|Z)\s?)?([+-]\d{1,2}:\d{2}|[+-]\d{4}|[+-]\d{1,2})(?![\d:])/i
const REGION = /^\s{0,3}(Etc\/[A-Za-z0-9+-]{1,12}|[A-Z][A-Za-z]{1,20}(?:\/[A-Za-z_]{2,30}){1,2})(?![\w/])/
const NO_CLOCK = { minutes: null, seconds: 0 } as const

/** Takes a date apart, whatever the order of its parts, in any language of the table. */
export function readFreeForm(text: string): Parts | Refusal {
  const clock = findClock(text)
  const behind = clock === null ? null : zoneBehind(clock.after)
  const before = clock?.before ?? text
  const tokens = sortTokens(`${before} ${behind?.rest ?? ''}`, before.length)
  if (tokens === null) return 'unreadable'
  const time = clock === null ? NO_CLOCK : clockTime(clock, clock.half ?? tokens.words.find(({ half }) => half !== null)?.half ?? null)
  if (time === null) return 'impossible'
  const { months, weekdays } = monthAndWeekday(tokens.words)
  const days = months === null ? 'unreadable' : dayReadings(tokens.numbers, tokens.between, months)
  return typeof days === 'string' ? days : { days, weekdays, ...time, zone: behind?.zone ?? tokens.zone }
}

/** The zone right behind the time of day, and what follows it. */
function zoneBehind(after: Clock['after']): { readonly zone: string | null; readonly rest: string } {
  const found = OFFSET.exec(after) ?? REGION.exec(after)
  return found === null ? { zone: null, rest: after } : { zone: found[1] as string, rest: after.slice(found[0].length) }
}

/** Some words name a month and a weekday ("mar"): they are the month only where no other word is. Null for two months. */
function monthAndWeekday(words: DateTokens['words']): { readonly months: readonly number[] | null; readonly weekdays: readonly number[] } {
  const named = words.filter(({ months }) => months.length > 0)
  const sure = named.filter(({ weekdays }) => weekdays.length === 0)
  const month: Meaning | undefined = sure[0] ?? named.at(-1)
  const weekday = words.find((word) => word !== month && word.weekdays.length > 0)
  return { months: sure.length > 1 ? null : (month?.months ?? []), weekdays: weekday?.weekdays ?? [] }
}
