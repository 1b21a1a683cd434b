import type { Mark } from '../item.ts'
import type { DomElement, DomNode } from './dom.ts'
import { isElement } from './dom.ts'
import { BLOCK, isHidden, markOf, SILENT } from './elements.ts'

/** One paragraph of a page, white space made single, with what the markup says of it. */
export interface Block {
  readonly text: string
  readonly mark: Mark['kind'] | null
  /** The element that it stands in. */
  readonly element: DomElement
  /** Units of the text that are links. */
  readonly linked: number
}

const MAX_DEPTH = 400

/** The paragraphs within an element, in reading order. A marked box is one paragraph. Deeper than 400 levels nothing is read. */
export function blocksOf(root: DomElement): Block[] {
  const walk = new Walk(root)
  walk.children(root, 0)
  walk.flush()
  return walk.blocks
}

class Walk {
  readonly blocks: Block[] = []
  private text = ''
  private linked = 0
  private links = 0
  private element: DomElement
  private mark: Mark['kind'] | null = null

  constructor(root: DomElement) {
    this.element = root
  }

  children(node: DomNode, depth: number): void {
    for (const child of node.childNodes) this.visit(child, depth + 1)
  }

  flush(): void {
    const text = this.text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    for (const piece of text.split(/\n{2,}/)) {
      if (piece !== '')
        this.blocks.push({ text: piece, mark: this.mark, element: this.element, linked: Math.min(this.linked, piece.length) })
    }
    this.text = ''
    this.linked = 0
  }

  private visit(node: DomNode, depth: number): void {
    if (node.nodeType === 3) this.write(node.textContent ?? '')
    else if (isElement(node) && depth < MAX_DEPTH) this.enter(node, depth)
  }

  private write(raw: string): void {
    const words = raw.replace(/\s+/g, ' ')
    this.text += words
    if (this.links > 0) this.linked += words.trim().length
  }

  private enter(element: DomElement, depth: number): void {
    const name = element.nodeName
    if (SILENT.has(name) || isHidden(element)) return
    if (name === 'BR') {
      this.text += '\n'
      return
    }
    if (BLOCK.has(name)) this.block(element, depth)
    else this.inline(element, depth)
  }

  private block(element: DomElement, depth: number): void {
    this.flush()
    const outer = [this.element, this.mark] as const
    this.element = element
    if (this.mark === null) this.mark = markOf(element)
    if (this.mark !== null && outer[1] === null) this.box(element)
    else this.children(element, depth)
    this.flush()
    ;[this.element, this.mark] = outer
  }

  private inline(element: DomElement, depth: number): void {
    const link = element.nodeName === 'A'
    if (link) this.links++
    if (element.nodeName === 'TD' || element.nodeName === 'TH') this.text += ' '
    this.children(element, depth)
    if (link) this.links--
  }

  /** A marked box as one paragraph: its own paragraphs joined by blanks. */
  private box(element: DomElement): void {
    const inner = new Walk(element)
    inner.children(element, MAX_DEPTH / 2)
    inner.flush()
    this.text = inner.blocks.map((block) => block.text).join(' ')
  }
}
