import type { Span } from '../../kit/span.ts'

export type TimeUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'generation'
/** last, this, next. */
export type Shift = -1 | 0 | 1
export type Edge = 'early' | 'mid' | 'late' | 'start' | 'end'
export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night'
/** How the event lies to the time, as the preposition says. */
export type TimeRelation = 'on' | 'about' | 'before' | 'after' | 'by' | 'since' | 'until' | 'within' | 'from' | 'for' | 'over'

/** A date; what the words leave out is null, never filled in. `weekday` is 1 (Monday) to 7. */
export interface CalendarValue {
  readonly kind: 'calendar'
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly weekday: number | null
  readonly shift: Shift | null
}

/** What the words of a time say, before any day is known. */
export type TimeValue =
  | CalendarValue
  /** "12/05/22": two dates that it may be. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly [CalendarValue, CalendarValue] }
  /** "last Monday"; `week` is the week named ("Monday last week" -1). */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: Shift | null; readonly week: number | null }
  /** The calendar unit so many from the present one: "today" day 0, "last week" week -1. */
  | { readonly kind: 'unit'; readonly unit: TimeUnit; readonly offset: number }
  | { readonly kind: 'overnight' }
  /** "two weeks ago" -1, "in three weeks' time" 1; `from` tells whether it counts from the writing or from a day told before. */
  | {
      readonly kind: 'offset'
      readonly unit: TimeUnit
      readonly low: number
      readonly high: number | null
      readonly direction: -1 | 1
      readonly from: 'writing' | 'told'
    }
  /** "the same day" 0, "the previous week" -1, "the following day" 1, counted from a day told before. */
  | { readonly kind: 'told'; readonly unit: TimeUnit; readonly offset: number }
  /** "the last few years" -1, "the next 90 days" 1; `low` null: number unsaid. */
  | {
      readonly kind: 'window'
      readonly unit: TimeUnit
      readonly low: number | null
      readonly high: number | null
      readonly direction: -1 | 1
    }
  /** "three days" of clashes: a length, no place in time. */
  | { readonly kind: 'duration'; readonly unit: TimeUnit; readonly low: number; readonly high: number | null }
  | { readonly kind: 'season'; readonly season: number; readonly year: number | null; readonly shift: Shift | null }
  /** Months `first` to `last` of a year: quarters and halves. */
  | { readonly kind: 'part'; readonly first: number; readonly last: number; readonly year: number | null; readonly shift: Shift | null }
  /** Years `first` to `last`. */
  | { readonly kind: 'years'; readonly unit: 'decade' | 'century'; readonly first: number; readonly last: number }
  /** "the 40th anniversary", "forty years since". */
  | { readonly kind: 'anniversary'; readonly unit: TimeUnit; readonly low: number | null }
  | { readonly kind: 'range'; readonly from: TimeValue; readonly to: TimeValue }
  | { readonly kind: 'vague'; readonly direction: -1 | 0 | 1 }

/** A time expression. Tokens `first` (inclusive) to `last` (exclusive), without the preposition. */
export interface TimeMention {
  readonly span: Span
  readonly text: string
  readonly first: number
  readonly last: number
  /** The token that hangs on what is dated. */
  readonly head: number
  readonly value: TimeValue
  /** Null where no preposition stands before it. */
  readonly modifier: TimeRelation | null
  readonly edge: Edge | null
  readonly dayPart: DayPart | null
}

/** What a pattern gives: the value of the words from `first` to `next`. `value` null: the words are no time (an age), pass over. */
export interface Core {
  readonly first: number
  readonly next: number
  readonly value: TimeValue | null
  readonly edge?: Edge
  readonly dayPart?: DayPart
}

export const calendar = (parts: Partial<Omit<CalendarValue, 'kind'>>): CalendarValue => ({
  kind: 'calendar',
  year: null,
  month: null,
  day: null,
  weekday: null,
  shift: null,
  ...parts,
})
