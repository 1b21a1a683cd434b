import { readTsv } from '../tsv.ts'

/** A state that has gone, or a name that a state once bore, with the words for it. */
export interface FormerState {
  /** Code that it counts to today: ISO alpha-3, or PLOVER's own. */
  readonly code: string
  readonly as: 'name' | 'demonym'
  /** First and last year in which it was so called; null where not known. */
  readonly from: number | null
  readonly to: number | null
  /** Codes of the states that stand where it stood; more than one where it fell apart. */
  readonly successors: readonly string[]
  readonly sectors: readonly string[]
  readonly names: readonly string[]
  /** Alpha-3 code that ISO 3166-3 keeps for it. */
  readonly iso: string | null
  /** Number and abbreviation in the Correlates of War list of states, where they are not its successor's. */
  readonly cow: { readonly number: number; readonly abbreviation: string } | null
}

/** Rows of data/actors/former-states.tsv, in their order. Throws ChanceryError DATA_MISSING or DATA_BROKEN. */
export function loadFormerStates(dataDir: string): FormerState[] {
  return readTsv(dataDir, 'actors/former-states.tsv').map((row) => {
    const [number, abbreviation] = row.cell('cow').split(' ')
    return {
      code: row.cell('code'),
      as: row.cell('as') === 'demonym' ? 'demonym' : 'name',
      from: yearOf(row.cell('from')),
      to: yearOf(row.cell('to')),
      successors: row.list('successors'),
      sectors: row.list('sectors'),
      names: row.list('names', '|'),
      iso: row.cell('iso') || null,
      cow: number && abbreviation ? { number: Number(number), abbreviation } : null,
    }
  })
}

const yearOf = (cell: string): number | null => (/^\d{4}$/.test(cell) ? Number(cell) : null)
