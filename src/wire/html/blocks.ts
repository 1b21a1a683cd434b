import type { Mark } from '../item.ts'
import type { DomElement, DomNode } from './dom.ts'
import { isElement } from './dom.ts'
import { BLOCK, isHidden, SILENT } from './elements.ts'
import { markOf, type Room } from './furniture.ts'

/** One paragraph of a page, white space made single, with what the markup says of it. */
export interface Block {
  readonly text: string
  readonly mark: Mark['kind'] | null
  /** The element that it stands in; of a marked box, the box. */
  readonly element: DomElement
  /** Units of the text that are links. */
  readonly linked: number
  /** The text nodes that it was read from. */
  readonly nodes: readonly DomNode[]
}

const MAX_DEPTH = 400

/** The paragraphs within an element, in reading order. A marked box is one paragraph. Deeper than 400 levels nothing is read. */
export function blocksOf(root: DomElement): Block[] {
  const walk = new Walk(root, null)
  walk.children(root, 0)
  walk.flush()
  return walk.blocks
}

class Walk {
  readonly blocks: Block[] = []
  private text = ''
  private linked = 0
  private links = 0
  private pre = 0
  private nodes: DomNode[] = []
  private element: DomElement
  private readonly root: DomElement
  /** The kind of the box that is walked through; null outside boxes. */
  private readonly mark: Mark['kind'] | null
  private whole: number | null = null

  constructor(root: DomElement, mark: Mark['kind'] | null) {
    this.element = root
    this.root = root
    this.mark = mark
  }

  children(node: DomNode, depth: number): void {
    for (const child of node.childNodes) this.visit(child, depth + 1)
  }

  flush(): void {
    const text = this.text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    if (text !== '')
      this.blocks.push({ text, mark: this.mark, element: this.element, linked: Math.min(this.linked, text.length), nodes: this.nodes })
    this.text = ''
    this.linked = 0
    this.nodes = []
  }

  private visit(node: DomNode, depth: number): void {
    if (node.nodeType === 3) this.write(node)
    else if (isElement(node) && depth < MAX_DEPTH) this.enter(node, depth)
  }

  private write(node: DomNode): void {
    const raw = node.textContent ?? ''
    const pieces = this.pre > 0 ? raw.split(/\n[^\S\n]*\n/) : [raw]
    for (const [i, piece] of pieces.entries()) {
      if (i > 0) this.flush()
      const words = piece.replace(/\s+/g, ' ')
      this.text += words
      this.nodes.push(node)
      if (this.links > 0) this.linked += words.length
    }
  }

  private enter(element: DomElement, depth: number): void {
    const name = element.nodeName
    if (SILENT.has(name) || isHidden(element)) return
    if (name === 'BR') this.breakLine()
    else if (BLOCK.has(name) || isLayoutCell(element)) this.block(element, depth)
    else this.inline(element, depth)
  }

  /** Two breaks end a paragraph. */
  private breakLine(): void {
    if (/\n\s*$/.test(this.text.slice(-50))) this.flush()
    else this.text += '\n'
  }

  private block(element: DomElement, depth: number): void {
    this.flush()
    const outer = this.element
    this.element = element
    const mark = this.mark === null ? markOf(element, () => this.roomOf(element)) : null
    if (element.nodeName === 'PRE') this.pre++
    if (mark === null) this.children(element, depth)
    else this.box(element, mark)
    this.flush()
    if (element.nodeName === 'PRE') this.pre--
    this.element = outer
  }

  private inline(element: DomElement, depth: number): void {
    const isLink = element.nodeName === 'A' && !(element.getAttribute('href') ?? '#').startsWith('#')
    if (isLink) this.links++
    if (element.nodeName === 'TD' || element.nodeName === 'TH') this.text += ' '
    this.children(element, depth)
    if (isLink) this.links--
  }

  /** A marked box as one paragraph: its own paragraphs joined by blanks. */
  private box(element: DomElement, mark: Mark['kind']): void {
    const inner = new Walk(element, mark)
    inner.children(element, MAX_DEPTH / 2)
    inner.flush()
    const text = inner.blocks.map((block) => block.text).join(' ')
    const linked = inner.blocks.reduce((sum, block) => sum + block.linked, 0)
    if (text !== '') this.blocks.push({ text, mark, element, linked, nodes: [] })
  }

  private roomOf(element: DomElement): Room {
    this.whole ??= sizeOf(this.root)
    const own = sizeOf(element)
    let linked = 0
    for (const link of element.querySelectorAll('a[href]')) linked += sizeOf(link)
    return { own, linked, beside: this.whole - own }
  }
}

/** Units of text; in a long one every blank counts. */
function sizeOf(element: DomElement): number {
  const text = element.textContent ?? ''
  return text.length > 20_000 ? text.length : text.replace(/\s+/g, ' ').trim().length
}

/** A table's cell that holds paragraphs: the table lays a page out. */
export function isLayoutCell(element: DomElement): boolean {
  if (element.nodeName !== 'TD' && element.nodeName !== 'TH') return false
  return element.querySelector('p, div, table, h1, h2, h3, ul, br + br') !== null || sizeOf(element) > 200
}
