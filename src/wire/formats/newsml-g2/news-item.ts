import { wordsOffered } from '../../body.ts'
import { lost, noted } from '../../fault.ts'
import { headline } from '../../html/piece.ts'
import { bareItem, type Item } from '../../item.ts'
import { versionOf } from '../../version.ts'
import { wordsOf } from '../../xml/markup.ts'
import { childOf, descendants, textOf, type XmlNode } from '../../xml/node.ts'
import { positionOf } from '../nitf/place.ts'
import { renditionsOf, storyOf } from './content.ts'
import { authorsOf, categoriesOf, managementOf, nodesOf, noteOf, rightsOf, sourceOf } from './meta.ts'
import type { Shared } from './shared.ts'

/** One news item. Pictures are items whose words are their caption; one that was taken back may have none. */
export function newsItem(node: XmlNode, { feed, language, base, where: whereOf, faults }: Shared): Item[] {
  const where = whereOf(node.start)
  const meta = childOf(node, 'itemmeta')
  const content = childOf(node, 'contentmeta')
  const bodies = descendants(node, 'inlinexml', 'inlinedata')
  const story = storyOf(bodies, base, where, faults)
  const title = headline(textOf(childOf(content, 'headline'))) ?? story.title ?? headline(textOf(childOf(meta, 'title')))
  const authors = authorsOf(content)
  const files = [...renditionsOf(node, base, where, faults), ...story.enclosures]
  const item: Item = {
    ...bareItem('', where),
    ...wordsOffered({
      ...story.offered,
      dateline: wordsOf(childOf(content, 'dateline')) ?? story.offered.dateline ?? null,
      summary: descriptionOf(content) ?? story.offered.summary ?? null,
      title,
    }),
    ...managementOf(meta, content, where, faults),
    ...positionOf(node, ['position'], where, faults),
    title,
    id: node.attributes.get('guid')?.trim() || null,
    base,
    feed,
    source: sourceOf(node, meta, content),
    authors: authors.length > 0 ? authors : story.authors,
    categories: categoriesOf(content),
    enclosures: files.filter(({ url }, i) => files.findIndex((file) => file.url === url) === i),
    rights: rightsOf(node),
    language: (childOf(content, 'language')?.attributes.get('tag') ?? node.attributes.get('xml:lang'))?.trim() || language,
    version: versionOf(node.attributes.get('version')),
    editorNote: noteOf(meta),
  }
  if (item.text !== '' || item.status === 'canceled') return [item]
  if (item.enclosures.length > 0 || item.status === 'withheld') {
    faults.push(noted(where, 'missing-text', 'the item has neither text nor headline; its other fields are kept'))
    return [item]
  }
  faults.push(lost(where, 'missing-text', 'the item has neither text nor headline'))
  return []
}

/** The summary among the descriptions, else the first. */
function descriptionOf(content: XmlNode | null): string | null {
  const all = nodesOf(content, 'description')
  const summary = all.find((node) => /summary/i.test(node.attributes.get('role') ?? '')) ?? all[0] ?? null
  return wordsOf(summary)
}
