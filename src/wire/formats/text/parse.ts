import { lost } from '../../fault.ts'
import type { ParseContext } from '../../format.ts'
import type { Parsed } from '../../item.ts'
import { bareItem } from '../../item.ts'

/** A plain text is one item, unchanged. A header in it is the story room's matter. */
export function parse(text: string, { name }: ParseContext): Parsed {
  if (text.trim() === '') return { items: [], faults: [lost(name, 'empty', 'there is no text in it')] }
  return { items: [bareItem(text, `${name}:1`)], faults: [] }
}
