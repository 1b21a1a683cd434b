import type { Block } from './blocks.ts'
import type { DomElement, DomNode } from './dom.ts'
import { isElement } from './dom.ts'

/** Cards are alike and stand in a row. */
const FEWEST = 3
const CARD_UNITS = 600
/** How far above its headline a card's element may be. */
const LEVELS = 8
const CARD_TAGS: ReadonlySet<string> = new Set(['ARTICLE', 'LI', 'DIV', 'SECTION', 'TD', 'TR', 'A', 'DL'])

/**
 * The elements that are teaser cards: three or more siblings of one kind, each short, each with a headline that is a link to another
 * page, as index pages and "more news" rows have them. Posts of a live blog, whose headlines lead nowhere, are none.
 */
export function cardsOf(root: DomElement, blocks: readonly Block[]): ReadonlySet<DomElement> {
  const linkHeads = blocks.filter((block) => block.linked >= block.text.length * 0.9 && block.text.split(' ').length >= 3)
  const families = new Map<DomNode, Map<string, Set<DomElement>>>()
  for (const { element } of linkHeads) {
    let node: DomElement = element
    for (let level = 0; level < LEVELS && node !== root; level++, node = node.parentNode as DomElement) {
      const parent = node.parentNode
      if (parent === null || !isElement(parent)) break
      if (CARD_TAGS.has(node.nodeName)) familyOf(families, parent, node).add(node)
    }
  }
  const cards = new Set<DomElement>()
  for (const kinds of families.values())
    for (const family of kinds.values()) {
      const short = [...family].filter((element) => (element.textContent ?? '').replace(/\s+/g, ' ').length <= CARD_UNITS)
      if (short.length >= FEWEST) for (const element of short) cards.add(element)
    }
  return cards
}

function familyOf(families: Map<DomNode, Map<string, Set<DomElement>>>, parent: DomNode, node: DomElement): Set<DomElement> {
  const kinds = families.get(parent) ?? new Map<string, Set<DomElement>>()
  families.set(parent, kinds)
  const kind = `${node.nodeName} ${(node.getAttribute('class') ?? '').split(' ')[0] ?? ''}`
  const family = kinds.get(kind) ?? new Set()
  kinds.set(kind, family)
  return family
}

/** True when the element is one of the set or stands within one. */
export function isWithin(element: DomNode, set: ReadonlySet<DomNode>): boolean {
  for (let node: DomNode | null = element; node !== null; node = node.parentNode) if (set.has(node)) return true
  return false
}
