import { type Fault, lost, noted } from '../../fault.ts'
import type { ParseContext } from '../../format.ts'
import type { Item, Parsed } from '../../item.ts'
import { parseJsonFeed } from '../json-feed/parse.ts'
import { parse as parseJsonl } from '../jsonl/parse.ts'
import { isNinjs, ninjsVersion, parseNinjs } from '../ninjs/parse.ts'
import { type Fields, isFields } from './fields.ts'
import { LISTS, NAMED_LIST } from './lists.ts'
import { itemOfRecord } from './record.ts'
import { completeObjects } from './salvage.ts'

const LIST = /^\s{0,1000}\[/
const HEAD_UNITS = 65_536

/**
 * One JSON document: a JSON Feed, a ninjs item, one story object, a list of them, or an object around such a list. What is cut off gives
 * its complete items; other text that is no JSON as a whole is tried as JSON Lines.
 */
export function parse(text: string, context: ParseContext): Parsed {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return parseBroken(text, context)
  }
  return parseValue(value, context)
}

function parseValue(value: unknown, { name, url }: ParseContext): Parsed {
  if (Array.isArray(value)) return parseList(value, name, url)
  const fields: Fields = isFields(value) ? value : {}
  const list = listIn(fields)
  if (isJsonFeed(fields)) return parseJsonFeed(fields, name, url)
  if (isNinjs(fields)) return parseNinjs(fields, `${name}:1`, url)
  return list === null ? itemOfRecord(value, `${name}:1`) : parseList(list, name, url)
}

/** The list that an export wraps; null where the object is a story itself. */
function listIn(fields: Fields): readonly unknown[] | null {
  if (typeof fields['text'] === 'string') return null
  const lists = LISTS.map((key) => fields[key]).filter((held): held is unknown[] => Array.isArray(held))
  return lists.find((held) => held.length === 0 || held.some(isFields)) ?? null
}

const FEED_MARKS = ['home_page_url', 'feed_url', 'hubs']
const ITEM_MARKS = ['content_html', 'content_text', 'date_published', 'external_url', 'attachments']

/** A feed has items, and says what it is or has what only feeds have. */
function isJsonFeed(fields: Fields): boolean {
  const items = fields['items']
  if (!Array.isArray(items)) return false
  const version = fields['version']
  if (typeof version === 'string' && version.includes('jsonfeed.org')) return true
  return FEED_MARKS.some((key) => key in fields) || items.some((item) => isFields(item) && ITEM_MARKS.some((key) => key in item))
}

function parseBroken(text: string, { name, url }: ParseContext): Parsed {
  const list = LIST.exec(text)
  const named = list === null ? NAMED_LIST.exec(text.slice(0, HEAD_UNITS)) : null
  const found = list ?? named
  const values = found === null ? [] : completeObjects(text, found.index + found[0].length)
  if (values.length === 0)
    return found === null
      ? parseJsonl(text, { name, url })
      : { items: [], faults: [lost(name, 'not-json', 'not JSON, and no whole item in it')] }
  const head = named === null ? {} : headOf(text.slice(0, named.index))
  const parsed =
    named?.[1] === 'items' && isJsonFeed({ ...head, items: values })
      ? parseJsonFeed({ ...head, items: values }, name, url)
      : parseList(values, name, url)
  const count = parsed.items.length
  const note = noted(name, 'truncated', `broken or cut off; ${count} whole ${count === 1 ? 'item is' : 'items are'} read`)
  return { ...parsed, faults: [...parsed.faults, note] }
}

/** The fields of a feed that stand before its items. */
function headOf(head: string): Fields {
  try {
    return JSON.parse(`${head.trimEnd().replace(/,$/, '')}}`) as Fields
  } catch {
    return {}
  }
}

function parseList(values: readonly unknown[], name: string, url: string | null): Parsed {
  const items: Item[] = []
  const faults: Fault[] = []
  values.forEach((value, i) => {
    const where = `${name}#${i + 1}`
    const parsed = isNinjs(value) ? parseNinjs(value, where, url) : itemOfRecord(value, where)
    items.push(...parsed.items)
    faults.push(...parsed.faults)
  })
  if (values.length === 0) faults.push(lost(name, 'no-items', 'the list is empty'))
  const first = values.find(isNinjs)
  return first === undefined || !values.every(isNinjs)
    ? { items, faults }
    : { format: 'ninjs', formatVersion: ninjsVersion(first), items, faults }
}
