import type { Mark } from '../item.ts'
import type { DomElement } from './dom.ts'

/** Elements whose content is no text of the page. */
export const SILENT: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'SVG',
  'MATH',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'NAV',
  'FORM',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
  'INPUT',
  'HEAD',
  'TITLE',
  'DIALOG',
  'MENU',
  'MAP',
  'APPLET',
  'FRAMESET',
])

/** Elements that begin a paragraph of their own. */
export const BLOCK: ReadonlySet<string> = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'CAPTION',
  'CENTER',
  'DD',
  'DETAILS',
  'DIV',
  'DL',
  'DT',
  'FIELDSET',
  'FIGCAPTION',
  'FIGURE',
  'FOOTER',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HGROUP',
  'HR',
  'HTML',
  'LI',
  'MAIN',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'SUMMARY',
  'TABLE',
  'TBODY',
  'TFOOT',
  'THEAD',
  'TR',
  'UL',
])

const NAMED: readonly (readonly [kind: Mark['kind'], pattern: RegExp])[] = [
  [
    'teaser',
    /(?:^|[\s_-])(?:related|read-?also|also-?read|read-?more|see-?also|recommended|recirc|more-on|more-stories|most-?read|trending|inline-?promo|teaser)(?:$|[\s_-])/i,
  ],
  ['byline', /(?:^|[\s_-])(?:byline|author|dateline-author)(?:$|[\s_-])/i],
  [
    'boilerplate',
    /(?:^|[\s_-])(?:caption|credits?|copyright|share|sharing|social|newsletter|subscribe|subscription|advert|advertisement|ad-slot|sponsored|cookie|consent|breadcrumbs?|tags|disclaimer|comments?|paywall)(?:$|[\s_-])/i,
  ],
]
const BY_ELEMENT: Readonly<Record<string, Mark['kind']>> = {
  ASIDE: 'teaser',
  FIGCAPTION: 'boilerplate',
  CAPTION: 'boilerplate',
  FOOTER: 'boilerplate',
}
/** A box longer than this is a part of the article that only bears an odd name. */
const BOX_UNITS = 500

/** What an element's kind or name says of the text within; null when it says nothing. */
export function markOf(element: DomElement): Mark['kind'] | null {
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
  const kind = BY_ELEMENT[element.nodeName] ?? NAMED.find(([, pattern]) => pattern.test(name.slice(0, 300)))?.[0] ?? null
  return kind !== null && (element.textContent ?? '').trim().length <= BOX_UNITS ? kind : null
}

/** True for what a reader of the page would not see. */
export function isHidden(element: DomElement): boolean {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true
  return /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test((element.getAttribute('style') ?? '').slice(0, 500))
}
