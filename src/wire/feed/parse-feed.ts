import { type Fault, lost, noted } from '../fault.ts'
import { headline, textOfHtml } from '../html/piece.ts'
import { bareItem, type Item, type Parsed } from '../item.ts'
import { linesOf } from '../lines.ts'
import { readPublished } from '../time/read-published.ts'
import { childOf, childrenOf, descendants, textOf, type XmlNode } from '../xml/node.ts'
import { parseXml } from '../xml/parse-xml.ts'

/** Where RSS, RDF and Atom keep the fields of an item, the fullest first. */
const BODY = ['content:encoded', 'content', 'description', 'summary']
const WHEN = ['pubdate', 'published', 'dc:date', 'date', 'updated', 'dcterms:created']

/** The complete items of an RSS 0.9x to 2.0, RDF or Atom document; one that is broken or cut off gives what it holds. */
export function parseFeed(text: string, name: string): Parsed {
  const { root, repairs, truncated, refused } = parseXml(text)
  const lines = linesOf(text)
  const faults: Fault[] = []
  if (refused) return { items: [], faults: [lost(`${name}:${lines.at(refused.at)}`, refused.code, refused.why)] }
  if (root === null) return { items: [], faults: [lost(name, 'bad-xml', 'there is no element in it')] }
  const nodes = descendants(root, 'item', 'entry')
  const whole = nodes.filter((node) => node.end >= 0)
  const channel = childOf(root, 'channel') ?? root
  const feed = headline(textOf(childOf(channel, 'title')))
  const items = whole.flatMap((node) => toItem(node, feed, `${name}:${lines.at(node.start)}`, faults))
  if (repairs.count > 0)
    faults.push(noted(`${name}:${lines.at(repairs.first)}`, 'bad-xml', `broken in ${repairs.count} place(s); read after repair`))
  if (truncated) faults.push(noted(name, 'truncated', `the feed is cut off; ${items.length} whole item(s) are read`))
  if (nodes.length === 0) faults.push(lost(name, 'no-items', 'there is no item in the feed'))
  return { items, faults }
}

function toItem(node: XmlNode, feed: string | null, where: string, faults: Fault[]): Item[] {
  const title = headline(textOf(childOf(node, 'title')))
  const bodies = BODY.map((name) => textOf(childOf(node, name))).filter((b) => b !== null)
  const { text, marks } = textOfHtml(bodies[0] ?? '')
  if (text === '' && title === null) {
    faults.push(lost(where, 'missing-text', 'the item has neither text nor title'))
    return []
  }
  return [
    {
      ...bareItem(text === '' ? (title as string) : text, where),
      title,
      marks,
      feed,
      id: textOf(childOf(node, 'guid', 'id')) ?? linkOf(node),
      url: linkOf(node),
      published: readPublished(textOf(childOf(node, ...WHEN)), where, faults),
      source: textOf(childOf(node, 'source', 'dc:publisher')),
      authors: authorsOf(node),
      language: null,
    },
  ]
}

function linkOf(node: XmlNode): string | null {
  const links = childrenOf(node, 'link')
  const href = links.find((l) => (l.attributes.get('rel') ?? 'alternate') === 'alternate')?.attributes.get('href')
  return href ?? textOf(links[0] ?? null)
}

function authorsOf(node: XmlNode): string[] {
  return [...childrenOf(node, 'author'), ...childrenOf(node, 'dc:creator')].flatMap((a) => textOf(childOf(a, 'name')) ?? textOf(a) ?? [])
}
