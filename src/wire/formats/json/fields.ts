import { type Fault, noted } from '../../fault.ts'

/** The fields of one JSON object from outside. */
export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a value is, for messages: `a list`, `a number`. */
export const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`

/** Reads the fields of one object; each of a wrong type costs itself alone, and is noted. */
export interface FieldReader {
  readonly fields: Fields
  /** The first of the keys that holds words, untrimmed; null when none does. Numbers count where `numbers` says so. */
  words(keys: string | readonly string[], numbers?: boolean): string | null
  /** The entries of a list; one entry that is no list counts as a list of one. */
  list(key: string): readonly unknown[]
  /** A count above nought, as a number or in digits. */
  count(key: string): number | null
}

const MAX_LIST = 1_000

/** A reader whose notes go to `faults`. */
export function fieldReader(fields: Fields, where: string, faults: Fault[]): FieldReader {
  const wrong = (key: string, wanted: string): null => {
    faults.push(noted(where, 'wrong-type', `"${key}" must be ${wanted}, not ${typeName(fields[key])}; left out`))
    return null
  }
  const one = (key: string, numbers: boolean): string | null => {
    const value = fields[key]
    if (value === undefined || value === null) return null
    if (typeof value === 'string') return value.trim() === '' ? null : value
    return numbers && typeof value === 'number' && Number.isFinite(value) ? String(value) : wrong(key, 'a string')
  }
  return {
    fields,
    words(keys, numbers = false) {
      for (const key of typeof keys === 'string' ? [keys] : keys) {
        const found = one(key, numbers)
        if (found !== null) return found
      }
      return null
    },
    list(key) {
      const value = fields[key]
      if (value === undefined || value === null || value === '') return []
      return Array.isArray(value) ? value.slice(0, MAX_LIST) : [value]
    },
    count(key) {
      const value = fields[key]
      if (value === undefined || value === null || value === '') return null
      const number = typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? Number(value) : value
      return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number || null : wrong(key, 'a number')
    },
  }
}

/** The names in a list of words or of objects with a `name`, each once; what is neither is noted. */
export function namesIn(
  values: readonly unknown[],
  key: string,
  where: string,
  faults: Fault[],
  names: readonly string[] = ['name'],
): string[] {
  const found = new Set<string>()
  for (const value of values) {
    const raw = isFields(value) ? names.map((name) => value[name]).find((words) => typeof words === 'string' && words.trim() !== '') : value
    if (typeof raw === 'string') {
      if (raw.trim() !== '') found.add(raw.replace(/\s+/g, ' ').trim())
    } else if (!isFields(value) && value !== null) {
      faults.push(noted(where, 'wrong-type', `"${key}" holds ${typeName(value)} where a name is meant; left out`))
    }
  }
  return [...found]
}
