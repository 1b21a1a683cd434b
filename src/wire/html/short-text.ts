import { type DomElement, type DomNode, isElement } from './dom.ts'
import { BLOCK } from './elements.ts'

/** The words of an element, white space made single; null when they are more than `most` units. Reads no more than it needs. */
export function shortText(element: DomElement, most: number): string | null {
  const open: DomNode[] = [element]
  let text = ''
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === 'BR' || BLOCK.has(node.nodeName)) text += ' '
    if (node.nodeType === 3) text += node.textContent ?? ''
    else if (isElement(node)) open.push(...[...node.childNodes].slice(0, most + 1).reverse())
    if (text.length > most * 4) return null
  }
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length > most ? null : words
}
