import type { Reading } from '../../reading/schema.ts'
import type { READ_FORMATS } from '../formats.ts'
import type { Paint } from '../paint.ts'
import { csvHeader, formatCsv } from './csv.ts'
import { formatText } from './text.ts'

export type ReadFormat = (typeof READ_FORMATS)[number]

/** Turns readings into the bytes of one output, story by story: `head`, an `item` each, `tail`. */
export interface ReadingWriter {
  readonly head: string
  item(reading: Reading): string
  tail(): string
}

export function readingWriter(format: ReadFormat, page: { readonly paint: Paint; readonly width: number }): ReadingWriter {
  let count = 0
  const between = (first: string, next: string): string => (count++ === 0 ? first : next)
  switch (format) {
    case 'jsonl':
      return { head: '', item: (reading) => `${JSON.stringify(reading)}\n`, tail: () => '' }
    case 'json':
      return {
        head: '[',
        item: (reading) => `${between('\n', ',\n')}${JSON.stringify(reading, null, 2)}`,
        tail: () => '\n]\n',
      }
    case 'csv':
      return { head: csvHeader(), item: formatCsv, tail: () => '' }
    case 'text':
      return { head: '', item: (reading) => between('', '\n') + formatText(reading, page), tail: () => '' }
  }
}
