import { type Block, isLayoutCell } from './blocks.ts'
import { type DomElement, type DomNode, isElement } from './dom.ts'
import { escapeHtml } from './escape.ts'

const MAX_DEPTH = 400

/**
 * The markup of those paragraphs alone that are not marked, in document order: the elements around their words, with no attribute but
 * the address of links. Still untrusted: only `safeHtml` may show it.
 */
export function keptMarkup(root: DomElement, blocks: readonly Block[]): string {
  const kept = new Set(blocks.filter((block) => block.mark === null).flatMap((block) => block.nodes))
  const out: string[] = []
  writeChildren(root, kept, out, 0)
  return out.join('')
}

function writeChildren(node: DomNode, kept: ReadonlySet<DomNode>, out: string[], depth: number): void {
  if (depth > MAX_DEPTH) return
  for (const child of node.childNodes) {
    if (child.nodeType === 3 && kept.has(child)) out.push(escapeHtml(child.textContent ?? ''))
    else if (isElement(child)) writeElement(child, kept, out, depth + 1)
  }
}

function writeElement(element: DomElement, kept: ReadonlySet<DomNode>, out: string[], depth: number): void {
  const name = isLayout(element) ? 'div' : element.nodeName.toLowerCase()
  if (name === 'br') {
    out.push('<br>')
    return
  }
  const inside: string[] = []
  writeChildren(element, kept, inside, depth)
  const isEmpty = inside.every((piece) => piece === '<br>')
  if (isEmpty || !/^[a-z][a-z0-9-]{0,30}$/.test(name)) out.push(...inside.filter((piece) => piece !== '<br>'))
  else out.push(`<${name}${addressOf(element)}>`, ...inside, `</${name}>`)
}

function addressOf(element: DomElement): string {
  const href = element.nodeName === 'A' ? element.getAttribute('href') : null
  return href === null ? '' : ` href="${escapeHtml(href)}"`
}

/** Tables are asked for once for each of their cells. */
const layouts = new WeakMap<DomNode, boolean>()

/** A table, or a part of one, that lays the page out and is none of the story's. */
function isLayout(element: DomElement): boolean {
  if (!/^(?:TABLE|T(?:BODY|HEAD|FOOT)|TR|T[DH])$/.test(element.nodeName)) return false
  let table: DomNode | null = element
  while (table !== null && table.nodeName !== 'TABLE') table = table.parentNode
  if (table === null) return true
  const known = layouts.get(table)
  if (known !== undefined) return known
  const found = [...(table as DomElement).querySelectorAll('td, th')].slice(0, 50).some(isLayoutCell)
  layouts.set(table, found)
  return found
}
