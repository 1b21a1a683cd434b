import { fileURLToPath } from 'node:url'
import { type Country, loadCountries } from '../../knowledge/actors/actors-states.ts'
import { type Row, readTsv } from '../../knowledge/tsv.ts'

/** The tables of this folder are constants of the program: those of data/export, and the codes of countries. */
const DATA = fileURLToPath(new URL('../../../data/', import.meta.url))

export interface CameoCode {
  /** On the Goldstein scale; null where the scale has no value for it. */
  readonly goldstein: number | null
  readonly name: string | null
}

/** A part of a CAMEO actor code. */
export interface CameoPart {
  readonly as: 'type' | 'group' | 'country'
  readonly code: string
}

export interface AcledKind {
  readonly against: 'armed' | 'civilians' | 'any'
  readonly disorder: string
  readonly event: string
  readonly subEvent: string
}

export interface AcledActor {
  readonly acts: string | null
  readonly suffers: string | null
  readonly armed: boolean
}

/** Country by its code. */
export const countries = lazy((): ReadonlyMap<string, Country> => loadCountries(DATA))

/** ISO 3166-1 number by country code. */
export const isoNumbers = lazy(
  () => new Map(readTsv(DATA, 'export/iso-numeric.tsv').map((r) => [r.cell('code'), Number(r.cell('numeric'))])),
)

export const cameoCodes = lazy(
  (): ReadonlyMap<string, CameoCode> =>
    new Map(
      readTsv(DATA, 'export/cameo-codes.tsv').map((r) => {
        const value = cellOrNull(r, 'goldstein')
        return [r.cell('code'), { goldstein: value === null ? null : Number(value), name: cellOrNull(r, 'name') }]
      }),
    ),
)

/** Parts by `sector/GOV` or `country/UNO`. Nothing of a sector: CAMEO has no code for it; of a country: its own code. */
export const cameoParts = lazy((): ReadonlyMap<string, readonly CameoPart[]> => {
  const parts = new Map<string, CameoPart[]>()
  for (const r of readTsv(DATA, 'export/cameo-roles.tsv')) {
    const key = `${r.cell('kind')}/${r.cell('plover')}`
    const code = cellOrNull(r, 'cameo')
    const before = parts.get(key) ?? []
    parts.set(key, code === null ? before : [...before, { as: r.cell('as') as CameoPart['as'], code }])
  }
  return parts
})

/** What an incident of a kind may be in ACLED. */
export const acledKinds = lazy((): ReadonlyMap<string, readonly AcledKind[]> => {
  const kinds = new Map<string, AcledKind[]>()
  for (const r of readTsv(DATA, 'export/acled-types.tsv')) {
    const kind = {
      against: r.cell('against') as AcledKind['against'],
      disorder: r.cell('disorder'),
      event: r.cell('event'),
      subEvent: r.cell('subevent'),
    }
    kinds.set(r.cell('kind'), [...(kinds.get(r.cell('kind')) ?? []), kind])
  }
  return kinds
})

/** By PLOVER sector. */
export const acledActors = lazy(
  (): ReadonlyMap<string, AcledActor> =>
    new Map(
      readTsv(DATA, 'export/acled-actors.tsv').map((r) => [
        r.cell('sector'),
        { acts: cellOrNull(r, 'acts'), suffers: cellOrNull(r, 'suffers'), armed: r.cell('armed') === 'yes' },
      ]),
    ),
)

function cellOrNull(row: Row, column: string): string | null {
  const cell = row.cell(column)
  return cell === '-' || cell === '' ? null : cell
}

/** Reads a table when it is first asked for. */
function lazy<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
