import type { Block } from './blocks.ts'
import type { DomElement, DomNode } from './dom.ts'

/** Units of prose in a paragraph: none where it is marked, mostly links, or too short to be a sentence. */
export function proseOf({ text, mark, linked }: Block): number {
  if (mark !== null || linked > text.length * 0.5) return 0
  const ended = /[.!?…。؟]["'”’»)]{0,2}$/.test(text)
  return text.length >= 80 || (ended && text.length >= 30) ? text.length : 0
}

/** For every element, the prose within it. */
export type Masses = ReadonlyMap<DomNode, number>

export function massesOf(root: DomElement, blocks: readonly Block[]): Masses {
  const masses = new Map<DomNode, number>()
  for (const block of blocks) {
    const prose = proseOf(block)
    if (prose === 0) continue
    for (let node: DomNode | null = block.element; node !== null; node = node.parentNode) {
      masses.set(node, (masses.get(node) ?? 0) + prose)
      if (node === root) break
    }
  }
  return masses
}

/** A part so large is all that counts of its parent. */
const NEARLY_ALL = 0.85
/** A part that stands so far before its siblings is the article, and they are other things. */
const OUTSTANDING = 3

/** The element that holds the article: from the root down, as long as one part holds nearly all prose or stands far before the others. */
export function densest(root: DomElement, masses: Masses): DomElement {
  let at = root
  for (;;) {
    const whole = masses.get(at) ?? 0
    const parts = [...at.childNodes].map((child) => ({ child, mass: masses.get(child) ?? 0 })).sort((a, b) => b.mass - a.mass)
    const [first, second] = parts
    if (first === undefined || first.mass === 0 || isParagraph(first.child)) return at
    const outstanding = first.mass >= whole * 0.5 && first.mass >= (second?.mass ?? 0) * OUTSTANDING && !isProseBeside(parts.slice(1))
    if (first.mass < whole * NEARLY_ALL && !outstanding) return at
    if (isProseBeside(parts.slice(1)) && parts.slice(1).reduce((sum, part) => sum + part.mass, 0) > 80) return at
    at = first.child as DomElement
  }
}

const isParagraph = (node: DomNode): boolean => /^(?:P|BLOCKQUOTE|PRE|H[1-6]|UL|OL|TABLE)$/.test(node.nodeName) && node.nodeName !== 'TABLE'
/** Paragraphs of prose standing directly beside a part belong to the same story. */
const isProseBeside = (parts: readonly { child: DomNode; mass: number }[]): boolean =>
  parts.some(({ child, mass }) => mass > 0 && (child.nodeName === 'P' || child.nodeType === 3))
