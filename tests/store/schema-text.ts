import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Sql } from '../../src/store/sql/sql.ts'

const GOLDEN = fileURLToPath(new URL('../../schema/record.sql', import.meta.url))
const CHANGED = GOLDEN.replace(/\.sql$/, '-changed.sql')
const HEAD = '-- What the numbered migrations in data/store come to, as a catalogue tells it. Made by the tests; not run by anything.\n'

/** Every table, column, constraint, index and comment, the same text from any version of PostgreSQL. */
export async function schemaText(sql: Sql): Promise<string> {
  const rows = await sql.query<{ line: string }>(`
    with t as (select c.oid, c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace)
    select line from (
      select relname, 0 as part, 0 as at, format(E'\\ntable %s -- %s', relname, obj_description(oid, 'pg_class')) as line from t
      union all
      select relname, 1, a.attnum, format('  %s %s%s%s%s%s', attname, format_type(atttypid, atttypmod),
          case when attcollation = (select oid from pg_collation where collname = 'C') then ' collate "C"' else '' end,
          case when attnotnull then ' not null' else '' end,
          coalesce(' default ' || pg_get_expr(adbin, adrelid), ''), coalesce(' -- ' || col_description(t.oid, attnum), ''))
        from t join pg_attribute a on attrelid = t.oid and attnum > 0 and not attisdropped
        left join pg_attrdef on adrelid = t.oid and adnum = attnum
      union all
      select relname, 2, row_number() over (order by conname), '  ' || conname || ' ' || pg_get_constraintdef(k.oid)
        from t join pg_constraint k on conrelid = t.oid where contype <> 'n'
      union all
      select t.relname, 3, row_number() over (order by i.relname), '  ' || replace(pg_get_indexdef(i.oid), 'public.', '')
        from t join pg_index x on indrelid = t.oid join pg_class i on i.oid = indexrelid where not indisprimary
    ) lines order by relname, part, at`)
  return `${HEAD}${rows.map(({ line }) => line).join('\n')}\n`
}

/** Compares with the golden file; what differs is written beside it, to be looked at and put in its place by a person. */
export async function expectGoldenSchema(sql: Sql): Promise<void> {
  const text = await schemaText(sql)
  const golden = existsSync(GOLDEN) ? readFileSync(GOLDEN, 'utf8') : ''
  if (text === golden) rmSync(CHANGED, { force: true })
  else writeFileSync(CHANGED, text)
  expect(text, `schema/record.sql is not what the migrations make; look at ${CHANGED}`).toBe(golden)
}
