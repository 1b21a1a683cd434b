import { ChanceryError } from '../kit/errors.ts'
import type { EntryKind } from '../record/entry.ts'
import { contentWith, digestOf, ENTRY_KINDS, NO_CONTENT, NO_TOTALS } from './content.ts'
import type { DumpRow } from './dump-row.ts'

type Standing = Extract<DumpRow, { row: 'standing' }>

/** Adds up what was restored, so that it can be told whether it is the record that was dumped. */
export interface Sum {
  add(rows: readonly DumpRow[]): void
  /** Where the record stands. Throws STORE_BROKEN when the entries are not those of the record that stood so. */
  check(where: string): Standing
}

export function makeSum(): Sum {
  let content = NO_CONTENT
  const totals: Record<EntryKind, number> = { ...NO_TOTALS }
  let standing: Standing | null = null
  return {
    add(rows) {
      for (const row of rows) {
        if (row.row === 'standing') standing = row
        if (row.row !== 'entry' || row.until !== null) continue
        content = contentWith(content, { less: null, more: digestOf(row.entry) })
        totals[row.entry.kind]++
      }
    },
    check(where) {
      if (standing !== null && content === standing.content && ENTRY_KINDS.every((kind) => totals[kind] === standing?.totals[kind]))
        return standing
      throw new ChanceryError('STORE_BROKEN', 'what came is not the record that was dumped, so nothing was kept', {
        where,
        hint: 'dump it again',
      })
    },
  }
}

/** A record that has something in it is not written over. */
export const notEmpty = (where: string): ChanceryError =>
  new ChanceryError('USAGE', 'the record is not empty', { where, hint: 'restore into a new one: name another folder or database' })
