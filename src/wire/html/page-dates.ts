import { readInstant } from '../time/instant.ts'
import type { DomDocument } from './dom.ts'
import { shortText } from './short-text.ts'

interface Places {
  readonly elements: readonly string[]
  readonly meta: readonly string[]
}

/** Where pages state when they were published, and when changed. */
export const PUBLISHED: Places = {
  elements: ['[itemprop~="datePublished"]', '[property~="datePublished"]', '[property~="schema:datePublished"]'],
  meta: 'article:published_time article:published og:published_time og:article:published_time datepublished publication_date pubdate publishdate publish-date publish_date dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created dc.date.created date sailthru.date parsely-pub-date cxenseparse:recs:publishtime'.split(
    ' ',
  ),
}
export const UPDATED: Places = {
  elements: [
    '[itemprop~="dateModified"]',
    '[property~="dateModified"]',
    '[property~="schema:dateModified"]',
    '.hentry .updated[datetime]',
    '.h-entry .dt-updated',
  ],
  meta: 'article:modified_time og:updated_time og:modified_time datemodified dcterms.modified dc.date.modified last-modified lastmod'.split(
    ' ',
  ),
}

const SEEN = [
  '.hentry .published, .h-entry .dt-published, time[pubdate], time.published, time.entry-date',
  'article header time, article time[datetime], header time[datetime], main time[datetime]',
  'time[datetime]',
  'article time, time',
  '[class*="publish"], [class*="pubdate"], [class*="post-date"], [class*="posted"], [class*="dateline"], [class*="timestamp"], .date, .meta, [class*="byline"], [class*="article-info"], [class*="story-info"], #date, small, font, td, p, div, span',
]
const DATE =
  /(?:\d{1,2}(?:st|nd|rd|th)?\.?\s(?:of\s)?\p{L}{3,9}\.?,?\s\d{4}|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{4}-\d\d-\d\d)(?:(?:,|\s-|\s\||\sat|\s–)?\s\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s(?:[A-Z]{2,5}|[+-]\d{4})\b)?)?/iu

/** The first date that a reader of the page would see by the headline or byline; null when there is none. */
export function publishedSeen(document: DomDocument): string | null {
  for (const selector of SEEN) {
    for (const element of [...document.querySelectorAll(selector)].slice(0, 60)) {
      const words = element.getAttribute('datetime') ?? shortText(element, 160)
      if (words === null || words.length > 160) continue
      const found = dateIn(words)
      if (found !== null) return found
    }
  }
  return null
}

/** The first date in a short line, as written there; null when there is none that can be read. */
export function dateIn(words: string): string | null {
  const found = readInstant(words) === null ? DATE.exec(words)?.[0].replace(/\s[|–-](?=\s)/, '') : words
  return found !== undefined && readInstant(found) !== null ? found : null
}
