import { expect, test } from 'vitest'
import { migrate, readMigrations } from '../../src/store/sql/migrate.ts'
import { openPgliteInMemory } from '../../src/store/sql/pglite.ts'
import type { Database } from '../../src/store/sql/sql.ts'
import { describeContract } from './contract.ts'
import { expectGoldenSchema } from './schema-text.ts'
import { freshStore } from './sql-bench.ts'

// Starting one takes seconds: all tests share it.
let shared: Database | null = null
const database = async (): Promise<Database> => {
  shared ??= await openPgliteInMemory()
  return shared
}

describeContract('PGlite', async () => {
  const own = await database()
  return { fresh: () => freshStore(own), end: async () => {} }
})

test('the migrations make the schema of schema/record.sql, and find nothing to do after that', async () => {
  const own = await database()
  const migrations = await readMigrations()
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, i) => i + 1))
  await migrate(own, migrations)
  await migrate(own, migrations)
  await expectGoldenSchema(own)
  const done = await own.query<{ number: number }>('select number from migration order by number')
  expect(done.map(({ number }) => number)).toEqual(migrations.map(({ number }) => number))
})

test('a migration that fails leaves nothing behind', async () => {
  const own = await database()
  const migrations = await readMigrations()
  const broken = [...migrations, { number: migrations.length + 1, name: 'broken', text: 'create table half (a int); select 1 / 0' }]
  await expect(migrate(own, broken)).rejects.toMatchObject({ code: 'STORE_FAILED' })
  expect(await own.query(`select to_regclass('half')::text as half`)).toEqual([{ half: null }])
  await migrate(own, migrations)
})

test('a program does not touch what a newer one wrote', async () => {
  const own = await database()
  const migrations = await readMigrations()
  await own.query(`insert into migration (number, name) values (9999, 'of the future')`)
  await expect(migrate(own, migrations)).rejects.toMatchObject({ code: 'STORE_NEWER', message: expect.stringContaining('9999') })
  await own.query('delete from migration where number = 9999')
})
