import type { ColumnType } from './column.ts'

/** A member of an object that a JSON format writes: documented like a column. */
export interface Member {
  readonly name: string
  readonly type: ColumnType
  readonly holds: string
  readonly from: string
}

export const member = (name: string, type: ColumnType, from: string, holds: string): Member => ({ name, type, holds, from })
