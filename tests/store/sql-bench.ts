import { ENTRY_KINDS } from '../../src/store/content.ts'
import type { RecordStore } from '../../src/store/port.ts'
import type { Database } from '../../src/store/sql/sql.ts'
import { makeSqlStore } from '../../src/store/sql/sql-store.ts'

const TABLES = [...ENTRY_KINDS, ...['past', 'story_version', 'reading', 'account', 'account_key', 'decision', 'snapshot', 'shelf']]

/** An empty record in a database that has held others: emptying the tables is quicker than making them. */
export async function freshStore(database: Database): Promise<RecordStore> {
  const store = await makeSqlStore(database)
  await database.transaction((sql) =>
    database.script(
      sql,
      `${TABLES.map((table) => `delete from ${table};`).join(' ')}
       update state set seq = 0, content = repeat('0', 32), touched = 0,
         totals = '{"story":0,"report":0,"incident":0,"commitment":0,"programme":0}'`,
    ),
  )
  return store
}
