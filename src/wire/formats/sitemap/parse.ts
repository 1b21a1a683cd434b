import { wordsOffered } from '../../body.ts'
import { type Fault, lost, noted } from '../../fault.ts'
import type { ParseContext } from '../../format.ts'
import { headline } from '../../html/piece.ts'
import { bareItem, type Enclosure, type Item, type Parsed } from '../../item.ts'
import { readLink } from '../../link.ts'
import { readPublished } from '../../time/read-published.ts'
import { type OpenDocument, openDocument } from '../../xml/document.ts'
import { textOf, type XmlNode } from '../../xml/node.ts'

/**
 * The pages of a sitemap, with what Google's extensions for news and images say of them, or the sitemaps of an index. A page of which
 * only the address is known is an item without words.
 */
export function parse(text: string, { name, url }: ParseContext): Parsed {
  const document = openDocument(text, name)
  const { root, truncated, faults } = document
  if (root === null) return { items: [], faults }
  const nodes = local(root, 'url', 'sitemap').filter((node) => node.end >= 0)
  const items = nodes.flatMap((node) => toItem(node, url, document))
  if (truncated)
    faults.push(
      noted(name, 'truncated', `the sitemap is cut off; ${items.length} whole ${items.length === 1 ? 'entry is' : 'entries are'} read`),
    )
  if (items.length === 0) faults.push(lost(name, 'no-items', 'there is no address in the sitemap'))
  return { format: root.name === 'sitemapindex' ? 'sitemap-index' : 'sitemap', items, faults }
}

function toItem(node: XmlNode, base: string | null, { where: whereOf, faults }: OpenDocument): Item[] {
  const where = whereOf(node.start)
  const address = readLink(wordsIn(node, 'loc'), base, where, faults)
  if (address === null) {
    faults.push(lost(where, 'bad-link', 'an entry without an address'))
    return []
  }
  const news = local(node, 'news')[0] ?? null
  const publication = news === null ? null : (local(news, 'publication')[0] ?? null)
  const title = headline(wordsIn(news, 'title'))
  const updated = readPublished(wordsIn(node, 'lastmod'), where, faults)
  const item: Item = {
    ...bareItem('', where),
    ...wordsOffered({ title }),
    title,
    url: address,
    published: readPublished(wordsIn(news, 'publication_date'), where, faults),
    updated,
    source: headline(wordsIn(publication, 'name')),
    language: wordsIn(publication, 'language'),
    categories: [...termsIn(news, 'keywords'), ...termsIn(news, 'genres')],
    enclosures: imagesOf(node, base, where, faults),
  }
  return [item]
}

const MAX_IMAGES = 200

function imagesOf(node: XmlNode, base: string | null, where: string, faults: Fault[]): Enclosure[] {
  const addresses = local(node, 'image').flatMap((image) => wordsIn(image, 'loc') ?? [])
  return [...new Set(addresses)].slice(0, MAX_IMAGES).flatMap((raw) => {
    const url = readLink(raw, base, where, faults)
    return url === null ? [] : [{ url, type: null, length: null }]
  })
}

/** Children by their local names: the extensions come under any prefix, declared or not. */
const local = (node: XmlNode, ...names: readonly string[]): XmlNode[] =>
  node.children.filter((child): child is XmlNode => typeof child !== 'string' && names.includes(child.name.replace(/^.*:/, '')))

const wordsIn = (node: XmlNode | null, name: string): string | null => (node === null ? null : textOf(local(node, name)[0] ?? null))

const termsIn = (node: XmlNode | null, name: string): string[] =>
  (wordsIn(node, name) ?? '').split(',').flatMap((term) => headline(term) ?? [])
