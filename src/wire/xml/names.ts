/** Vocabularies that feeds mix in, known by a part of their namespace; the feed's own have none. */
const VOCABULARY: readonly (readonly [part: string, prefix: string])[] = [
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/dc/', 'dc'],
  ['georss.org/georss', 'georss'],
  ['opengis.net/gml', 'gml'],
  ['w3.org/2003/01/geo', 'geo'],
  ['postneo.com/icbm', 'icbm'],
  ['xmlns.com/foaf', 'foaf'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['search.yahoo.com/mrss', 'media'],
  ['itunes.com', 'itunes'],
  ['purl.org/rss/1.0/modules/', 'module'],
  ['googleplay', 'googleplay'],
  ['feedburner', 'feedburner'],
]
const CORE = [
  'purl.org/rss/1.0',
  'w3.org/2005/atom',
  'purl.org/atom',
  'w3.org/1999/02/22-rdf',
  'my.netscape.com',
  'backend.userland.com',
  'iptc.org',
  'w3.org/1999/xhtml',
]
/** Prefixes that feeds use without declaring them. */
const USUAL = new Set([
  'dc',
  'dcterms',
  'content',
  'media',
  'itunes',
  'atom',
  'slash',
  'wfw',
  'sy',
  'georss',
  'geo',
  'feedburner',
  'cc',
  'gml',
  'icbm',
  'rdf',
])

/** Prefix to vocabulary as the document declares them; grows while it is read. */
export type Prefixes = Map<string, string>

/** Learns the `xmlns:` declarations of one element. */
export function declarePrefixes(prefixes: Prefixes, attributes: ReadonlyMap<string, string>): void {
  for (const [name, value] of attributes) {
    if (!name.startsWith('xmlns:') || prefixes.size > 500) continue
    const address = value.toLowerCase()
    const prefix = name.slice(6)
    const mixed = VOCABULARY.find(([part]) => address.includes(part))
    const own = mixed === undefined && CORE.some((part) => address.includes(part))
    prefixes.set(prefix, mixed?.[1] ?? (own ? (prefix === 'atom' ? 'atom' : '') : prefix))
  }
}

/** The name under which an element is looked up: `title`, `media:title`. A root's undeclared prefix is the feed's own. */
export function resolveName(raw: string, prefixes: Prefixes): string {
  const name = raw.toLowerCase()
  const colon = name.indexOf(':')
  if (colon < 0) return name
  const prefix = name.slice(0, colon)
  const vocabulary = prefixes.get(prefix) ?? (USUAL.has(prefix) ? prefix : '')
  return vocabulary === '' ? name.slice(colon + 1) : `${vocabulary}:${name.slice(colon + 1)}`
}
