import { bodyOf } from '../body.ts'
import { type Fault, lost, noted } from '../fault.ts'
import { headline } from '../html/piece.ts'
import { bareItem, type Item, type Parsed } from '../item.ts'
import { readPublished } from '../time/read-published.ts'
import { openDocument } from '../xml/document.ts'
import { markupOf } from '../xml/markup.ts'
import { childOf, descendants, textOf, type XmlNode } from '../xml/node.ts'
import { authorsOf, linkOf } from './entry.ts'

/** Where RSS, RDF and Atom keep the fields of an item, the fullest first. */
const BODY = ['content:encoded', 'content', 'description', 'summary']
const WHEN = ['pubdate', 'published', 'issued', 'dc:date', 'date', 'updated', 'dcterms:created', 'dcterms:issued', 'modified']

/** What the items of one feed share. */
interface Channel {
  readonly source: string
  readonly title: string | null
  readonly language: string | null
  where(offset: number): string
}

/** The complete items of an RSS 0.9x to 2.0, RDF or Atom document; one that is broken or cut off gives what it holds. */
export function parseFeed(text: string, name: string): Parsed {
  const { root, truncated, where, faults } = openDocument(text, name)
  if (root === null) return { items: [], faults }
  const nodes = descendants(root, 'item', 'entry')
  const head = childOf(root, 'channel') ?? root
  const language = textOf(childOf(head, 'language', 'dc:language')) ?? root.attributes.get('xml:lang') ?? null
  const channel: Channel = { source: text, title: headline(textOf(childOf(head, 'title'))), language, where }
  const items = nodes.filter((node) => node.end >= 0).flatMap((node) => toItem(node, channel, faults))
  if (truncated)
    faults.push(noted(name, 'truncated', `the feed is cut off; ${items.length} whole ${items.length === 1 ? 'item is' : 'items are'} read`))
  if (nodes.length === 0) faults.push(lost(name, 'no-items', 'there is no item in the feed'))
  return { items, faults }
}

function toItem(node: XmlNode, channel: Channel, faults: Fault[]): Item[] {
  const where = channel.where(node.start)
  const title = headline(textOf(childOf(node, 'title')))
  const { text, marks } = fullestBody(node, channel.source)
  if (text === '' && title === null) {
    faults.push(lost(where, 'missing-text', 'the item has neither text nor title'))
    return []
  }
  const url = linkOf(node)
  const item = {
    ...bareItem(text === '' ? (title as string) : text, where),
    title,
    marks,
    feed: channel.title,
    id: textOf(childOf(node, 'guid', 'id')) ?? node.attributes.get('rdf:about') ?? url,
    url,
    published: readPublished(textOf(childOf(node, ...WHEN)), where, faults),
    source: textOf(childOf(childOf(node, 'source'), 'title') ?? childOf(node, 'source', 'dc:publisher')),
    authors: authorsOf(node),
    language: textOf(childOf(node, 'dc:language')) ?? node.attributes.get('xml:lang') ?? channel.language,
  }
  return [item]
}

/** The first of the bodies that has words in it. */
function fullestBody(node: XmlNode, source: string): ReturnType<typeof bodyOf> {
  for (const name of BODY) {
    const html = markupOf(source, childOf(node, name))
    const body = html === null ? null : bodyOf(html)
    if (body !== null && body.text !== '') return body
  }
  return { text: '', marks: [] }
}
