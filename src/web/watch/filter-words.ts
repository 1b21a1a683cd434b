import { FIELD_OF, type WordField } from '../../desk/filter/filter-words.ts'
import type { Filter } from '../../record/filter.ts'

/** Conditions by the parameter that they have in an address, as somebody writes them. */
export type Words = Readonly<Record<string, string>>

/** A coded filter in the words that the API reads into it again. */
export function wordsOfFilter(filter: Filter): Words {
  const words: Record<string, string> = {}
  for (const [name, field] of Object.entries(FIELD_OF)) {
    const value = filter[field as keyof Filter]
    const said = value === undefined ? '' : writtenAs(value)
    if (said !== '') words[name] = said
  }
  if (filter.text !== undefined) words.q = filter.text
  return words
}

function writtenAs(value: unknown): string {
  if (Array.isArray(value)) return value.join(',')
  if (typeof value !== 'object' || value === null) return String(value)
  const { lat, lon, km, from, to } = value as Readonly<Record<string, unknown>>
  return lat === undefined ? `${from ?? ''}..${to ?? ''}` : `${lat},${lon},${km}`
}

/** Parameters that stand for one value, and not for several with commas between. */
const SINGLE = new Set<string>([
  'near',
  'box',
  'event',
  'due',
  'published',
  'firstSeen',
  'updated',
  'score',
  'confidence',
  'killed',
  'historic',
])

/** Words as the API takes them in a body: lists where it wants lists. `q` is not among them. */
export function bodyWords(words: Words): Readonly<Record<string, string | readonly string[]>> {
  const known = Object.entries(words).filter(([name, value]) => name in FIELD_OF && value.trim() !== '')
  return Object.fromEntries(
    known.map(([name, value]) => [
      name,
      SINGLE.has(name)
        ? value.trim()
        : value
            .split(',')
            .map((one) => one.trim())
            .filter((one) => one !== ''),
    ]),
  )
}

/** Conditions of an address that a watch can have. `order` is no condition; the places are areas. */
export function wordsOfAddress(params: Readonly<Record<string, string | readonly string[]>>): Words {
  const words: Record<string, string> = {}
  for (const [name, value] of Object.entries(params))
    if (name === 'q' || (name in FIELD_OF && !PLACES.has(name as WordField))) words[name] = [value].flat().join(',')
  return words
}

const PLACES = new Set<WordField>(['near', 'box'])
