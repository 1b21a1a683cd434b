import type { Mark } from '../item.ts'
import type { Block } from './blocks.ts'

export interface Joined {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Paragraphs to one text, a blank line between them. */
export function joinBlocks(blocks: readonly Block[]): Joined {
  let text = ''
  const marks: Mark[] = []
  for (const block of blocks) {
    if (text !== '') text += '\n\n'
    const start = text.length
    text += block.text
    if (block.mark !== null) marks.push({ kind: block.mark, span: [start, text.length] })
  }
  return { text, marks }
}
