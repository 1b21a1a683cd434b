import { bodyOf } from '../../body.ts'
import { type Fault, lost } from '../../fault.ts'
import { headline } from '../../html/piece.ts'
import { bareItem, type Parsed } from '../../item.ts'
import { readPublished } from '../../time/read-published.ts'
import { statusOf, versionOf } from '../../version.ts'

type Fields = Readonly<Record<string, unknown>>

/** True for a ninjs item, which is named by `uri` and never has `text`. */
export const isNinjs = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && typeof (value as Fields)['uri'] === 'string' && (value as Fields)['text'] === undefined

/** One ninjs item (IPTC, versions 1 to 3). */
export function parseNinjs(fields: Fields, where: string): Parsed {
  const faults: Fault[] = []
  const get = (...keys: string[]): string | null =>
    keys.map((key) => fields[key]).find((v): v is string => typeof v === 'string' && v !== '') ?? null
  const html = get('body_text', 'body_xhtml', 'body_html') ?? firstOf(fields['bodies'], 'text/plain') ?? null
  const { text, marks } = bodyOf(html, get('dateline'))
  const title = headline(get('headline') ?? firstOf(fields['headlines'], 'text/plain') ?? get('title', 'name'))
  const status = statusOf(get('pubstatus', 'pubStatus'))
  if (text === '' && title === null && status !== 'canceled') {
    return { items: [], faults: [lost(where, 'missing-text', 'the item has neither text nor headline')] }
  }
  const byline = get('byline')?.replace(/^by\s{1,4}/i, '') ?? null
  const item = {
    ...bareItem(text === '' ? (title ?? '') : text, where),
    title,
    marks,
    id: get('uri'),
    url: addressOf(fields['link']) ?? get('url'),
    source: get('copyrightholder', 'copyrightHolder') ?? nameOf(fields['provider']),
    published: readPublished(
      get('firstcreated', 'firstCreated', 'contentcreated', 'contentCreated', 'versioncreated', 'versionCreated'),
      where,
      faults,
    ),
    language: get('language'),
    authors: byline === null ? [] : [byline],
    embargoed: readPublished(get('embargoed'), where, faults),
    version: versionOf(fields['version']),
    status,
  }
  return { items: [item], faults }
}

const nameOf = (value: unknown): string | null => {
  const name = typeof value === 'object' && value !== null ? (value as Fields)['name'] : value
  return typeof name === 'string' && name !== '' ? name : null
}

const addressOf = (value: unknown): string | null => (typeof value === 'string' && /^https?:\/\//i.test(value) ? value : null)

/** The `value` of the entry of a list that has a content type, else of its first. */
function firstOf(list: unknown, type: string): string | null {
  if (!Array.isArray(list)) return null
  const entries = list.filter((entry): entry is Fields => typeof entry === 'object' && entry !== null)
  const value = (entries.find((e) => (e['contenttype'] ?? e['contentType']) === type) ?? entries[0])?.['value']
  return typeof value === 'string' && value !== '' ? value : null
}
