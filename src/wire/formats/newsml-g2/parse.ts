import { type Fault, lost, noted } from '../../fault.ts'
import type { ParseContext } from '../../format.ts'
import { BARE_FEED, type FeedInfo, type Item, type Parsed } from '../../item.ts'
import { readPublished } from '../../time/read-published.ts'
import { openDocument } from '../../xml/document.ts'
import { childOf, descendants, textOf, type XmlNode } from '../../xml/node.ts'
import { newsItem } from './news-item.ts'
import { packageFeed, packageItems } from './package-item.ts'
import type { Shared } from './shared.ts'
import { parseVersion1 } from './version-1.ts'

/** Items of the format that tell no story. */
const OTHERS: Readonly<Record<string, string>> = {
  conceptitem: 'a concept',
  knowledgeitem: 'a list of concepts',
  planningitem: 'a plan of coverage',
  catalogitem: 'a catalogue of codes',
}

/**
 * The news items and packages of a NewsML-G2 document: one item, or a message of many. One that is cut off gives the complete ones.
 * NewsML 1.x is known by its structure.
 */
export function parse(text: string, { name, url }: ParseContext): Parsed {
  const { root, truncated, where, faults } = openDocument(text, name)
  if (root === null) return { items: [], faults }
  const nodes = descendants(root, 'newsitem', 'packageitem', ...Object.keys(OTHERS))
  if (isVersion1(root, nodes)) return parseVersion1(root, name, truncated, { feed: null, language: null, base: url, where, faults })
  const feed = feedOf(root, where(root.start), faults)
  const language = root.attributes.get('xml:lang')?.trim() || null
  const shared: Shared = { feed: feed?.title ?? null, language, base: url, where, faults }
  const items = nodes.filter((node) => node.end >= 0).flatMap((node) => itemsOf(node, shared))
  if (truncated)
    faults.push(
      noted(name, 'truncated', `the document is cut off; ${items.length} whole ${items.length === 1 ? 'item is' : 'items are'} read`),
    )
  if (nodes.length === 0) faults.push(lost(name, 'no-items', 'there is no news item in it'))
  const formatVersion = (root.attributes.get('standardversion') ?? nodes[0]?.attributes.get('standardversion'))?.trim() || null
  return { formatVersion, feed, items, faults }
}

function itemsOf(node: XmlNode, shared: Shared): Item[] {
  if (node.name === 'newsitem') return newsItem(node, shared)
  if (node.name === 'packageitem') return packageItems(node, shared)
  shared.faults.push(noted(shared.where(node.start), 'unsupported', `${OTHERS[node.name]}, which tells no story`))
  return []
}

/** Version 1 keeps its items in components and knows no `itemMeta`. */
const isVersion1 = (root: XmlNode, nodes: readonly XmlNode[]): boolean =>
  root.name === 'newsml' ||
  nodes.some((node) => childOf(node, 'newscomponent', 'identification') !== null && childOf(node, 'itemmeta') === null)

/** A message tells who sent it and when; a package has a headline of its own; a single item has no feed. */
function feedOf(root: XmlNode, where: string, faults: Fault[]): FeedInfo | null {
  if (root.name === 'packageitem') return packageFeed(root, where, faults)
  const header = root.name === 'newsmessage' ? childOf(root, 'header') : null
  if (header === null) return null
  return {
    ...BARE_FEED,
    title: textOf(childOf(header, 'channel')) ?? textOf(childOf(header, 'origin')),
    updated: readPublished(textOf(childOf(header, 'sent')), where, faults),
    author: textOf(childOf(header, 'sender')),
  }
}
