import type { Fault } from '../fault.ts'
import type { Enclosure } from '../item.ts'
import { adrift, isAdrift, webAddress } from '../link.ts'
import { childOf, childrenOf, textOf, type XmlNode } from '../xml/node.ts'
import { type Scope, scopeWithin } from './scope.ts'

/** An address as it is written, and the base from which it counts. */
interface RawLink {
  readonly address: string
  readonly base: string | null
}

/**
 * The address of the page that an item or feed is about: RSS `link`, Atom's alternate link (HTML first), a guid that is a permalink,
 * `rdf:about`. Null when none leads to the web; a relative one with no base is noted.
 */
export function linkOf(node: XmlNode, scope: Scope, where: string, faults: Fault[]): string | null {
  const candidates = [...plainLinks(node, scope), ...alternates(node, scope), ...otherLinks(node, scope)]
  for (const { address, base } of candidates) {
    const url = webAddress(address, base)
    if (url !== null) return url
  }
  const relative = candidates.find(({ address, base }) => isAdrift(address, base))
  if (relative !== undefined) faults.push(adrift('link', relative.address, where))
  return null
}

/** Files beside the words: RSS enclosures, Atom's enclosure links, Media RSS content also within groups, Atom content that lies elsewhere. */
export function enclosuresOf(node: XmlNode, scope: Scope, where: string, faults: Fault[]): Enclosure[] {
  const groups = childrenOf(node, 'media:group')
  const elements = [
    ...childrenOf(node, 'enclosure'),
    ...allLinks(node).filter((link) => relOf(link) === 'enclosure'),
    ...[node, ...groups].flatMap((holder) => childrenOf(holder, 'media:content')),
    ...childrenOf(node, 'content').filter((content) => content.attributes.has('src')),
  ]
  const found = new Map<string, Enclosure>()
  for (const { attributes, ...element } of elements.slice(0, 200)) {
    const raw = attributes.get('url') ?? attributes.get('href') ?? attributes.get('src')
    const { base } = scopeWithin({ attributes, ...element }, scope)
    const url = raw === undefined ? null : webAddress(raw, base)
    if (url !== null && !found.has(url))
      found.set(url, {
        url,
        type: attributes.get('type')?.trim() || null,
        length: bytesOf(attributes.get('length') ?? attributes.get('filesize')),
      })
    if (raw !== undefined && isAdrift(raw, base)) faults.push(adrift('enclosure', raw, where))
  }
  return [...found.values()]
}

const allLinks = (node: XmlNode): XmlNode[] => [...childrenOf(node, 'link'), ...childrenOf(node, 'atom:link')]

const relOf = (link: XmlNode): string =>
  (link.attributes.get('rel') ?? 'alternate')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '')

/** Links written as text, as RSS has them. */
const plainLinks = (node: XmlNode, scope: Scope): RawLink[] =>
  childrenOf(node, 'link').flatMap((link) => rawLink(textOf(link), link, scope))

function alternates(node: XmlNode, scope: Scope): RawLink[] {
  const links = allLinks(node).filter((link) => link.attributes.has('href') && relOf(link) === 'alternate')
  const isPage = (link: XmlNode): boolean => /html/i.test(link.attributes.get('type') ?? 'text/html')
  return [...links.filter(isPage), ...links.filter((link) => !isPage(link))].flatMap((link) =>
    rawLink(link.attributes.get('href') ?? null, link, scope),
  )
}

/** A guid is a permalink unless it says no; RDF names its resources; CDF keeps the address in an attribute. */
function otherLinks(node: XmlNode, scope: Scope): RawLink[] {
  const guid = childOf(node, 'guid')
  const permalink = guid !== null && (guid.attributes.get('ispermalink') ?? 'true').trim().toLowerCase() !== 'false'
  const words = permalink ? textOf(guid) : null
  const absolute = words !== null && /^https?:\/\//i.test(words) ? words : null
  const resource = childOf(node, 'link')?.attributes.get('rdf:resource') ?? node.attributes.get('rdf:about') ?? null
  return [absolute, resource, node.attributes.get('href') ?? null].flatMap((address) => rawLink(address, node, scope))
}

function rawLink(address: string | null, element: XmlNode, scope: Scope): RawLink[] {
  const trimmed = address?.trim() ?? ''
  return trimmed === '' ? [] : [{ address: trimmed, base: scopeWithin(element, scope).base }]
}

function bytesOf(raw: string | undefined): number | null {
  const digits = raw?.trim().replaceAll(',', '') ?? ''
  return /^\d{1,15}$/.test(digits) && Number(digits) > 0 ? Number(digits) : null
}
