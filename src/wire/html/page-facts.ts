import { absoluteAddress } from './address.ts'
import type { DomDocument } from './dom.ts'
import { articleData, degrees, type Fields, nameOf, namesOf, placeOf, plainAddress, plainTitle } from './json-ld.ts'
import { contentOf, firstOf, type Meta, metaOf, oneOf } from './meta.ts'
import { authorsOf } from './page-authors.ts'
import { PUBLISHED, publishedSeen, UPDATED } from './page-dates.ts'
import { headline } from './piece.ts'

/** What a page says of itself, as written. */
export interface PageFacts {
  readonly title: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly authors: readonly string[]
  readonly site: string | null
  readonly url: string | null
  readonly language: string | null
  readonly summary: string | null
  readonly categories: readonly string[]
  readonly rights: string | null
  readonly lat: number | null
  readonly lon: number | null
  /** The article's words as JSON-LD gives them. */
  readonly body: string | null
  /** The page calls itself an article. */
  readonly isArticle: boolean
}

/**
 * Facts of a page from JSON-LD, microdata and RDFa, OpenGraph, Dublin Core, hAtom and what is seen, in this order of trust.
 * @param address that the page was fetched from
 */
export function pageFacts(document: DomDocument, address: string | null): PageFacts {
  const meta = metaOf(document)
  const url = urlOf(document, meta, address)
  const shown = [firstOf(meta, 'og:title', 'twitter:title'), oneOf(document, 'h1')].flatMap((title) =>
    title === null ? [] : plainTitle(title),
  )
  const data = articleData(document, { urls: url === null ? [] : [plainAddress(url)], titles: shown })
  const fields = data ?? {}
  const site = siteOf(document, meta, fields)
  const place = placeOf(fields) ?? metaPlace(meta)
  return {
    title: titleOf(document, meta, fields, site),
    published:
      nameOf(fields['datePublished']) ??
      oneOf(document, ...PUBLISHED.elements) ??
      firstOf(meta, ...PUBLISHED.meta) ??
      publishedSeen(document),
    updated: nameOf(fields['dateModified']) ?? oneOf(document, ...UPDATED.elements) ?? firstOf(meta, ...UPDATED.meta),
    authors: authorsOf(document, meta, fields['author'] ?? fields['creator'], site),
    site,
    url: url ?? absoluteAddress(nameOf(fields['url']), address),
    language:
      nameOf(fields['inLanguage']) ??
      document.documentElement?.getAttribute('lang') ??
      firstOf(meta, 'og:locale', 'content-language', 'dc.language')?.replace('_', '-') ??
      null,
    summary: headline(
      firstOf(meta, 'description', 'og:description', 'dc.description', 'twitter:description') ?? nameOf(fields['description']),
    ),
    categories: categoriesOf(meta, fields),
    rights:
      nameOf(fields['copyrightNotice']) ?? firstOf(meta, 'copyright', 'dc.rights', 'dcterms.rights', 'rights') ?? nameOf(fields['license']),
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    body: nameOf(fields['articleBody']),
    isArticle: data !== null || firstOf(meta, 'og:type')?.toLowerCase() === 'article' || firstOf(meta, 'article:published_time') !== null,
  }
}

function urlOf(document: DomDocument, meta: Meta, address: string | null): string | null {
  const og = absoluteAddress(firstOf(meta, 'og:url'), address)
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  return absoluteAddress(canonical, address ?? og) ?? og ?? absoluteAddress(address, null)
}

function siteOf(document: DomDocument, meta: Meta, fields: Fields): string | null {
  const named = nameOf(fields['publisher']) ?? firstOf(meta, 'og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher')
  return headline(named ?? oneOf(document, '[itemprop~="publisher"] [itemprop~="name"]'))
}

const HEADLINES = ['[itemprop~="headline"]', '[property~="headline"]', '[property~="schema:headline"]']
const SEEN = ['.hentry .entry-title', '.h-entry .p-name', 'article h1', 'main h1', 'h1.headline', 'h1.title']

function titleOf(document: DomDocument, meta: Meta, fields: Fields, site: string | null): string | null {
  const bare = (title: string | null): string | null => bareTitle(headline(title), site)
  return (
    headline(nameOf(fields['headline'])) ??
    oneOf(document, ...HEADLINES) ??
    bare(firstOf(meta, 'og:title', 'twitter:title', 'dc.title', 'dcterms.title')) ??
    oneOf(document, ...SEEN) ??
    seenInTitle(document, pageTitle(document)) ??
    bare(pageTitle(document)) ??
    oneOf(document, 'h1', 'h2')
  )
}

/** A title that is never closed ends where the next element of the head begins. */
const pageTitle = (document: DomDocument): string | null =>
  oneOf(document, 'title')?.split(/<(?:meta|link|script|style|\/head|body)\b/i)[0] ?? null

/** The first heading of the page that its title holds as a whole or as one of its parts. */
function seenInTitle(document: DomDocument, title: string | null): string | null {
  const parts = (title ?? '').split(/\s(?:[|–—»·-]|::)\s/).map(plainTitle)
  const headings = [...document.querySelectorAll('h1, h2, h3')].slice(0, 50).flatMap((element) => contentOf(element) ?? [])
  const whole = headings.find((heading) => parts.includes(plainTitle(heading)) && heading.length > 10)
  const first = headings[0] ?? ''
  return whole ?? (first.length > 10 && plainTitle(title ?? '').includes(plainTitle(first)) ? first : null)
}

/** The page's title without the site's name behind a bar or dash. */
function bareTitle(title: string | null, site: string | null): string | null {
  const cut = title === null ? null : /^(.{15,300}?)\s(?:[|–—»·-]|::)\s([^|–—»·]{2,60})$/.exec(title)
  if (title === null || cut === null) return title
  const tail = plainTitle(cut[2] as string)
  const known = site !== null && (tail === plainTitle(site) || tail.includes(plainTitle(site)) || plainTitle(site).includes(tail))
  return known || (site === null && tail.split(' ').length <= 3) ? (cut[1] as string) : title
}

function categoriesOf(meta: Meta, fields: Fields): string[] {
  const words = [
    ...namesOf(fields['articleSection']),
    ...(meta.get('article:section') ?? []),
    ...(meta.get('article:tag') ?? []),
    ...namesOf(fields['keywords'], true),
    ...['news_keywords', 'keywords', 'dc.subject'].flatMap((name) => namesOf(meta.get(name)?.[0] ?? null, true)),
  ]
  const byWord = new Map(
    words
      .flatMap((word) => headline(word) ?? [])
      .map((word) => [word.toLowerCase(), word] as const)
      .reverse(),
  )
  return [...byWord.values()].reverse().slice(0, 50)
}

/** `geo.position` is `lat;lon`, `ICBM` is `lat, lon`. */
function metaPlace(meta: Meta): { lat: number; lon: number } | null {
  const [lat, lon] = (firstOf(meta, 'geo.position', 'icbm') ?? '').split(/\s*[;,]\s*/)
  return (
    degrees(lat, lon) ??
    degrees(firstOf(meta, 'place:location:latitude', 'og:latitude'), firstOf(meta, 'place:location:longitude', 'og:longitude'))
  )
}
