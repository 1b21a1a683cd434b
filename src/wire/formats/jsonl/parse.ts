import type { Fault } from '../../fault.ts'
import { lost } from '../../fault.ts'
import type { ParseContext } from '../../format.ts'
import type { Item, Parsed } from '../../item.ts'
import { parseLine } from './parse-line.ts'

/** All lines of a JSON Lines text, `{id, text, title?, published?, source?, url?}` each. */
export function parse(text: string, { name }: ParseContext): Parsed {
  const items: Item[] = []
  const faults: Fault[] = []
  text.split('\n').forEach((line, i) => {
    const parsed = parseLine(line, `${name}:${i + 1}`)
    items.push(...parsed.items)
    faults.push(...parsed.faults)
  })
  if (items.length === 0 && faults.length === 0) faults.push(lost(name, 'empty', 'there is no line in it'))
  return { items, faults }
}
