import type { Item } from '../item.ts'
import { childrenOf, type XmlNode } from '../xml/node.ts'
import { type Construct, constructOf } from './construct.ts'
import { type Scope, scopeWithin } from './scope.ts'

/** Where feeds keep the whole story, and where a summary of it, the fullest first. */
const CONTENT = ['content:encoded', 'encoded', 'content', 'atom:content', 'fullitem', 'body']
const SUMMARY = [
  'description',
  'summary',
  'atom:summary',
  'dc:description',
  'dcterms:abstract',
  'abstract',
  'itunes:summary',
  'media:description',
]

export type FeedBody = Pick<Item, 'text' | 'marks' | 'textFrom' | 'summary' | 'html'> & { readonly scope: Scope }

/** The words of an item: its content, else its summary, else its title. */
export function feedBody(source: string, node: XmlNode, title: string | null, strict: boolean, scope: Scope): FeedBody {
  const content = firstOf(source, node, CONTENT, strict)
  const summary = firstOf(source, node, SUMMARY, strict)
  const words = summary?.construct.text ?? null
  const within = scopeWithin((content ?? summary)?.element ?? node, scope)
  if (content !== null)
    return {
      text: content.construct.text,
      marks: content.construct.marks,
      textFrom: 'content',
      summary: words,
      html: content.construct.html,
      scope: within,
    }
  if (summary !== null)
    return { text: summary.construct.text, marks: summary.construct.marks, textFrom: 'summary', summary: words, html: null, scope: within }
  return { text: title ?? '', marks: [], textFrom: 'title', summary: null, html: null, scope }
}

interface Found {
  readonly element: XmlNode
  readonly construct: Construct
}

/** The first of the elements that has words in it. */
function firstOf(source: string, node: XmlNode, names: readonly string[], strict: boolean): Found | null {
  const holders = [node, ...childrenOf(node, 'media:group')]
  for (const element of names.flatMap((name) => holders.flatMap((holder) => childrenOf(holder, name)))) {
    const construct = constructOf(source, element, strict)
    if (construct !== null && construct.text !== '') return { element, construct }
  }
  return null
}
