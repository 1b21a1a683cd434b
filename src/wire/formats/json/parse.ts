import { type Fault, lost, noted } from '../../fault.ts'
import type { ParseContext } from '../../format.ts'
import type { Item, Parsed } from '../../item.ts'
import { parseJsonFeed } from '../json-feed/parse.ts'
import { parse as parseJsonl } from '../jsonl/parse.ts'
import { isNinjs, parseNinjs } from '../ninjs/parse.ts'
import { itemOfRecord } from './record.ts'
import { completeObjects } from './salvage.ts'

type Fields = Readonly<Record<string, unknown>>
const LIST = /^\s{0,1000}\[/
const FEED_LIST = /"items"\s{0,20}:\s{0,20}\[/
const HEAD_UNITS = 65_536

/**
 * One JSON document: a JSON Feed, a ninjs item, one story object or a list of them. A list or feed that is cut off gives its
 * complete items; other text that is no JSON as a whole is tried as JSON Lines.
 */
export function parse(text: string, { name }: ParseContext): Parsed {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return parseBroken(text, name)
  }
  return parseValue(value, name)
}

function parseValue(value: unknown, name: string): Parsed {
  if (Array.isArray(value)) return parseList(value, name)
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Fields
  if (Array.isArray(fields['items'])) return parseJsonFeed(fields, name)
  return isNinjs(fields) ? parseNinjs(fields, `${name}:1`) : itemOfRecord(value, `${name}:1`)
}

function parseBroken(text: string, name: string): Parsed {
  const list = LIST.exec(text)
  const feed = list === null ? FEED_LIST.exec(text.slice(0, HEAD_UNITS)) : null
  const found = list ?? feed
  const values = found === null ? [] : completeObjects(text, found.index + found[0].length)
  if (values.length === 0)
    return found === null
      ? parseJsonl(text, { name, url: null })
      : { items: [], faults: [lost(name, 'not-json', 'not JSON, and no whole item in it')] }
  const { items, faults } =
    feed === null ? parseList(values, name) : parseJsonFeed({ ...headOf(text.slice(0, feed.index)), items: values }, name)
  const note = noted(name, 'truncated', `broken or cut off; ${items.length} whole ${items.length === 1 ? 'item is' : 'items are'} read`)
  return { items, faults: [...faults, note] }
}

/** The fields of a feed that stand before its items. */
function headOf(head: string): Fields {
  try {
    return JSON.parse(`${head.trimEnd().replace(/,$/, '')}}`) as Fields
  } catch {
    return {}
  }
}

function parseList(values: readonly unknown[], name: string): Parsed {
  const items: Item[] = []
  const faults: Fault[] = []
  values.forEach((value, i) => {
    const where = `${name}#${i + 1}`
    const parsed = isNinjs(value) ? parseNinjs(value, where) : itemOfRecord(value, where)
    items.push(...parsed.items)
    faults.push(...parsed.faults)
  })
  if (values.length === 0) faults.push(lost(name, 'no-items', 'the list is empty'))
  return { items, faults }
}
