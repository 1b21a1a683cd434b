import type { Mark } from '../item.ts'
import type { Block } from './blocks.ts'
import { isWithin } from './cards.ts'
import type { DomNode } from './dom.ts'
import { isLabel, isLinkList, wordMark } from './furniture-words.ts'
import { Repeats } from './repeats.ts'

/** Labels are looked at no further: each costs a look at all that it may head. */
const MOST_LABELS = 200

/** What a label such as `Related` or `Comments` heads. */
interface Heading {
  readonly kind: Mark['kind']
  /** The box that it heads; null when it stands among the story's own paragraphs. */
  readonly box: DomNode | null
}

/**
 * Marks what paragraphs say of themselves and of those that follow: `Read also: ...`, a list of links under `Related`, all that comes
 * under `Comments`, a paragraph that is nothing but a link among others that are not, words of the story set large a second time.
 */
export function markSequence(blocks: readonly Block[]): Block[] {
  const anyProse = blocks.some((block) => block.mark === null && !isLinkList(block))
  const repeats = new Repeats(blocks)
  const out: Block[] = []
  let under: Heading | null = null
  let labels = 0
  for (const block of blocks) {
    const label = isLabel(block)
    if (label !== null && ++labels <= MOST_LABELS) under = { kind: label, box: boxOf(block, out) }
    else if (under !== null && endsAt(under, block)) under = null
    const own = block.mark ?? label ?? wordMark(block) ?? (anyProse && isLinkList(block) ? 'teaser' : null)
    const mark = own ?? repeats.markOf(block) ?? under?.kind ?? null
    out.push(mark === block.mark ? block : { ...block, mark })
  }
  return out.map((block, i) => (headsLinks(block, out, i) ? { ...block, mark: 'teaser' } : block))
}

/** A short line over links in a box of their own, in whatever words and language. */
function headsLinks(block: Block, blocks: readonly Block[], i: number): boolean {
  const next = blocks[i + 1]
  if (block.mark !== null || block.text.length > 60 || next?.mark !== 'teaser' || !isLinkList(next)) return false
  const box = boxOf(block, blocks.slice(Math.max(0, i - 50), i))
  const inBox = blocks.slice(i, i + 50).filter((other) => box !== null && isWithin(other.element, new Set([box])))
  return inBox.includes(next) && inBox.every((other) => other === block || other.mark !== null)
}

/** The largest element that holds the label and none of the prose before it. */
function boxOf(label: Block, before: readonly Block[]): DomNode | null {
  let box: DomNode = label.element
  while (box.parentNode !== null && (box.textContent ?? '').trim().length <= label.text.length + 5) box = box.parentNode
  const outer = new Set([box])
  const amidProse = before.some((block) => block.mark === null && block.text.length > 60 && isWithin(block.element, outer))
  return amidProse || box.nodeName === 'BODY' ? null : box
}

/** A box ends with its element; among paragraphs, links end at the first prose without any, and comments never. */
function endsAt({ kind, box }: Heading, block: Block): boolean {
  if (box !== null) return !isWithin(block.element, new Set([box]))
  return kind === 'teaser' && block.linked === 0 && block.text.length > 60
}
