import { bodyOf } from '../../body.ts'
import { type Fault, lost, noted } from '../../fault.ts'
import type { ParseContext } from '../../format.ts'
import { headline } from '../../html/piece.ts'
import { bareItem, type Item, type Parsed } from '../../item.ts'
import { readPublished } from '../../time/read-published.ts'
import { statusOf, versionOf } from '../../version.ts'
import { type OpenDocument, openDocument } from '../../xml/document.ts'
import { markupOf, wordsOf } from '../../xml/markup.ts'
import { childOf, childrenOf, descendants, textOf, type XmlNode } from '../../xml/node.ts'

/** The news items of a NewsML-G2 document; one that is cut off gives the complete ones. */
export function parse(text: string, { name }: ParseContext): Parsed {
  const document = openDocument(text, name)
  const { root, truncated, faults } = document
  if (root === null) return { items: [], faults }
  const nodes = descendants(root, 'newsitem')
  const items = nodes.filter((node) => node.end >= 0).flatMap((node) => toItem(text, node, document))
  if (truncated)
    faults.push(
      noted(name, 'truncated', `the document is cut off; ${items.length} whole ${items.length === 1 ? 'item is' : 'items are'} read`),
    )
  if (nodes.length === 0) faults.push(lost(name, 'no-items', 'there is no news item in it'))
  return { items, faults }
}

function toItem(source: string, node: XmlNode, { where: whereOf, faults }: OpenDocument): Item[] {
  const where = whereOf(node.start)
  const meta = childOf(node, 'itemmeta')
  const content = childOf(node, 'contentmeta')
  const { text, marks } = bodyOf(markupOf(source, contentOf(node)), wordsOf(childOf(content, 'dateline')))
  const title = headline(textOf(childOf(content, 'headline')) ?? textOf(childOf(meta, 'title')))
  const status = statusOf(childOf(meta, 'pubstatus')?.attributes.get('qcode') ?? null)
  if (text === '' && title === null) {
    if (status !== 'canceled') faults.push(lost(where, 'missing-text', 'the item has neither text nor headline'))
    else
      return [
        { ...bareItem('', where), id: node.attributes.get('guid') ?? null, version: versionOf(node.attributes.get('version')), status },
      ]
    return []
  }
  const item = {
    ...bareItem(text === '' ? (title as string) : text, where),
    title,
    marks,
    id: node.attributes.get('guid') ?? null,
    published: publishedOf(meta, content, where, faults),
    source: providerOf(node, meta),
    url: null,
    authors: childrenOf(content ?? node, 'by').flatMap((by) => wordsOf(by) ?? []),
    language: childOf(content, 'language')?.attributes.get('tag') ?? node.attributes.get('xml:lang') ?? null,
    version: versionOf(node.attributes.get('version')),
    status,
    embargoed: readPublished(textOf(childOf(meta, 'embargoed')), where, faults),
  }
  return [item]
}

/** The first body in words; pictures and films have none. */
function contentOf(node: XmlNode): XmlNode | null {
  const body = descendants(node, 'inlinexml', 'inlinedata')[0] ?? null
  return body === null ? null : (descendants(body, 'body.content')[0] ?? descendants(body, 'body')[0] ?? body)
}

const publishedOf = (meta: XmlNode | null, content: XmlNode | null, where: string, faults: Fault[]): string | null =>
  readPublished(
    textOf(childOf(meta, 'firstcreated') ?? childOf(content, 'contentcreated') ?? childOf(meta, 'versioncreated')),
    where,
    faults,
  )

/** A provider is named in words, by a code such as `nprov:REUTERS`, or only as the holder of the rights. */
function providerOf(node: XmlNode, meta: XmlNode | null): string | null {
  const provider = childOf(meta, 'provider')
  const holder = childOf(childOf(node, 'rightsinfo'), 'copyrightholder')
  const code = provider?.attributes.get('literal') ?? provider?.attributes.get('qcode')?.split(':').at(-1) ?? null
  return textOf(childOf(provider, 'name')) ?? code ?? textOf(childOf(holder, 'name')) ?? holder?.attributes.get('literal') ?? null
}
