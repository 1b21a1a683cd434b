import { type Fault, lost } from '../fault.ts'
import { headline, textOfHtml } from '../html/piece.ts'
import { bareItem, type Parsed } from '../item.ts'
import { readPublished } from '../time/read-published.ts'

type Fields = Readonly<Record<string, unknown>>
const STATUSES = new Set(['usable', 'withheld', 'canceled'])

/** One ninjs item (IPTC, versions 1 to 2). */
export function parseNinjs(fields: Fields, where: string): Parsed {
  const faults: Fault[] = []
  const get = (key: string): string | null => (typeof fields[key] === 'string' && fields[key] !== '' ? (fields[key] as string) : null)
  const body = get('body_text') ?? get('body_xhtml') ?? get('body_html') ?? bodyOf(fields['bodies']) ?? ''
  const { text, marks } = textOfHtml(body)
  const title = headline(get('headline') ?? headlineOf(fields['headlines']) ?? get('name'))
  if (text === '' && title === null) return { items: [], faults: [lost(where, 'missing-text', 'the item has neither text nor headline')] }
  const status = get('pubstatus')?.replace('cancelled', 'canceled') ?? null
  const item = {
    ...bareItem(text === '' ? (title as string) : text, where),
    title,
    marks,
    id: get('uri'),
    source: get('copyrightholder'),
    published: readPublished(get('firstcreated') ?? get('versioncreated'), where, faults),
    language: get('language'),
    authors: get('byline') === null ? [] : [get('byline') as string],
    embargoed: readPublished(get('embargoed'), where, faults),
    version: Number.isFinite(Number(fields['version'])) ? Number(fields['version']) : null,
    status: status !== null && STATUSES.has(status) ? (status as 'usable' | 'withheld' | 'canceled') : null,
  }
  return { items: [item], faults }
}

const bodyOf = (bodies: unknown): string | null => firstOf(bodies, 'value')
const headlineOf = (headlines: unknown): string | null => firstOf(headlines, 'value')

function firstOf(list: unknown, key: string): string | null {
  const value = Array.isArray(list) ? (list[0] as Fields | null)?.[key] : undefined
  return typeof value === 'string' ? value : null
}
