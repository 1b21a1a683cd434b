import type { Change } from '../record/change.ts'
import type { DumpRow } from './dump-row.ts'

/** Rows that are no entries and no snapshots, as the changes that put them; the other rows have sequences, which changes do not. */
export const changesOf = (rows: readonly DumpRow[]): Change[] => rows.flatMap((row) => changeOf(row) ?? [])

function changeOf(row: DumpRow): Change | null {
  switch (row.row) {
    case 'version':
      return { op: 'put-story', trace: row.trace, story: row.story }
    case 'reading':
      return { op: 'put-reading', story: row.story, reader: row.reader, reading: row.reading }
    case 'account':
      return { op: 'put-account', graph: row.graph, account: row.account, keys: row.keys }
    case 'decision':
      return { op: 'put-decision', decision: row.decision }
    default:
      return null
  }
}
