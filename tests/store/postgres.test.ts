import { afterAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { openPostgres } from '../../src/store/sql/postgres.ts'
import { makeSqlStore } from '../../src/store/sql/sql-store.ts'
import { startPostgres } from '../support/postgres.ts'
import { describeContract } from './contract.ts'
import { entryOf, put } from './entries.ts'
import { expectGoldenSchema } from './schema-text.ts'
import { freshStore } from './sql-bench.ts'

const { server, why } = startPostgres()
afterAll(() => server?.stop())

if (server === null) {
  console.log(`skipped: the record on a PostgreSQL server: ${why}`)
  test.skip('PostgreSQL', () => {})
} else {
  describeContract('PostgreSQL', async () => {
    const database = await openPostgres(await server.database())
    return { fresh: () => freshStore(database), end: () => database.close() }
  })

  describe('a PostgreSQL server', () => {
    test('has the schema of schema/record.sql', async () => {
      const database = await openPostgres(await server.database())
      await makeSqlStore(database)
      await expectGoldenSchema(database)
      await database.close()
    })

    test('is set up once by programs that start together, and their writes add up', async () => {
      const url = await server.database()
      const stores = await Promise.all([1, 2, 3].map(() => openStore({ url })))
      const add = (i: number) => stores[i % 3]?.write((writer) => writer.apply(put(entryOf(`r${i}`))))
      await Promise.all(Array.from({ length: 12 }, (_, i) => add(i)))
      expect((await stores[0]?.totals())?.report).toBe(12)
      await Promise.all(stores.map((store) => store.close()))
    })

    test('that fell over in the middle of a write keeps all before it and nothing of it, and is used again when it is up', async () => {
      const store = await openStore({ url: await server.database() })
      await store.write((writer) => writer.apply(put(entryOf('before'))))
      const broken = store.write(async (writer) => {
        await writer.apply(put(entryOf('lost')))
        server.restart()
        await writer.apply(put(entryOf('lost too')))
      })
      await expect(broken).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
      await store.write((writer) => writer.apply(put(entryOf('after'))))
      expect((await store.get('report', ['before', 'lost', 'lost too', 'after'])).map(({ id }) => id)).toEqual(['before', 'after'])
      await store.close()
    })

    test('does not commit work of which a part failed though the caller looked away', async () => {
      const database = await openPostgres(await server.database())
      await database.query('create table kept (n int)')
      const work = database.transaction(async (sql) => {
        await sql.query('insert into kept values (1)')
        await sql.query('select 1 / 0').catch(() => {})
      })
      await expect(work).rejects.toMatchObject({ code: 'STORE_FAILED' })
      expect(await database.query('select n from kept')).toEqual([])
      await database.close()
    })

    test('with tables of something else is left alone', async () => {
      const url = await server.database()
      const database = await openPostgres(url)
      await database.query('create table report (mine int)')
      await expect(openStore({ url })).rejects.toMatchObject({ code: 'STORE_BROKEN' })
      expect(await database.query(`select count(*)::int as n from pg_tables where schemaname = 'public'`)).toEqual([{ n: 1 }])
      await database.close()
    })
  })
}

describe('an address', () => {
  test('that leads nowhere is told without its password', async () => {
    for (const url of ['postgres://mara:s3cret@127.0.0.1:9/x', 'postgres://mara:s3cret@no-such-host.invalid/x']) {
      const thrown = await openStore({ url }).catch((error: unknown) => error)
      expect(thrown).toMatchObject({ code: 'STORE_UNREACHABLE' })
      expect(String((thrown as { line: string }).line)).not.toContain('s3cret')
    }
  })

  test('that is none is an error of the asker, without its password', async () => {
    for (const url of ['', 'mysql://mara:s3cret@host/x', 'postgres//mara:s3cret@host', 'mara:s3cret']) {
      const thrown = await openStore({ url }).catch((error: unknown) => error)
      expect(thrown).toMatchObject({ code: 'USAGE' })
      expect(String((thrown as { line: string }).line)).not.toContain('s3cret')
    }
  })
})
