import { readRows } from './word-lists.ts'

export type Gender = 'm' | 'f' | null
export type NounClass = 'person' | 'title' | 'group' | 'state' | 'side' | 'place'

/** What a common noun stands for. */
export interface NounSense {
  readonly kind: NounClass
  readonly gender: Gender
}

const genderIn = (column: string | undefined): Gender => (column === 'm' || column === 'f' ? column : null)

/** Lemma -> sense (`data/language/coref-nouns.tsv`). */
const NOUNS: ReadonlyMap<string, NounSense> = new Map(
  readRows('coref-nouns.tsv').map(([lemma = '', kind, gender]) => [lemma, { kind: kind as NounClass, gender: genderIn(gender) }]),
)
const FIRST_NAMES: ReadonlyMap<string, Gender> = new Map(
  readRows('coref-first-names.tsv').map(([name = '', gender]) => [name, genderIn(gender)]),
)

const COUNTRIES = new Map<string, string>()
const ADJECTIVES = new Map<string, string>()
const SEATS = new Map<string, string>()
for (const [code = '', names = '', adjectives = '', seats = ''] of readRows('coref-countries.tsv')) {
  for (const [map, column] of [
    [COUNTRIES, names],
    [ADJECTIVES, adjectives],
    [SEATS, seats],
  ] as const) {
    for (const form of column.split(';')) if (form !== '') map.set(form.toLowerCase().replace(/^the /, ''), code)
  }
}

export const nounOf = (lemma: string): NounSense | undefined => NOUNS.get(lemma)

/** Code of the country that a name stands for; words in lower case, without "the". */
export const countryNamed = (name: string): string | undefined => COUNTRIES.get(name)

/** Code of the country that an adjective belongs to, lower case. */
export const countryOfAdjective = (word: string): string | undefined => ADJECTIVES.get(word)

/** Code of the country whose government sits there ("kremlin"), lower case, without "the". */
export const countryOfSeat = (name: string): string | undefined => SEATS.get(name)

/** Gender that a person's name shows by a title or its first name. `titles` and `words` in lower case. */
export function genderOfName(titles: readonly string[], words: readonly string[]): Gender {
  for (const title of titles) {
    const known = nounOf(title.replace(/\.$/, ''))?.gender
    if (known) return known
  }
  return words.length > 1 ? (FIRST_NAMES.get(words[0] as string) ?? null) : null
}

/** A person's first name, lower case. */
export const isFirstName = (word: string): boolean => FIRST_NAMES.has(word)
