import { readTsv } from '../tsv.ts'

/** What an instance of a class of Wikidata becomes. */
export interface WikidataClass {
  readonly kind: 'organization' | 'group' | 'position'
  /** PLOVER's own code in place of the country; null for none. */
  readonly code: string | null
  readonly sectors: readonly string[]
}

/** Loads data/import/wikidata-classes.tsv, by id. Throws ChanceryError DATA_MISSING or DATA_BROKEN. */
export function loadWikidataClasses(dataDir: string): ReadonlyMap<string, WikidataClass> {
  return new Map(
    readTsv(dataDir, 'import/wikidata-classes.tsv').map((row) => [
      row.cell('id'),
      { kind: row.cell('kind') as WikidataClass['kind'], code: row.list('code')[0] ?? null, sectors: row.list('sectors') },
    ]),
  )
}
