import type { Token } from '../../language/doc.ts'
import { readTable } from './table.ts'
import type { DayPart, Edge, Shift, TimeUnit } from './time-value.ts'

interface WordValues {
  readonly weekday: number
  readonly month: number
  readonly season: number
  readonly ordinal: number
  readonly decade: number
  readonly unit: TimeUnit
  readonly day: number | 'overnight'
  readonly part: DayPart
  readonly shift: Shift | 'same' | 'before' | 'after'
  readonly edge: Edge
  readonly vague: Shift
  readonly anniversary: null
}
type WordClass = keyof WordValues
type WordOf<C extends WordClass> = { readonly class: C; readonly value: WordValues[C]; readonly care: string }
/** `care`: what the word wants beside it to be a time (the head of the table says). */
export type TimeWord = { [C in WordClass]: WordOf<C> }[WordClass]

const numeric = (value: string): number | string => (/^-?\d+$/.test(value) ? Number(value) : value)

/** Lower-case word -> what it says of time (data/time/words.tsv). */
export const TIME_WORDS: ReadonlyMap<string, TimeWord> = new Map(
  readTable('time/words.tsv').map(([word, name, value, care]) => [
    word as string,
    { class: name, value: name === 'anniversary' ? null : numeric(value as string), care } as TimeWord,
  ]),
)

/** The text as the time patterns see it. */
export interface TimeView {
  readonly tokens: readonly Token[]
  /** Lower-case words, one a token. */
  readonly words: readonly string[]
  /** Index after the last token of the sentence at hand. */
  readonly limit: number
}

/** The time word at `i` when it is of the class, else null. */
export function timeWord<C extends WordClass>(view: TimeView, i: number, wanted: C): WordOf<C> | null {
  if (i >= view.limit) return null
  const word = TIME_WORDS.get(view.words[i] as string)
  return word?.class === wanted ? (word as WordOf<C>) : null
}

export const valueAt = <C extends WordClass>(view: TimeView, i: number, wanted: C): WordValues[C] | null =>
  timeWord(view, i, wanted)?.value ?? null

export const wordAt = (view: TimeView, i: number): string => (i >= 0 && i < view.limit ? (view.words[i] as string) : '')

/** 12 of "12th", "1st"; null else. */
export function ordinalFigure(word: string): number | null {
  const c = word.charCodeAt(0)
  if (c < 48 || c > 57 || word.length > 4) return null
  const match = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)
  return match ? Number(match[1]) : null
}
