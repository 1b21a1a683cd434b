/**
 * Makes a long archive of a short one within the database: its stories, accounts, incidents and commitments again and again, each time
 * some days earlier and with other rare words and names, so that what all news shares stays common and what few share stays rare.
 * Readings and texts of these stories are left out: adding a story asks for neither.
 */
import type { Database } from '../../src/store/sql/sql.ts'
import { dropIndexes } from './fill.ts'

/** Each repetition has its own ids. */
const other = (column: string): string => `left(md5(${column} || ' ' || c), 16)`
const times = (table: string): string => `from ${table} t cross join generate_series($1::int, $2::int) c`

/**
 * A rare word is another one in each repetition and a common one in few: how many it is by the hash of the word, spread evenly over
 * the powers, as words are in any text. What places, countries and acts are found by stays.
 */
const SUFFIX = `c % greatest(1, floor(power($4::float8, (('x' || left(md5(t.key), 6))::bit(24)::int) / 16777216.0)))::int`
const KEY = `case when t.key ~ '^(word|name):|[+]' and ${SUFFIX} > 0 then t.key || '~' || ${SUFFIX} else t.key end`

const SHIFTED_DOC = `replace(replace(regexp_replace(regexp_replace(t.doc::text,
    '("day":{"from":)(-?[0-9]+)(,"to":)(-?[0-9]+)',
    '\\1' || (substring(t.doc::text from '"day":{"from":(-?[0-9]+)')::int - c * $3::int) || '\\3' ||
      (substring(t.doc::text from '"day":{"from":-?[0-9]+,"to":(-?[0-9]+)')::int - c * $3::int)),
    '"published":[0-9]+', '"published":' || coalesce(substring(t.doc::text from '"published":([0-9]+)')::int - c * $3::int, 0)),
    t.id, ${other('t.id')}), t.story, ${other('t.story')})::json`

const SKETCH = `array(select (case when h < 4294967296 then 0 else (h >> 32) - c * $3::int / 16 end << 32) + ((h & 4294967295) + c * 40503::bigint * 65537) % 4294967296
    from unnest(t.sketch) h)`

const ENTRY = `since, digest, types, modes, contexts, quads, kinds, actors, recipients, countries, admin1, lat, lon,
  event_from, event_to, due_from, due_to, published, first_seen, updated, statuses, certainties, publishers, feeds, languages, score,
  confidence, killed, historic, incident, programmes, words, told, doc`
const SHIFTED_ENTRY = ENTRY.replace(/\b(event_from|event_to|due_from|due_to)\b/g, 't.$1 - c * $3::int').replace(
  /\b(published|first_seen|updated)\b/g,
  "t.$1 - c * $3::int * interval '1 day'",
)

const entries = (table: string): readonly [string, string] => [
  table,
  `insert into ${table} (id, story, ${ENTRY}) select ${other('t.id')}, ${table === 'story' ? other('t.story') : 't.story'}, ${SHIFTED_ENTRY} ${times(table)}`,
]

/** Tables with what is put in them: $1 and $2 are the first and last repetition, $3 the days between them, $4 how many there are. */
const TABLES: readonly (readonly [string, string])[] = [
  [
    'account_key',
    `insert into account_key (graph, key, day, account, role)
    select t.graph, ${KEY}, t.day - c * $3::int, ${other('t.account')}, t.role ${times('account_key')}`,
  ],
  [
    'account',
    `insert into account (graph, id, role, story, hood, item, why, doc)
    select t.graph, ${other('t.id')}, t.role, ${other('t.story')}, ${other('t.hood')}, ${other('t.item')}, t.why,
      case when t.graph = 'incident' then ${SHIFTED_DOC} else replace(replace(t.doc::text, t.id, ${other('t.id')}), t.story, ${other('t.story')})::json end
    ${times('account')}`,
  ],
  [
    'story_version',
    `insert into story_version (key, id, chain, wire, state, title, publisher, feed, published, links, sketch, card, print, doc)
    select ${other('t.key')}, ${other('t.id')}, ${other('t.chain')}, ${other('t.wire')}, t.state, t.title, t.publisher, t.feed,
      t.published - c * $3::int, array(select ${other('l')} from unnest(t.links) l), ${SKETCH},
      replace(t.card::text, t.key, ${other('t.key')})::json, t.print, '{}' ${times('story_version')}`,
  ],
  entries('story'),
  entries('incident'),
  entries('commitment'),
]

/** Repeats all that is there so many times, `days` apart; indexes other than of what must be unique are made again when it is done. */
export async function repeatArchive(database: Database, days: number, count: number, tell: (line: string) => void): Promise<void> {
  for (const [table, put] of TABLES) {
    const definitions = await dropIndexes(database, table)
    await repeatTable(database, table, put, { days, count })
    for (const definition of definitions) await database.query(definition)
    tell(`repeated ${table} ${count} times`)
  }
  await database.query('update state set touched = 0')
  await database.query('vacuum (analyze)')
}

/** From a copy of the table, so that no repetition is repeated. */
async function repeatTable(
  database: Database,
  table: string,
  put: string,
  { days, count }: { readonly days: number; readonly count: number },
): Promise<void> {
  await database.query(`create table bench_first as select * from ${table}`)
  const text = put.replace(`from ${table} t`, 'from bench_first t')
  const sent = (used: readonly unknown[]): unknown[] => used.filter((_, i) => text.includes(`$${i + 1}`))
  for (let first = 1; first <= count; first += 25) await database.query(text, sent([first, Math.min(count, first + 24), days, count]))
  await database.query('drop table bench_first')
}
