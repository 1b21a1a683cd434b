import type { DomDocument, DomElement } from './dom.ts'
import { articleData, nameOf, namesOf } from './json-ld.ts'

/** What a page says of itself, as written. */
export interface PageFacts {
  readonly title: string | null
  readonly published: string | null
  readonly authors: readonly string[]
  readonly site: string | null
  readonly url: string | null
  readonly language: string | null
}

/** Facts of a page from JSON-LD, microdata, OpenGraph and the like, in this order of trust. */
export function pageFacts(document: DomDocument): PageFacts {
  const data = articleData(document) ?? {}
  const meta = (...names: string[]): string | null => metaContent(document, names)
  const one = (selector: string): string | null => contentOf(document.querySelector(selector))
  const site = nameOf(data['publisher']) ?? meta('og:site_name', 'application-name') ?? one('[itemprop="publisher"] [itemprop="name"]')
  return {
    title:
      nameOf(data['headline']) ??
      one('[itemprop~="headline"]') ??
      meta('og:title', 'twitter:title') ??
      one('article h1') ??
      bareTitle(one('title'), site) ??
      one('h1'),
    published:
      nameOf(data['datePublished']) ??
      one('[itemprop~="datePublished"]') ??
      meta(...DATES) ??
      one('article time, header time, time[pubdate], time[datetime]'),
    authors: authorsOf(document, data['author'], meta('author', 'article:author', 'byl', 'dc.creator', 'parsely-author')),
    site,
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
    language: nameOf(data['inLanguage']) ?? document.documentElement?.getAttribute('lang') ?? null,
  }
}

const DATES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
]

function metaContent(document: DomDocument, names: readonly string[]): string | null {
  const found = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase()
    const content = (meta.getAttribute('content') ?? '').trim()
    if (content !== '' && !found.has(name)) found.set(name, content)
  }
  for (const name of names) {
    const content = found.get(name)
    if (content !== undefined) return content
  }
  return null
}

/** What an element holds: its machine-readable attribute before its words. */
function contentOf(element: DomElement | null): string | null {
  if (element === null) return null
  const value = element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent ?? ''
  const words = value.slice(0, 2000).replace(/\s+/g, ' ').trim()
  return words === '' ? null : words
}

function authorsOf(document: DomDocument, data: unknown, meta: string | null): string[] {
  const named = namesOf(data)
  if (named.length > 0) return named
  const element =
    document.querySelector('[itemprop~="author"] [itemprop~="name"]') ?? document.querySelector('[itemprop~="author"], [rel="author"]')
  const name = contentOf(element) ?? (meta !== null && !/^https?:/.test(meta) ? meta : null)
  return name === null ? [] : [name.replace(/^by\s{1,5}/i, '')]
}

/** The page's title without the site's name behind a bar or dash. */
function bareTitle(title: string | null, site: string | null): string | null {
  if (title === null) return null
  const cut = /^(.{15,300}?)\s[|–—»-]\s([^|–—»]{2,60})$/.exec(title)
  return cut !== null && (site === null || cut[2]?.trim().toLowerCase() === site.toLowerCase()) ? (cut[1] as string) : title
}
