import { wordsOffered } from '../../body.ts'
import { heldWith } from '../../embargo.ts'
import { type Fault, noted } from '../../fault.ts'
import { headline } from '../../html/piece.ts'
import { bareItem, type FeedInfo, type Item } from '../../item.ts'
import { readLink } from '../../link.ts'
import { readPublished } from '../../time/read-published.ts'
import { readStatus, versionOf } from '../../version.ts'
import { wordsOf } from '../../xml/markup.ts'
import { childOf, descendants, textOf, type XmlNode } from '../../xml/node.ts'
import { authorsOf, categoriesOf, codeOf, managementOf, nameOf, noteOf, rightsOf, sourceOf } from './meta.ts'
import type { Shared } from './shared.ts'

/** What a package says of itself. */
export function packageFeed(node: XmlNode, where: string, faults: Fault[]): FeedInfo {
  const meta = childOf(node, 'itemmeta')
  const content = childOf(node, 'contentmeta')
  return {
    title: titleOf(node),
    link: null,
    description: wordsOf(childOf(content, 'description')),
    language: (childOf(content, 'language')?.attributes.get('tag') ?? node.attributes.get('xml:lang'))?.trim() || null,
    updated: readPublished(textOf(childOf(meta, 'versioncreated')), where, faults),
    author: nameOf(childOf(meta, 'provider')),
  }
}

/**
 * The items that a package refers to, which it does not hold: each without words beyond its title. Where the package itself was taken
 * back, withheld or put under embargo, it comes first, as an item with its own id.
 */
export function packageItems(node: XmlNode, shared: Shared): Item[] {
  const own = itself(node, shared)
  const feed = titleOf(node) ?? shared.feed
  const refs = descendants(node, 'itemref').flatMap((ref) => referred(ref, { ...shared, feed }))
  const isHeld = own.status === 'canceled' || own.status === 'withheld' || own.embargoed !== null
  if (isHeld) return [own, ...refs.map((item) => heldWith(item, own))]
  if (refs.length === 0) shared.faults.push(noted(own.where, 'no-items', 'the package refers to no item'))
  return refs
}

const titleOf = (node: XmlNode): string | null =>
  headline(textOf(childOf(childOf(node, 'contentmeta'), 'headline')) ?? textOf(childOf(childOf(node, 'itemmeta'), 'title')))

function itself(node: XmlNode, { feed, language, where: whereOf, faults }: Shared): Item {
  const where = whereOf(node.start)
  const meta = childOf(node, 'itemmeta')
  const content = childOf(node, 'contentmeta')
  const title = titleOf(node)
  return {
    ...bareItem('', where),
    ...wordsOffered({ title }),
    ...managementOf(meta, content, where, faults),
    title,
    id: node.attributes.get('guid')?.trim() || null,
    feed,
    source: sourceOf(node, meta, content),
    authors: authorsOf(content),
    categories: categoriesOf(content),
    rights: rightsOf(node),
    language: node.attributes.get('xml:lang')?.trim() || language,
    version: versionOf(node.attributes.get('version')),
    editorNote: noteOf(meta),
  }
}

function referred(ref: XmlNode, { feed, base, where: whereOf, faults }: Shared): Item[] {
  const where = whereOf(ref.start)
  const { attributes } = ref
  const title = headline(textOf(childOf(ref, 'title')) ?? textOf(childOf(ref, 'headline')))
  const id = attributes.get('residref')?.trim() || attributes.get('guidref')?.trim() || null
  const url = readLink(attributes.get('href'), base, where, faults)
  if (id === null && url === null && title === null) return []
  const item: Item = {
    ...bareItem('', where),
    ...wordsOffered({ summary: wordsOf(childOf(ref, 'description')), title }),
    title,
    id: id ?? url,
    url,
    base,
    feed,
    updated: readPublished(textOf(childOf(ref, 'versioncreated')), where, faults),
    source: nameOf(childOf(ref, 'provider')),
    language: (attributes.get('xml:lang') ?? childOf(ref, 'language')?.attributes.get('tag'))?.trim() || null,
    version: versionOf(attributes.get('version')),
    status: readStatus(codeOf(childOf(ref, 'pubstatus')), where, faults),
  }
  return [item]
}
