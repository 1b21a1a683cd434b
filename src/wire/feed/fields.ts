import type { Fault } from '../fault.ts'
import { headline } from '../html/piece.ts'
import { readPublished } from '../time/read-published.ts'
import { childOf, childrenOf, textOf, type XmlNode } from '../xml/node.ts'

const PUBLISHED = ['pubdate', 'published', 'issued', 'dcterms:issued', 'dc:date', 'dcterms:created', 'created', 'date', 'dcterms:date']
const UPDATED = ['updated', 'modified', 'dcterms:modified', 'atom:updated']
const FEED_UPDATED = ['lastbuilddate', ...UPDATED, 'dc:date', 'pubdate', 'dcterms:issued', 'date']
const RIGHTS = ['rights', 'copyright', 'dc:rights', 'dcterms:rights', 'media:copyright']
const LISTS = ['itunes:keywords', 'media:keywords']

const timeOf = (node: XmlNode, names: readonly string[], where: string, faults: Fault[]): string | null =>
  readPublished(textOf(childOf(node, ...names.filter((name) => textOf(childOf(node, name)) !== null).slice(0, 1))), where, faults)

/** When an item came out and when it last changed; one that tells only of its change came out then, as far as anybody knows. */
export function timesOf(node: XmlNode, where: string, faults: Fault[]): { published: string | null; updated: string | null } {
  const updated = timeOf(node, UPDATED, where, faults)
  const lastmod = node.attributes.get('lastmod') ?? null
  const published = timeOf(node, PUBLISHED, where, faults) ?? (lastmod === null ? null : readPublished(lastmod, where, faults))
  return { published: published ?? updated, updated }
}

export const feedUpdated = (node: XmlNode, where: string, faults: Fault[]): string | null => timeOf(node, FEED_UPDATED, where, faults)

/** The notice of rights, as text. */
export function rightsOf(node: XmlNode): string | null {
  const names = RIGHTS.filter((name) => textOf(childOf(node, name)) !== null)
  return headline(textOf(childOf(node, ...names.slice(0, 1))))
}

/** Terms of all vocabularies, each once, in the order of the elements. */
export function categoriesOf(node: XmlNode): string[] {
  const found = new Set<string>()
  const add = (raw: string | null | undefined): void => {
    const term = headline(raw ?? null)
    if (term !== null && found.size < 500) found.add(term)
  }
  for (const element of ['category', 'dc:subject', 'media:category', 'atom:category'].flatMap((name) => childrenOf(node, name)))
    add(element.attributes.get('term') ?? textOf(element) ?? element.attributes.get('label'))
  for (const outer of childrenOf(node, 'itunes:category'))
    for (const element of [outer, ...childrenOf(outer, 'itunes:category')]) add(element.attributes.get('text'))
  for (const list of LISTS.flatMap((name) => childrenOf(node, name))) for (const term of (textOf(list) ?? '').split(',')) add(term)
  return [...found]
}
