import { bodyOf } from '../../body.ts'
import { lost, noted } from '../../fault.ts'
import type { ParseContext } from '../../format.ts'
import { headline } from '../../html/piece.ts'
import { bareItem, type Parsed } from '../../item.ts'
import { readPublished } from '../../time/read-published.ts'
import { openDocument } from '../../xml/document.ts'
import { markupOf, wordsOf } from '../../xml/markup.ts'
import { descendants, textOf, type XmlNode } from '../../xml/node.ts'

/** The story of a NITF document; one that is cut off gives the text up to there. */
export function parse(source: string, { name }: ParseContext): Parsed {
  const { root, truncated, where, faults } = openDocument(source, name)
  if (root === null) return { items: [], faults }
  const find = (...elements: string[]): XmlNode | null => descendants(root, ...elements)[0] ?? null
  const at = where(root.start)
  const { text, marks } = bodyOf(markupOf(source, find('body.content')), wordsOf(find('dateline')))
  const title = headline(wordsOf(find('hl1')) ?? wordsOf(find('hedline')) ?? textOf(find('title')))
  if (text === '' && title === null)
    return { items: [], faults: [...faults, lost(at, 'missing-text', 'the document has neither text nor headline')] }
  if (truncated) faults.push(noted(at, 'truncated', 'the document is cut off; its text is read up to there'))
  const date = find('date.issue')?.attributes.get('norm') ?? find('story.date')?.attributes.get('norm') ?? textOf(find('story.date'))
  const byline = wordsOf(find('byline'))?.replace(/^by\s{1,4}/i, '') ?? null
  const item = {
    ...bareItem(text === '' ? (title as string) : text, at),
    title,
    marks,
    id: find('doc-id')?.attributes.get('id-string') ?? null,
    published: readPublished(date, at, faults),
    source: find('doc.copyright')?.attributes.get('holder') ?? wordsOf(find('distributor')),
    authors: byline === null ? [] : [byline],
    language: root.attributes.get('xml:lang') ?? null,
  }
  return { items: [item], faults }
}
