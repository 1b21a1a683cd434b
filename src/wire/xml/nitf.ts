import { type Fault, lost } from '../fault.ts'
import { headline, textOfHtml } from '../html/piece.ts'
import { bareItem, type Mark, type Parsed } from '../item.ts'
import { linesOf } from '../lines.ts'
import { readPublished } from '../time/read-published.ts'
import { descendants, textOf, type XmlNode } from './node.ts'
import { parseXml } from './parse-xml.ts'

/** The story of a NITF document. */
export function parseNitf(source: string, name: string): Parsed {
  const { root, refused } = parseXml(source)
  const lines = linesOf(source)
  const where = `${name}:1`
  if (refused) return { items: [], faults: [lost(`${name}:${lines.at(refused.at)}`, refused.code, refused.why)] }
  const find = (element: string): XmlNode | null => (root === null ? null : (descendants(root, element)[0] ?? null))
  const body = find('body.content')
  const { text, marks } = body
    ? textOfHtml(source.slice(body.start, body.end < 0 ? undefined : body.end))
    : { text: '', marks: [] as readonly Mark[] }
  const title = headline(textOf(find('hl1')) ?? textOf(find('title')))
  if (text === '' && title === null)
    return { items: [], faults: [lost(where, 'missing-text', 'the document has neither text nor headline')] }
  const faults: Fault[] = []
  const byline = textOf(find('byline'))
  const item = {
    ...bareItem(text === '' ? (title as string) : text, where),
    title,
    marks,
    id: find('doc-id')?.attributes.get('id-string') ?? null,
    published: readPublished(find('date.issue')?.attributes.get('norm') ?? textOf(find('story.date')), where, faults),
    source: find('doc.copyright')?.attributes.get('holder') ?? null,
    authors: byline === null ? [] : [byline],
  }
  return { items: [item], faults }
}
