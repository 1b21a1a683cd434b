import type { Fault } from '../../fault.ts'
import { lost, noted } from '../../fault.ts'
import type { Item, Parsed } from '../../item.ts'
import { bareItem } from '../../item.ts'
import { readPublished } from '../../time/read-published.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * The item of one JSON value `{id, text, title?, published?, source?, url?}`. Further keys are ignored, `language` is taken.
 * Without text, or a title in its place, there is no item; another field of a wrong type is left out and noted.
 */
export function itemOfRecord(value: unknown, where: string): Parsed {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail(where, 'wrong-type', `a story is an object with "text", not ${typeName(value)}`)
  }
  const fields = value as Fields
  const faults: Fault[] = []
  const get = (key: string): string | null => stringField(fields, key, where, faults)
  const text = fields['text']
  const title = get('title')
  if (text !== undefined && text !== null && typeof text !== 'string') {
    return fail(where, 'wrong-type', `"text" must be a string, not ${typeName(text)}`)
  }
  if (isBlank(text ?? '') && isBlank(title ?? '')) return fail(where, 'missing-text', text ? '"text" is blank' : 'no "text" in it')
  const time = readPublished(get('published'), where, faults)
  const item: Item = {
    ...bareItem((text as string | null | undefined) ?? '', where),
    id: get('id'),
    title,
    published: time,
    source: get('source'),
    url: get('url'),
    language: get('language'),
  }
  return { items: [item], faults }
}

const isBlank = (words: string): boolean => words.trim() === ''

const fail = (where: string, code: 'wrong-type' | 'missing-text', message: string): Parsed => ({
  items: [],
  faults: [lost(where, code, message)],
})

/** A string, a finite number for `id`, or null with a note. */
function stringField(fields: Fields, key: string, where: string, faults: Fault[]): string | null {
  const value = fields[key]
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string') return value
  if (key === 'id' && typeof value === 'number' && Number.isFinite(value)) return String(value)
  faults.push(noted(where, 'wrong-type', `"${key}" must be a string, not ${typeName(value)}; left out`))
  return null
}

const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`
