import type { Fault } from '../fault.ts'
import { lost } from '../fault.ts'
import { parseJsonFeed } from '../feed/json-feed.ts'
import type { Item, Parsed } from '../item.ts'
import { parseJsonl } from '../jsonl/parse-jsonl.ts'
import { parseNinjs } from './ninjs.ts'
import { itemOfRecord } from './record.ts'

/**
 * One JSON document: a JSON Feed, a ninjs item, one story object or a list of them. Text that is no JSON as a whole is tried as
 * JSON Lines.
 */
export function parseJson(text: string, name: string): Parsed {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return parseJsonl(text, name)
  }
  if (Array.isArray(value)) return parseList(value, name)
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>
  if (Array.isArray(fields['items'])) return parseJsonFeed(fields, name)
  if (typeof fields['uri'] === 'string' && fields['text'] === undefined) return parseNinjs(fields, `${name}:1`)
  return itemOfRecord(value, `${name}:1`)
}

function parseList(values: readonly unknown[], name: string): Parsed {
  const items: Item[] = []
  const faults: Fault[] = []
  values.forEach((value, i) => {
    const parsed = itemOfRecord(value, `${name}#${i + 1}`)
    items.push(...parsed.items)
    faults.push(...parsed.faults)
  })
  if (values.length === 0) faults.push(lost(name, 'no-items', 'the list is empty'))
  return { items, faults }
}
