import { Readability } from '@mozilla/readability'
import type { Block } from './blocks.ts'
import { blocksOf } from './blocks.ts'
import { type DomDocument, type DomElement, isDeeper } from './dom.ts'

const TAG = 'data-wire-block'
const MAX_ELEMENTS = 20_000
/** Readability's time grows with the square of the depth and more; pages written by people stay far below this. */
const MAX_DEPTH = 100
const CONTAINERS = ['[itemprop~="articleBody"]', 'article', 'main', '[role="main"]']

/**
 * The paragraphs of a page's article, in order. Readability chooses; boxes that it drops between the first and the last paragraph
 * stay as marked ones, so that a reader can see what was left out. The document is changed by this.
 */
export function articleBlocks(document: DomDocument): Block[] {
  const { body } = document
  if (body === null) return []
  const blocks = blocksOf(body)
  const kept = isDeeper(body, MAX_DEPTH) ? new Set<DomElement>() : keptBlocks(document, blocks)
  if (kept.size === 0) return fallback(document, blocks)
  const first = blocks.findIndex((block) => kept.has(block.element))
  const last = blocks.findLastIndex((block) => kept.has(block.element))
  return blocks.filter((block, i) => i >= first && i <= last && (kept.has(block.element) || block.mark !== null))
}

/** The elements of the blocks that Readability takes for the article. */
function keptBlocks(document: DomDocument, blocks: readonly Block[]): ReadonlySet<DomElement> {
  const elements = [...new Set(blocks.map((block) => block.element))]
  for (const [i, element] of elements.entries()) element.setAttribute(TAG, String(i))
  try {
    // Readability's types ask for the DOM library, which this project is compiled without.
    const reader = new Readability(document as never, { maxElemsToParse: MAX_ELEMENTS })
    const content: string = reader.parse()?.content ?? ''
    return new Set([...content.matchAll(/data-wire-block="(\d{1,7})"/g)].map(([, i]) => elements[Number(i)]).filter((e) => e !== undefined))
  } catch {
    return new Set()
  }
}

/** Without Readability's choice: the blocks of the container that calls itself the article, else all. */
function fallback(document: DomDocument, blocks: readonly Block[]): Block[] {
  for (const selector of CONTAINERS) {
    const container = document.querySelector(selector)
    const within = container === null ? [] : blocksOf(container)
    if (within.some((block) => block.text.length > 40)) return within
  }
  return [...blocks]
}
