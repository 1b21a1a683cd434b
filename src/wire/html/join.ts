import type { Mark } from '../item.ts'
import type { Block } from './blocks.ts'

export interface Joined {
  readonly text: string
  readonly marks: readonly Mark[]
}

/**
 * Paragraphs to one text, a blank line between them. A paragraph that is nothing but a link, among others that are not, is a teaser.
 */
export function joinBlocks(blocks: readonly Block[]): Joined {
  const prose = blocks.some((block) => !isLink(block))
  let text = ''
  const marks: Mark[] = []
  for (const block of blocks) {
    if (text !== '') text += '\n\n'
    const start = text.length
    text += block.text
    const kind = block.mark ?? (prose && isLink(block) ? 'teaser' : null)
    if (kind !== null) marks.push({ kind, span: [start, text.length] })
  }
  return { text, marks }
}

/** Three or more words, all of them linked, with no end of a sentence. */
const isLink = (block: Block): boolean =>
  block.linked >= block.text.length * 0.9 && block.text.split(' ').length >= 3 && !/[.!?]["'”’]?$/.test(block.text)
