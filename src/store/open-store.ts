import type { RecordStore } from './port.ts'
import { openPglite } from './sql/pglite.ts'
import { openPostgres } from './sql/postgres.ts'
import { makeSqlStore } from './sql/sql-store.ts'

/** A folder of this machine, or a PostgreSQL server: `postgres://user:password@host:5432/database`. */
export type StorePlace = { readonly folder: string } | { readonly url: string }

/** Opens the record, made where there is none and brought up to this version. Throws STORE_*, and USAGE for what is no address. */
export const openStore = async (place: StorePlace): Promise<RecordStore> =>
  makeSqlStore('url' in place ? await openPostgres(place.url) : await openPglite(place.folder))
