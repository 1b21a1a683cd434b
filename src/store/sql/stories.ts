import { dayNumber } from '../../kit/when.ts'
import type { StoryReading, StoryTrace } from '../../record/change.ts'
import type { StoryCard } from '../../record/story-card.ts'
import type { Fingerprint } from '../../story/lineage/fingerprint.ts'
import type { Story } from '../../story/story.ts'
import type { Folded } from '../fold.ts'
import type { StoredStory } from '../port.ts'
import { sketchDay, sketchKeys, sketchProbes } from '../sketch.ts'
import { jsonBatches, slices } from './slices.ts'
import type { Sql } from './sql.ts'
import { plainJson, plainText, safeText, safeTexts } from './text.ts'

const BATCH = 1000

interface PrintJson {
  readonly sketch: readonly number[]
  readonly shingles: number
  readonly facts: readonly number[]
  readonly factCount: number
}

const printJson = ({ sketch, shingles, facts, factCount }: Fingerprint): PrintJson => ({
  sketch: [...sketch],
  shingles,
  facts: [...facts],
  factCount,
})

const printOf = ({ sketch, shingles, facts, factCount }: PrintJson): Fingerprint => ({
  sketch: Uint32Array.from(sketch),
  shingles,
  facts: Uint32Array.from(facts),
  factCount,
})

const dayOf = ({ published }: StoryCard): number | null => sketchDay(published === null ? null : dayNumber(published))

const CARD_COLUMNS = ['id', 'chain', 'wire', 'state', 'title', 'publisher', 'feed', 'published', 'card']
const CARD_TYPES =
  'key text, id text, chain text, wire text, state text, title text, publisher text, feed text, published integer, card json, links text[], sketch bigint[]'
const CARD_VALUES = CARD_COLUMNS.map((name) => (name === 'published' ? `date '1970-01-01' + r.published` : `r.${name}`))

const cardRow = (card: StoryCard): Readonly<Record<string, unknown>> => ({ ...card, published: dayOf(card), card })

const PUT_STORIES = `
  insert into story_version (key, ${CARD_COLUMNS.join(', ')}, links, sketch, print, doc)
  select r.key, ${CARD_VALUES.join(', ')}, r.links, r.sketch, r.print, r.doc
  from json_to_recordset($1::json) as r(${CARD_TYPES}, print json, doc json)
  on conflict (key) do update set
    ${[...CARD_COLUMNS, 'links', 'sketch', 'print', 'doc'].map((name) => `${name} = excluded.${name}`).join(', ')}`

const PUT_CARDS = `
  update story_version v set ${CARD_COLUMNS.map((name, i) => `${name} = ${CARD_VALUES[i]}`).join(', ')}, sketch = r.sketch
  from (select r.*, p.print from json_to_recordset($1::json) as r(${CARD_TYPES}) join story_version p on p.key = r.key) r
  where v.key = r.key`

const PUT_READINGS = `
  insert into reading (story, reader, doc)
  select r.story, r.reader, r.doc from json_to_recordset($1::json) as r(story text, reader text, doc json)
  on conflict (story) do update set reader = excluded.reader, doc = excluded.doc`

/** Puts stories, cards and readings. */
export async function applyStories(sql: Sql, { stories, cards, readings }: Folded): Promise<void> {
  const rows = [...stories.values()].map(({ trace: { card, links, print }, story }) => ({
    ...cardRow(card),
    links,
    sketch: sketchKeys(print.sketch, dayOf(card)),
    print: printJson(print),
    doc: story,
  }))
  for (const json of jsonBatches(rows)) await sql.query(PUT_STORIES, [json])
  for (const slice of slices([...cards.values()], BATCH)) await putCards(sql, slice)
  const read = [...readings.values()].map(({ story, reader, reading }) => ({ story, reader, doc: reading }))
  for (const json of jsonBatches(read)) await sql.query(PUT_READINGS, [json])
}

/** A card's day is in the keys of its sketch, so both change together. */
async function putCards(sql: Sql, cards: readonly StoryCard[]): Promise<void> {
  const prints = new Map(
    (
      await tracesIn(
        sql,
        cards.map(({ key }) => key),
      )
    ).map(({ card, print }) => [card.key, print]),
  )
  const rows = cards.flatMap((card) => {
    const print = prints.get(card.key)
    return print === undefined ? [] : [{ ...cardRow(card), sketch: sketchKeys(print.sketch, dayOf(card)) }]
  })
  for (const json of jsonBatches(rows)) await sql.query(PUT_CARDS, [json])
}

export async function storyIn(sql: Sql, key: string): Promise<StoredStory | null> {
  const [row] = await sql.query<{ text: string }>(
    `select json_build_array(v.card, v.doc, r.doc, r.reader)::text as text
     from story_version v left join reading r on r.story = v.key where v.key = $1`,
    [safeText(key)],
  )
  if (row === undefined) return null
  const [card, story, reading, reader] = plainJson(row.text) as [StoryCard, Story, StoryReading | null, string | null]
  return { card, story, reading, reader }
}

