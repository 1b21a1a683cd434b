/** A format of the exports, and what it is for. */
export interface FormatChoice {
  readonly format: string
  readonly kind: 'reports' | 'incidents'
  readonly name: string
  readonly about: string
}

export const FORMATS: readonly FormatChoice[] = [
  { format: 'csv', kind: 'incidents', name: 'Incidents as CSV', about: 'a row for each incident: for a spreadsheet or a quick count' },
  { format: 'geojson', kind: 'incidents', name: 'Incidents as GeoJSON', about: 'points with their precision: for QGIS and other maps' },
  {
    format: 'acled',
    kind: 'incidents',
    name: 'Incidents in ACLED columns',
    about: 'for tools and models that read files laid out like ACLED',
  },
  { format: 'long', kind: 'incidents', name: 'Incidents as long CSV', about: 'a row for each value: for R and tidy tables' },
  { format: 'parquet', kind: 'incidents', name: 'Incidents as Parquet', about: 'typed columns: for DuckDB, pandas and large records' },
  { format: 'csv', kind: 'reports', name: 'Reports as CSV', about: 'a row for each coded event of each story' },
  { format: 'plover', kind: 'reports', name: 'Reports as PLOVER, JSON lines', about: 'all that was coded, with spans: for programs' },
  { format: 'polecat', kind: 'reports', name: 'Reports in POLECAT columns', about: 'for analyses that were written for POLECAT' },
  { format: 'icews', kind: 'reports', name: 'Reports in ICEWS columns', about: 'pairs of actors with CAMEO codes: for analyses of ICEWS' },
  {
    format: 'gdelt',
    kind: 'reports',
    name: 'Reports in GDELT 2.0 columns',
    about: 'pairs of actors, 61 columns: for tools that read GDELT Events',
  },
  { format: 'geojson', kind: 'reports', name: 'Reports as GeoJSON', about: 'each report at its place: for maps' },
  { format: 'long', kind: 'reports', name: 'Reports as long CSV', about: 'a row for each value: for R and tidy tables' },
  { format: 'parquet', kind: 'reports', name: 'Reports as Parquet', about: 'typed columns: for DuckDB, pandas and large records' },
]

export const idOf = ({ format, kind }: FormatChoice): string => `${kind} ${format}`
