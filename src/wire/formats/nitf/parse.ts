import { wordsOffered } from '../../body.ts'
import { lost, noted } from '../../fault.ts'
import type { ParseContext } from '../../format.ts'
import { bareItem, type Item, type Parsed } from '../../item.ts'
import { readLink } from '../../link.ts'
import { openDocument } from '../../xml/document.ts'
import { wordsOf } from '../../xml/markup.ts'
import type { XmlNode } from '../../xml/node.ts'
import { categoriesOf, noteOf, rightsOf, timesOf, versionIn } from './docdata.ts'
import { placeOf } from './place.ts'
import { firstIn, nitfStory } from './story.ts'

/** The story of a NITF document; one that is cut off gives the text up to there. A killed one may have no words. */
export function parse(source: string, { name, url }: ParseContext): Parsed {
  const { root, truncated, where: whereOf, faults } = openDocument(source, name)
  if (root === null) return { items: [], faults }
  const where = whereOf(root.start)
  const { offered, title, authors, enclosures } = nitfStory(root, url, where, faults)
  const item: Item = {
    ...bareItem('', where),
    ...wordsOffered(offered),
    ...timesOf(root, where, faults),
    ...placeOf(root, where, faults),
    title,
    id: firstIn(root, 'doc-id')?.attributes.get('id-string')?.trim() || null,
    url: readLink(firstIn(root, 'pubdata')?.attributes.get('ex-ref'), url, where, faults),
    base: url,
    source: sourceOf(root),
    authors,
    enclosures,
    categories: categoriesOf(root),
    rights: rightsOf(root),
    language: (root.attributes.get('xml:lang') ?? firstIn(root, 'body')?.attributes.get('xml:lang'))?.trim() || null,
    version: versionIn(root),
    editorNote: noteOf(root),
  }
  const formatVersion = versionOf(root)
  if (item.text === '' && item.status !== 'canceled')
    return { formatVersion, items: [], faults: [...faults, lost(where, 'missing-text', 'the document has neither text nor headline')] }
  if (truncated) faults.push(noted(where, 'truncated', 'the document is cut off; its text is read up to there'))
  return { formatVersion, items: [item], faults }
}

/** `-//IPTC//DTD NITF 3.5//EN`. */
const versionOf = ({ attributes }: XmlNode): string | null =>
  /NITF\s+(\d{1,2}(?:\.\d{1,2})?)/.exec(attributes.get('version') ?? '')?.[1] ?? null

function sourceOf(root: XmlNode): string | null {
  const holder = firstIn(root, 'doc.copyright')?.attributes.get('holder')?.trim() || null
  return (
    wordsOf(firstIn(firstIn(root, 'body.head'), 'distributor')) ??
    holder ??
    (firstIn(root, 'pubdata')?.attributes.get('name')?.trim() || null)
  )
}
