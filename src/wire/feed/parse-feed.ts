import { type Fault, lost, noted } from '../fault.ts'
import type { ParseContext } from '../format.ts'
import { headline } from '../html/piece.ts'
import { bareItem, type FeedInfo, type Item, type Parsed } from '../item.ts'
import { openDocument } from '../xml/document.ts'
import { childOf, textOf, type XmlNode } from '../xml/node.ts'
import { feedBody } from './body.ts'
import { titleOf } from './construct.ts'
import { feedInfo } from './feed-info.ts'
import { categoriesOf, rightsOf, timesOf } from './fields.ts'
import { enclosuresOf, linkOf } from './links.ts'
import { authorsOf } from './people.ts'
import { placeOf } from './place.ts'
import { type Scope, scopeWithin } from './scope.ts'

/** How one of the feed formats differs from the others. */
export interface Dialect {
  /** As the root element tells it. */
  version(root: XmlNode): string | null
  /** Words without a type are text, not HTML. */
  strictText(root: XmlNode): boolean
  /** An item without authors has those of the feed. */
  readonly inheritsAuthors: boolean
}

/** What the items of one feed share. */
interface Channel {
  readonly source: string
  readonly feed: FeedInfo
  readonly strict: boolean
  /** Authors of an item that names none. */
  readonly authors: readonly string[]
  where(offset: number): string
}

/** The complete items of an RSS 0.9x to 2.0, RDF or Atom document; one that is broken or cut off gives what it holds. */
export function parseFeed(text: string, { name, url }: ParseContext, dialect: Dialect): Parsed {
  const { root, truncated, where, faults } = openDocument(text, name)
  if (root === null) return { items: [], faults }
  const strict = dialect.strictText(root)
  const head = childOf(root, 'channel') ?? root
  const outer = scopeWithin(root, { base: url, language: null, based: false })
  const scope = head === root ? outer : scopeWithin(head, outer)
  const feed = feedInfo(text, head, scope, strict, where(head.start), faults)
  const authors = dialect.inheritsAuthors ? authorsOf(head) : []
  const channel: Channel = { source: text, feed, strict, authors, where }
  const from = scope.based ? scope : { ...scope, base: feed.link ?? url }
  const found = itemsWithin(root, from)
  const items = found.filter(({ node }) => node.end >= 0).flatMap(({ node, scope }) => toItem(node, scope, channel, faults))
  if (truncated)
    faults.push(noted(name, 'truncated', `the feed is cut off; ${items.length} whole ${items.length === 1 ? 'item is' : 'items are'} read`))
  if (found.length === 0) faults.push(lost(name, 'no-items', 'there is no item in the feed'))
  return { formatVersion: dialect.version(root), feed, items, faults }
}

/** The items in document order, each with what stands around it hands down. */
function itemsWithin(root: XmlNode, scope: Scope): { readonly node: XmlNode; readonly scope: Scope }[] {
  const found: { node: XmlNode; scope: Scope }[] = []
  const open = [{ node: root, scope }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.node.name === 'item' || next.node.name === 'entry') {
      found.push(next)
      continue
    }
    const within = next.node === root || next.node.name === 'channel' ? next.scope : scopeWithin(next.node, next.scope)
    for (let i = next.node.children.length - 1; i >= 0; i--) {
      const child = next.node.children[i]
      if (typeof child === 'object') open.push({ node: child, scope: within })
    }
  }
  return found
}

function toItem(node: XmlNode, outer: Scope, channel: Channel, faults: Fault[]): Item[] {
  const where = channel.where(node.start)
  const title = titleOf(childOf(node, 'title', 'dc:title', 'media:title'), channel.strict)
  const scope = scopeWithin(node, outer)
  const { scope: within, ...body } = feedBody(channel.source, node, title, channel.strict, scope)
  const item: Item = {
    ...bareItem('', where),
    ...body,
    ...timesOf(node, where, faults),
    ...placeOf(node, where, faults),
    title,
    feed: channel.feed.title,
    id: textOf(childOf(node, 'guid', 'id', 'atom:id', 'dc:identifier')) ?? (node.attributes.get('rdf:about')?.trim() || null),
    url: linkOf(node, scope, where, faults),
    base: within.base,
    source: textOf(childOf(childOf(node, 'source'), 'title') ?? childOf(node, 'source', 'dc:publisher')),
    authors: authorsIn(node, channel),
    categories: categoriesOf(node),
    enclosures: enclosuresOf(node, scope, where, faults),
    rights: rightsOf(node),
    language:
      headline(textOf(childOf(node, 'dc:language', 'language'))) ??
      (within.language?.trim().replaceAll('_', '-') || null) ??
      channel.feed.language,
  }
  if (item.text !== '' || tellsAnything(item)) {
    if (item.text === '') faults.push(noted(where, 'missing-text', 'the item has neither text nor title; its other fields are kept'))
    return [item]
  }
  faults.push(lost(where, 'missing-text', 'the item has neither text nor title'))
  return []
}

/** An item without words is kept for what else it tells. */
const tellsAnything = ({ id, url, published, authors, categories, enclosures, rights, lat }: Item): boolean =>
  [id, url, published, rights, lat].some((field) => field !== null) || authors.length + categories.length + enclosures.length > 0

/** An entry's own authors, else those of the feed it was taken from, else its own feed's. */
function authorsIn(node: XmlNode, { authors }: Channel): readonly string[] {
  const own = authorsOf(node, 'media:credit')
  if (own.length > 0) return own
  const source = authorsOf(childOf(node, 'source'))
  return source.length > 0 ? source : authors
}
