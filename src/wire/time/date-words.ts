import { DATE_WORDS } from '../tables.ts'

/** What a word of a date can mean, in any language of `data/wire/date-words.tsv`. */
export interface Meaning {
  /** 1 to 12. */
  readonly months: readonly number[]
  /** 0 = Sunday. */
  readonly weekdays: readonly number[]
  readonly half: 'am' | 'pm' | null
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ')

let made: ReadonlyMap<string, Meaning> | null = null

/** The meanings of a word, accents and case apart; null for a word that is in no date. A word that says nothing has none. */
export function meaningOf(word: string): Meaning | null {
  made ??= meanings()
  return made.get(plain(word)) ?? null
}

function meanings(): ReadonlyMap<string, Meaning> {
  const map = new Map<string, Meaning>()
  for (const { kind, value, words } of DATE_WORDS) {
    for (const word of words.split(' ')) {
      const known = map.get(plain(word)) ?? { months: [], weekdays: [], half: null }
      map.set(plain(word), {
        months: kind === 'month' ? union(known.months, Number(value)) : known.months,
        weekdays: kind === 'weekday' ? union(known.weekdays, Number(value)) : known.weekdays,
        half: kind === 'half' ? (value as 'am' | 'pm') : known.half,
      })
    }
  }
  return map
}

const union = (values: readonly number[], value: number): readonly number[] => (values.includes(value) ? values : [...values, value])
