import type { Mark } from '../item.ts'
import type { DomElement } from './dom.ts'

type Kind = Mark['kind']

const word = (list: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${list})(?:$|[\\s_-])`, 'i')

/** What names of a class or id mean, wherever they stand. */
const NAMED: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  [
    'teaser',
    word(
      'related(?:-?(?:articles?|stories|content|posts?|links?|box|news))?|read-?also|also-?read|read-?(?:more|next)|see-?also|you-?may-?(?:also-?)?like|recommend(?:ed|ations?)|recirc\\w{0,12}|more-?(?:on|from|stories|news)|most-?(?:read|popular|viewed)|popular|trending|inline-?(?:promo|teaser|related|story)|teasers?|promo|latest(?:-?news)?|jp-relatedposts|outbrain|taboola|up-?next|zergnet|crosslinks?|in-?article-?links?|in-?depth-?links?|sidebar|rail',
    ),
  ],
  [
    'byline',
    word(
      'by-?lines?|authors?(?:-?(?:name|info|line))?|dateline-author|article-?meta|post-?meta|entry-?meta|published|posted-?on|timestamps?|pub-?date|dateline-?date|story-?date',
    ),
  ],
  [
    'boilerplate',
    word(
      'captions?(?:-?text)?|wp-caption-text|credits?|copyright|share(?:bar|-?(?:bar|buttons?|tools|links?|this))?|sharing|sharedaddy|social(?:-?(?:share|media|links?|bar))?|addthis\\w{0,20}|newsletter(?:-?\\w{1,20})?|sign-?up|subscrib\\w{1,6}|subscription|advert\\w{0,10}|ads?|ad-?(?:slot|unit|container|wrapper|label|box)|dfp|sponsor(?:ed)?|cookies?(?:-?(?:banner|notice|bar|consent))?|consent|gdpr|breadcrumbs?|tags?(?:-?(?:list|links|cloud))?|topics|disclaimer|comments?(?:-?(?:section|list|area|thread|body|box))?|disqus_thread|respond|paywall|meter|regwall|print-?only|site-?(?:header|footer)|masthead|author-?(?:bio|box|card)|about-?author|bio|pull-?quote|pulled|twitter-tweet|instagram-media|tiktok-embed|fb-post|social-embed|editors?-?note|correction|skip-?link|screen-reader-text|visually-hidden|sr-only|donat(?:e|ion)\\w{0,8}|app-?(?:promo|banner)|follow-?us|toc|fact-?box|infobox',
    ),
  ],
]
/** Names that boxes of any length bear, where there is an article besides. */
const STRONG =
  /(?:^|[\s_-])(?:comments?(?:-?(?:section|list|area|thread))?|disqus_thread|respond|related(?:-?(?:articles?|stories|posts?|content))?|recommend(?:ed|ations?)|most-?(?:read|popular)|newsletter|cookies?(?:-?(?:banner|notice|bar))?|consent|outbrain|taboola|author-?(?:bio|box)|sidebar|rail|latest(?:-?news)?|site-?(?:header|footer))(?:$|[\s_-])/i
const BY_ELEMENT: Readonly<Record<string, Kind>> = {
  ASIDE: 'teaser',
  FIGCAPTION: 'boilerplate',
  CAPTION: 'boilerplate',
  FOOTER: 'boilerplate',
}
/** A box longer than this is a part of the article that only bears an odd name, unless the name is a strong one. */
const BOX_UNITS = 600
const ENOUGH_BESIDE = 200

/** How much text a box has, and how much stands beside it. */
export interface Room {
  readonly own: number
  /** Units within links. */
  readonly linked: number
  readonly beside: number
}

/**
 * What an element's kind or names say of the text within; null when they say nothing, or when what they say cannot be: a box that is
 * most of the page, a paragraph of prose that bears an odd class.
 */
export function markOf(element: DomElement, roomOf: () => Room): Kind | null {
  const names = namesOf(element)
  const kind = BY_ELEMENT[element.nodeName] ?? NAMED.find(([, pattern]) => pattern.test(names))?.[0] ?? null
  if (kind === null) return null
  const { own, linked, beside } = roomOf()
  if (kind === 'byline') return own <= 200 ? kind : null
  const strong = STRONG.test(names) || element.nodeName === 'ASIDE' || element.nodeName === 'FOOTER'
  if (own > BOX_UNITS && !(strong && beside > ENOUGH_BESIDE) && linked < own * 0.5) return null
  if (own > beside && beside < ENOUGH_BESIDE && own > 60) return null
  return isProse(element, own, linked) && !/caption|credit|copyright|disclaimer|note|quote|bio/i.test(names) ? null : kind
}

function namesOf(element: DomElement): string {
  const attributes = ['class', 'id', 'rel', 'itemprop', 'role'].map((name) => element.getAttribute(name) ?? '')
  return attributes.join(' ').slice(0, 300).replace(/__/g, '-')
}

/** One paragraph of several lines with few links. */
const isProse = (element: DomElement, own: number, linked: number): boolean =>
  element.nodeName === 'P' && own > 110 && linked < own * 0.3 && /[.!?]["'”’)]?\s*$/.test(element.textContent ?? '')
