import { join } from 'node:path'
import { readRows } from './lexicon.ts'

/** What PLOVER says of a type: quad class, score and whether a recipient is required. */
export interface TypeRow {
  readonly quad: string
  readonly score: number
  readonly needsRecipient: boolean
}

/** PLOVER types and modes with their scores and nearest CAMEO codes (data/ontology). */
export interface Ontology {
  type(type: string): TypeRow
  /** Score of a type with its mode; the type's own when the mode is null or unknown. */
  score(type: string, mode: string | null): number
  /** Nearest CAMEO code, e.g. `1831`; null for an unknown type. */
  cameo(type: string, mode: string | null): string | null
  /** True when PLOVER knows the mode for the type. */
  hasMode(type: string, mode: string): boolean
}

/** Loads `<dataDir>/ontology`. */
export function loadOntology(dataDir: string): Ontology {
  const types = new Map(
    readRows(join(dataDir, 'ontology', 'types.tsv')).map((row) => [
      row.type ?? '',
      { quad: row.quad ?? '', score: Number(row.score), needsRecipient: row.recipient === 'required' },
    ]),
  )
  const modes = new Map(
    readRows(join(dataDir, 'ontology', 'modes.tsv')).map((row) => [
      `${row.type}/${row.mode}`,
      { score: Number(row.score), cameo: row.cameo ?? '' },
    ]),
  )
  const find = (type: string, mode: string | null) => modes.get(`${type}/${mode ?? '-'}`) ?? modes.get(`${type}/-`)
  return {
    type(type) {
      const row = types.get(type)
      if (!row) throw new RangeError(`not a PLOVER type: ${type}`)
      return row
    },
    score: (type, mode) => find(type, mode)?.score ?? 0,
    cameo: (type, mode) => find(type, mode)?.cameo ?? null,
    hasMode: (type, mode) => modes.has(`${type}/${mode}`),
  }
}
