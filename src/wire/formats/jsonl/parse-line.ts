import { lost, quoted } from '../../fault.ts'
import type { Parsed } from '../../item.ts'
import { itemOfRecord } from '../json/record.ts'
import { isNinjs, parseNinjs } from '../ninjs/parse.ts'

const NOTHING: Parsed = { items: [], faults: [] }

/** One line of JSON Lines. A blank line is nothing; a broken one is a fault and costs only itself. */
export function parseLine(line: string, where: string): Parsed {
  const json = line.charCodeAt(0) === 0xfeff ? line.slice(1) : line
  if (json.trim() === '') return NOTHING
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return { items: [], faults: [lost(where, 'not-json', `not JSON (${reason(error)}): ${quoted(json)}`)] }
  }
  return isNinjs(value) ? parseNinjs(value, where) : itemOfRecord(value, where)
}

/** The engine's words without the echo of the input. */
function reason(error: unknown): string {
  const words = error instanceof Error ? error.message : ''
  if (/end of/i.test(words)) return 'it ends too early'
  const position = /position (\d{1,12})/.exec(words)?.[1]
  return position === undefined ? 'not one JSON object a line' : `at character ${Number(position) + 1}`
}
