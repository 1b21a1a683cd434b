import { type Fault, lost } from '../fault.ts'
import { headline, textOfHtml } from '../html/piece.ts'
import { bareItem, type Item, type Parsed } from '../item.ts'
import { linesOf } from '../lines.ts'
import { readPublished } from '../time/read-published.ts'
import { childOf, descendants, textOf, type XmlNode } from './node.ts'
import { parseXml } from './parse-xml.ts'

/** The news items of a NewsML-G2 document. */
export function parseNewsml(text: string, name: string): Parsed {
  const { root, refused } = parseXml(text)
  const lines = linesOf(text)
  if (refused) return { items: [], faults: [lost(`${name}:${lines.at(refused.at)}`, refused.code, refused.why)] }
  const faults: Fault[] = []
  const items = (root === null ? [] : descendants(root, 'newsitem')).flatMap((node) =>
    toItem(text, node, `${name}:${lines.at(node.start)}`, faults),
  )
  if (items.length === 0 && faults.length === 0) faults.push(lost(name, 'no-items', 'there is no news item in it'))
  return { items, faults }
}

function toItem(source: string, node: XmlNode, where: string, faults: Fault[]): Item[] {
  const item = childOf(node, 'itemmeta')
  const content = childOf(node, 'contentmeta')
  const body = descendants(node, 'inlinexml', 'inlinedata')[0]
  const { text, marks } = body ? textOfHtml(source.slice(body.start, body.end < 0 ? undefined : body.end)) : { text: '', marks: [] }
  const title = headline(textOf(childOf(content, 'headline')) ?? textOf(childOf(item, 'title')))
  if (text === '' && title === null) {
    faults.push(lost(where, 'missing-text', 'the item has neither text nor headline'))
    return []
  }
  const status = childOf(item, 'pubstatus')?.attributes.get('qcode')?.split(':')[1] ?? null
  const version = Number(node.attributes.get('version'))
  return [
    {
      ...bareItem(text === '' ? (title as string) : text, where),
      title,
      marks,
      id: node.attributes.get('guid') ?? null,
      published: readPublished(textOf(childOf(item, 'firstcreated', 'versioncreated')), where, faults),
      source: textOf(childOf(childOf(item, 'provider'), 'name')),
      embargoed: readPublished(textOf(childOf(item, 'embargoed')), where, faults),
      authors: textOf(childOf(content, 'by')) === null ? [] : [textOf(childOf(content, 'by')) as string],
      version: Number.isInteger(version) && version > 0 ? version : null,
      status: status === 'usable' || status === 'withheld' || status === 'canceled' ? status : null,
    },
  ]
}
