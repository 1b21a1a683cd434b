import type { Reading } from '../../reading/schema.ts'

/** Names of a story that may tie it to others: people, bodies, places and works, folded; countries left out. */
export function namesOf({ places, names }: Reading): string[] {
  const countries = new Set(places.filter(({ kind }) => kind === 'country').flatMap(({ name, text }) => [foldName(name), foldName(text)]))
  const toponyms = places.filter(({ precision, lat }) => precision !== 'country' || lat === null).map(({ name }) => name)
  const all = [...toponyms, ...names.map(({ text }) => text)].map(foldName)
  return [...new Set(all.filter((name) => name.length > 2 && !countries.has(name)))].sort()
}

const GENERIC =
  /^(?:the )|(?:['’]s)$|(?: (?:district|province|town|city|village|county|region|state|area|valley|river|tehsil|division|governorate|department))$/g

/** Lower case without accents, articles and generic nouns: `Swat Valley` is `swat`. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(GENERIC, '')
    .trim()
