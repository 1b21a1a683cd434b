import { type Fault, lost, noted, quoted } from '../../fault.ts'
import type { ParseContext } from '../../format.ts'
import { bareItem, type FeedInfo, type Item, type Parsed } from '../../item.ts'
import { readLink } from '../../link.ts'
import { readPublished } from '../../time/read-published.ts'
import { openDocument } from '../../xml/document.ts'
import { childOf, textOf, type XmlNode } from '../../xml/node.ts'
import { addressOf, nameOf, outlinesOf, type Placed, webForm } from './outline.ts'

/**
 * The feeds that an OPML list names, each as an item without words: `url` is the feed's address, `categories` its folders from the
 * outermost on, and its site is an enclosure of type `text/html`. Lists that a list includes are told and not fetched.
 */
export function parse(text: string, { name, url }: ParseContext): Parsed {
  const { root, truncated, where, faults } = openDocument(text, name)
  if (root === null) return { items: [], faults }
  const feed = feedOf(childOf(root, 'head'), url, where(root.start), faults)
  const placed = outlinesOf(root)
  const items = placed.flatMap((outline) => toItem(outline, feed, url, where(outline.outline.start), faults))
  if (truncated) faults.push(noted(name, 'truncated', `the list is cut off; what stands before is read (${items.length})`))
  if (items.length === 0) faults.push(lost(name, 'no-items', 'there is no feed in the list'))
  return { formatVersion: root.attributes.get('version')?.trim() || null, feed, items, faults }
}

function feedOf(head: XmlNode | null, base: string | null, where: string, faults: Fault[]): FeedInfo {
  return {
    title: textOf(childOf(head, 'title')),
    link: readLink(textOf(childOf(head, 'ownerid')), base, where, faults),
    description: null,
    language: null,
    updated: readPublished(textOf(childOf(head, 'datemodified')) ?? textOf(childOf(head, 'datecreated')), where, faults),
    author: textOf(childOf(head, 'ownername')),
  }
}

function toItem({ outline, folder }: Placed, feed: FeedInfo, base: string | null, where: string, faults: Fault[]): Item[] {
  const address = addressOf(outline)
  const { attributes } = outline
  if (address === null) {
    const other = attributes.get('url')
    if (other !== undefined)
      faults.push(noted(where, 'unsupported', `leads to another list or page, which is not followed: ${quoted(other)}`))
    return []
  }
  const link = readLink(webForm(address), base, where, faults)
  const site = readLink(attributes.get('htmlurl'), base, where, faults)
  const words = attributes.get('description')?.trim() || null
  const item: Item = {
    ...bareItem('', where),
    textFrom: 'title',
    title: nameOf(outline),
    summary: words,
    url: link,
    feed: feed.title,
    published: readPublished(attributes.get('created')?.trim() || null, where, faults),
    categories: [...folder, ...(attributes.get('category') ?? '').split(',').flatMap((term) => term.trim() || [])],
    enclosures: site === null ? [] : [{ url: site, type: 'text/html', length: null }],
    language: attributes.get('language')?.trim() || null,
  }
  return [item]
}