const TRACE = 'json_build_array(v.card, v.links, v.print)::text as trace'

function traceOf({ trace }: { readonly trace: string }): StoryTrace {
  const [card, links, print] = plainJson(trace) as [StoryCard, string[], PrintJson]
  return { card, links, print: printOf(print) }
}

/** A story version as JSON text for `storyOfRow`. `v` is the row. */
export const VERSION_JSON = 'json_build_array(v.card, v.links, v.print, v.doc)::text'

export function storyOfRow(text: string): { readonly trace: StoryTrace; readonly story: Story } {
  const [card, links, print, story] = plainJson(text) as [StoryCard, string[], PrintJson, Story]
  return { trace: { card, links, print: printOf(print) }, story }
}

/** In the order of the keys. */
export async function tracesIn(sql: Sql, keys: readonly string[]): Promise<StoryTrace[]> {
  if (keys.length === 0) return []
  const rows = await sql.query<{ trace: string }>(
    `select ${TRACE} from unnest($1::text[]) with ordinality as i(key, at) join story_version v on v.key = i.key order by i.at`,
    [safeTexts([...new Set(keys)])],
  )
  return rows.map(traceOf)
}

export async function cardsIn(sql: Sql, keys: readonly string[]): Promise<StoryCard[]> {
  if (keys.length === 0) return []
  const rows = await sql.query<{ card: string }>(
    `select v.card::text from unnest($1::text[]) with ordinality as i(key, at) join story_version v on v.key = i.key order by i.at`,
    [safeTexts([...new Set(keys)])],
  )
  return rows.map(({ card }) => plainJson(card) as StoryCard)
}

/** By key. */
export async function storiesOfIdIn(sql: Sql, id: string): Promise<StoryCard[]> {
  const rows = await sql.query<{ card: string }>('select v.card::text from story_version v where v.id = $1 order by v.key', [safeText(id)])
  return rows.map(({ card }) => plainJson(card) as StoryCard)
}

/** By key. */
export async function familyIn(sql: Sql, of: 'chain' | 'wire', ids: readonly string[]): Promise<StoryCard[]> {
  if (ids.length === 0) return []
  const column = of === 'chain' ? 'chain' : 'wire'
  const rows = await sql.query<{ card: string }>(
    `select v.card::text from story_version v where v.${column} = any($1::text[]) order by v.key`,
    [safeTexts([...new Set(ids)])],
  )
  return rows.map(({ card }) => plainJson(card) as StoryCard)
}

export async function knownIn(sql: Sql, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ key: string }>(
    `select v.key from story_version v join reading r on r.story = v.key where v.key = any($1::text[])`,
    [safeTexts(keys)],
  )
  return new Set(rows.map(({ key }) => plainText(key)))
}

/** By key. */
export async function linkedIn(sql: Sql, links: readonly string[]): Promise<StoryTrace[]> {
  if (links.length === 0) return []
  const rows = await sql.query<{ trace: string }>(`select ${TRACE} from story_version v where v.links && $1::text[] order by v.key`, [
    safeTexts(links),
  ])
  return rows.map(traceOf)
}

/** Stories that share hashes, those that share most first, then by key. Asked hash by hash: many at once are a slow comparison a row. */
export async function alikeIn(
  sql: Sql,
  hashes: readonly number[],
  { from, to, most }: { readonly from: string | null; readonly to: string | null; readonly most: number },
): Promise<StoryTrace[]> {
  if (hashes.length === 0) return []
  const [first, last] = [from === null ? null : dayNumber(from), to === null ? null : dayNumber(to)]
  const probes = sketchProbes([...new Set(hashes)], first, last)
  const rows = await sql.query<{ trace: string }>(
    `select ${TRACE} from (
       select hit.key, count(*) as shared from unnest($1::bigint[]) probe
       cross join lateral (
         select v.key from story_version v where v.sketch @> array[probe]
         and (v.published is null or (v.published >= date '1970-01-01' + $2::int and v.published <= date '1970-01-01' + $3::int))
         offset 0
       ) hit
       group by hit.key order by shared desc, hit.key limit $4::int
     ) found join story_version v on v.key = found.key order by found.shared desc, found.key`,
    [probes, first ?? -719_528, last ?? 2_932_896, most],
  )
  return rows.map(traceOf)
}

/** Keys of current stories that another reader read. */
export async function readBeforeIn(sql: Sql, reader: string, after: string | null, size: number): Promise<string[]> {
  const rows = await sql.query<{ key: string }>(
    `select r.story as key from reading r join story_version v on v.key = r.story
     where r.reader <> $1 and v.state = 'current' and r.story > $2 order by r.story limit $3::int`,
    [safeText(reader), after === null ? '' : safeText(after), size],
  )
  return rows.map(({ key }) => plainText(key))
}
