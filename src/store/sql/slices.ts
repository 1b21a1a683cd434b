import { safeJson } from './text.ts'

/** The items in runs of at most `size`, so that no statement grows without end. */
export function* slices<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}

const MOST_ROWS = 1000
const MOST_LETTERS = 8_000_000

/** The rows as JSON arrays of at most 1,000 rows and, but for a row that is larger by itself, 8 million letters. */
export function* jsonBatches(rows: Iterable<unknown>): Generator<string> {
  let batch: string[] = []
  let letters = 0
  for (const row of rows) {
    const json = safeJson(row)
    if (batch.length === MOST_ROWS || (batch.length > 0 && letters + json.length > MOST_LETTERS)) {
      yield `[${batch.join(',')}]`
      batch = []
      letters = 0
    }
    batch.push(json)
    letters += json.length
  }
  if (batch.length > 0) yield `[${batch.join(',')}]`
}
