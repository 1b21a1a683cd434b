import { AGENCIES } from './tables.ts'

const NAMES: ReadonlySet<string> = new Set(AGENCIES.map((a) => a.name))

/** True when the words are the name of a news agency, or begin with one: `AP`, `Reuters Health`, `AFP/Kyodo`. */
export function isAgency(words: string): boolean {
  const low = words.toLowerCase().trim()
  if (NAMES.has(low)) return true
  const parts = low.split(/\s{0,2}[/,&-]\s{0,2}|\s(?:and\s)?/)
  return parts.length <= 4 && NAMES.has(parts[0] as string)
}
