import type { Mark } from '../item.ts'
import type { Block } from './blocks.ts'

const MOST_QUOTES = 50

/** Finds what a page says twice: paragraphs printed again, and words of the story set large between its paragraphs. */
export class Repeats {
  private readonly seen = new Set<string>()
  private readonly blocks: readonly Block[]
  private whole: string | null = null
  private quotes = 0

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks
  }

  /** To be asked once for each paragraph, in order. */
  markOf(block: Block): Mark['kind'] | null {
    const again = block.text.length > 60 && this.seen.has(block.text)
    this.seen.add(block.text)
    return again || this.isPulled(block) ? 'boilerplate' : null
  }

  /** A quotation set apart whose words stand in a paragraph too. */
  private isPulled(block: Block): boolean {
    const quote = quoteOf(block)
    if (quote === null || quote.length < 20 || quote.length > 300 || ++this.quotes > MOST_QUOTES) return false
    this.whole ??= this.blocks.map(({ mark, text }) => (mark === null ? bare(text) : '')).join(' | ')
    const words = bare(quote)
    return this.whole.indexOf(words) !== this.whole.lastIndexOf(words)
  }
}

/** The words of a quotation, without who said them; null for what is none. */
function quoteOf({ element, text }: Block): string | null {
  const quote = element.querySelector('q')?.textContent?.trim() ?? ''
  if (quote.length >= text.length * 0.6) return quote
  const isQuote = element.nodeName === 'BLOCKQUOTE' || (element.nodeName === 'P' && element.parentNode?.nodeName === 'BLOCKQUOTE')
  return isQuote ? text : null
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
