import type { XmlNode } from './node.ts'
import { textOf } from './node.ts'

/**
 * What an element holds, as HTML: the source between its tags where it holds elements, else its text, which feeds write as escaped
 * HTML. Null when there is none.
 */
export function markupOf(source: string, node: XmlNode | null): string | null {
  if (node === null) return null
  if (!node.children.some((child) => typeof child !== 'string')) return textOf(node)
  const inner = source.slice(node.start, node.end < 0 ? undefined : node.end)
  return inner.replace(/<!\[CDATA\[|\]\]>/g, '').replace(/<(\/?)[A-Za-z][\w-]{0,30}:(?=[A-Za-z])/g, '<$1')
}

/** The words of an element, its children's parted by blanks; null when there are none. */
export function wordsOf(node: XmlNode | null): string | null {
  if (node === null) return null
  const pieces: string[] = []
  const open: (XmlNode | string)[] = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') pieces.push(next)
    else for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i] as XmlNode | string)
  }
  const words = pieces
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\s([,.;:)])/g, '$1')
    .trim()
  return words === '' ? null : words
}
