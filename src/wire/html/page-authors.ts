import type { DomDocument } from './dom.ts'
import { namesOf, plainTitle } from './json-ld.ts'
import { contentOf, type Meta } from './meta.ts'
import { headline } from './piece.ts'
import { shortText } from './short-text.ts'

const META = [
  'author',
  'article:author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'article:author_name',
]
const ELEMENTS = [
  '[itemprop~="author"] [itemprop~="name"], [property~="author"] [property~="name"]',
  '[itemprop~="author"], [property~="author"], [property~="schema:author"]',
  '.hentry .author .fn, .h-entry .p-author, .vcard .fn',
  'a[rel~="author"]',
]
const SEEN =
  '[class*="byline"], [class*="author"], [class*="writer"], [class*="credit"], [id*="byline"], .meta, [class*="meta"], [class*="article-info"], article p, article div, p, td, div, span, font'
const BY = /^(?:by|words\sby|written\sby|reported\sby|story\sby|from)\s?:?\s{0,3}(\p{Lu}.{2,120})$/iu
const MOST = 20

/** Who wrote the page: names alone, without `By`, addresses and the publisher's own name. */
export function authorsOf(document: DomDocument, meta: Meta, data: unknown, site: string | null): string[] {
  for (const found of [
    () => namesOf(data),
    () => fromElements(document),
    () => META.flatMap((name) => meta.get(name) ?? []),
    () => seen(document),
  ]) {
    const names = [...new Set(found().flatMap(peopleIn))].filter((name) => site === null || plainTitle(name) !== plainTitle(site))
    if (names.length > 0) return names.slice(0, MOST)
  }
  return []
}

function fromElements(document: DomDocument): string[] {
  for (const selector of ELEMENTS) {
    const names = [...document.querySelectorAll(selector)].slice(0, MOST).flatMap((element) => contentOf(element) ?? [])
    if (names.length > 0) return names
  }
  return []
}

/** The first short line that begins with `By`. */
function seen(document: DomDocument): string[] {
  for (const selector of SEEN.split(', ')) {
    for (const element of [...document.querySelectorAll(selector)].slice(0, 300)) {
      const words = shortText(element, 160)
      const by = words === null ? undefined : BY.exec(words)?.[1]
      if (by !== undefined) return [by]
    }
  }
  return []
}

/** The people of a line that begins with `By`. */
export const bylineIn = (line: string): string[] => peopleIn(BY.exec(line.trim())?.[1] ?? '')

/** `By Jane Doe and John Roe | Harbour Post, 4 March` are Jane Doe and John Roe. */
function peopleIn(raw: string): string[] {
  const words = (headline(raw) ?? '').replace(/^(?:by|von|par|por)\s*:?\s{1,3}/i, '').replace(/\(?[^\s()]{1,80}@[^\s()]{1,80}\)?/g, ' ')
  if (/^https?:|^\/|^@|^www\./i.test(words)) return []
  const line =
    words.split(
      /\s*(?:[|•·/–—]|\s-\s|\bin\s(?=\p{Lu})|\b(?:published|updated|posted|last\supdated)\b|\d{1,2}:\d\d|(?<=\p{L}{3})\.\s(?=\p{Lu}))\s*/iu,
    )[0] ?? ''
  return line
    .split(/\s*(?:,|;|&|\band\b|\bund\b|\bwith\b)\s*/i)
    .map((name) =>
      name
        .replace(/^by\s/i, '')
        .replace(/[\s.:]+$/, '')
        .trim(),
    )
    .filter((name) => /^\p{L}[\p{L}\p{M}'’. -]{1,60}$/u.test(name) && !ROLE.test(name))
}

const ROLE =
  /^(?:admin|administrator|staff|editor|(?:\w{1,20}\s)?(?:correspondent|reporter|writer|editor)|web\sdesk|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6})$/i
