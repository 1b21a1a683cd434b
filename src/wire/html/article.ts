import { type Block, blocksOf } from './blocks.ts'
import { cardsOf, isWithin } from './cards.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { densest, type Masses, massesOf, proseOf } from './prose-mass.ts'
import { markSequence } from './sequence-marks.ts'

export interface Article {
  /** The element that holds all blocks; null when there is none. */
  readonly root: DomElement | null
  readonly blocks: readonly Block[]
  /** Teaser cards outweigh the prose: a page that lists others. */
  readonly isIndex: boolean
}

/** What sites call the element around an article's paragraphs. */
const DECLARED =
  '[itemprop~="articleBody"], [property~="articleBody"], [property~="schema:articleBody"], .entry-content, .e-content, .article-body, .article__body, .articleBody, .article-content, .article-text, .story-body, .story-content, .story-text, .post-content, .post-body, .td-post-content, .body-copy, #article-body, #articlebody, #story-body'
/** A declared element with less of the prose than this is only a part. */
const DECLARED_SHARE = 0.6

/**
 * The paragraphs of a page's article, in order: those of the element that the page declares, else of the one with the most prose. Boxes
 * within it stay as marked paragraphs, so that a reader can see what was left out.
 */
export function articleOf(document: DomDocument): Article {
  const { body } = document
  if (body === null) return { root: null, blocks: [], isIndex: false }
  const plain = blocksOf(body)
  const cards = cardsOf(body, plain)
  const blocks = markSequence(plain.map((block) => (isWithin(block.element, cards) ? { ...block, mark: block.mark ?? 'teaser' } : block)))
  const masses = massesOf(body, blocks)
  const root = declared(document, body, masses) ?? densest(body, masses)
  const within = blocks.filter((block) => isWithin(block.element, new Set([root])))
  return { root: body, blocks: [...standfirst(document, blocks, within), ...trimmed(within)], isIndex: isIndex(blocks, cards.size) }
}

/** What stands between the headline and an article whose element begins only after it: at most two short paragraphs of prose. */
function standfirst(document: DomDocument, blocks: readonly Block[], within: readonly Block[]): Block[] {
  const h1 = document.querySelector('h1')
  const from = blocks.findIndex((block) => block.element === h1)
  const to = within[0] === undefined ? -1 : blocks.indexOf(within[0])
  const between = from < 0 ? [] : blocks.slice(from + 1, to).filter((block) => proseOf(block) > 0)
  return to > from && between.length <= 2 && between.every((block) => block.text.length <= 400) ? between : []
}

/** The largest declared element, where it holds most of the prose that the page's densest element holds. */
function declared(document: DomDocument, body: DomElement, masses: Masses): DomElement | null {
  const found = [...document.querySelectorAll(DECLARED)].slice(0, 50).sort((a, b) => (masses.get(b) ?? 0) - (masses.get(a) ?? 0))
  const [first, second] = found
  if (
    first === undefined ||
    ((masses.get(second ?? first) ?? 0) > (masses.get(first) ?? 0) * 0.3 && second !== undefined && !isWithin(second, new Set([first])))
  )
    return null
  const most = masses.get(densest(body, masses)) ?? 0
  return (masses.get(first) ?? 0) >= most * DECLARED_SHARE && most > 0 ? first : null
}

/** From the first prose to the last; short lines before the first are labels, and marked boxes are seen within. */
function trimmed(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => proseOf(block) > 0)
  if (first < 0) return blocks.filter((block) => block.mark === null && block.linked < block.text.length * 0.5)
  const last = blocks.findLastIndex((block) => proseOf(block) > 0)
  return blocks.flatMap((block, i) => {
    const label =
      block.mark === null && proseOf(block) === 0 && ((i < first && !isHeading(block)) || block.linked > block.text.length * 0.5)
    if (i > last && block.mark === null && (block.linked > 0 || isHeading(block))) return []
    return [label ? { ...block, mark: 'boilerplate' as const } : block]
  })
}

const isHeading = ({ element, text }: Block): boolean => /^H[1-6]$/.test(element.nodeName) || text.length > 40

function isIndex(blocks: readonly Block[], cards: number): boolean {
  const size = (list: readonly Block[]): number => list.reduce((sum, block) => sum + block.text.length, 0)
  const prose = blocks.reduce((sum, block) => sum + proseOf(block), 0)
  return cards >= 3 && prose < 600 && size(blocks.filter((block) => block.mark === 'teaser')) > prose * 1.5
}
