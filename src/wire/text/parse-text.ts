import { lost } from '../fault.ts'
import type { Parsed } from '../item.ts'
import { bareItem } from '../item.ts'

/** A plain text is one item, unchanged. A header in it is the story room's matter. */
export function parseText(text: string, name: string): Parsed {
  if (text.trim() === '') return { items: [], faults: [lost(name, 'empty', 'there is no text in it')] }
  return { items: [bareItem(text, `${name}:1`)], faults: [] }
}
