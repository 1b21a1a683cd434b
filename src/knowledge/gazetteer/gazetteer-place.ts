import type { Feature } from './gazetteer-kinds.ts'

export type { Feature }

/** One row of the gazetteer. Numbers `admin1` and `admin2` are rows as well; null where unknown. */
export interface GazetteerPlace {
  readonly id: number
  readonly name: string
  readonly feature: Feature
  /** Degrees, WGS 84. */
  readonly lat: number
  readonly lon: number
  readonly population: number
  /** GeoNames id of a town; null for rows of our own tables. */
  readonly geonameid: number | null
  /** ISO 3166-1 alpha-3, or PLOVER's own code; null on the high seas and where several countries meet. */
  readonly country: string | null
  readonly admin1: number | null
  readonly admin2: number | null
  /** Rough reach of an area in km; 0 where unknown. */
  readonly radius: number
}

export interface Candidate {
  readonly place: GazetteerPlace
  /** The name is not the place's own: shared, foreign, or short of a word. */
  readonly weak: boolean
}

/** Look-ups by name and by row. */
export interface PlaceNames {
  /** Candidates of a name, own names first, then by population; at most `limit`. */
  lookup(name: string, limit?: number): readonly Candidate[]
  /** The same for a name that `foldName` has folded. */
  lookupKey(key: string, limit?: number): readonly Candidate[]
  place(id: number): GazetteerPlace
  /** GeoNames code of a unit by its row (`PK`, `PK.02`, `PK.02.26374`); null for a row that is no country or unit, or has no code. */
  codeOf(id: number): string | null
  /** The country or unit of such a code; null when there is none. */
  unit(code: string): GazetteerPlace | null
  /** Code of a country from ISO 3166-1 alpha-2; null when there is none. */
  countryOf(alpha2: string): string | null
}
