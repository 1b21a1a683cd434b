import type { Fault } from '../fault.ts'
import { headline } from '../html/piece.ts'
import type { FeedInfo } from '../item.ts'
import { childOf, textOf, type XmlNode } from '../xml/node.ts'
import { constructOf, titleOf } from './construct.ts'
import { feedUpdated } from './fields.ts'
import { linkOf } from './links.ts'
import { authorsOf } from './people.ts'
import type { Scope } from './scope.ts'

const DESCRIPTION = ['subtitle', 'tagline', 'description', 'dc:description', 'abstract', 'info', 'itunes:summary', 'itunes:subtitle']

/** What the head of a feed says of it. */
export function feedInfo(source: string, head: XmlNode, scope: Scope, strict: boolean, where: string, faults: Fault[]): FeedInfo {
  const about = DESCRIPTION.map((name) => childOf(head, name)).find((node) => textOf(node) !== null) ?? null
  return {
    title: titleOf(childOf(head, 'title', 'dc:title'), strict),
    link: linkOf(head, scope, where, faults),
    description: about === null ? null : (constructOf(source, about, strict)?.text ?? null),
    language: headline(textOf(childOf(head, 'language', 'dc:language'))) ?? (scope.language?.trim() || null),
    updated: feedUpdated(head, where, faults),
    author: authorsOf(head, 'managingeditor')[0] ?? null,
  }
}
