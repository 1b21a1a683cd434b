import type { Graph, PlacedAccount, Probe } from '../../record/account.ts'
import type { AccountEnd, Folded } from '../fold.ts'
import { PROBE_WEIGHT } from '../probe-weight.ts'
import { jsonBatches } from './slices.ts'
import type { Sql } from './sql.ts'
import { plainJson, safeJson, safeText, safeTexts } from './text.ts'

type Kept = Omit<PlacedAccount<unknown>, 'hood' | 'item' | 'why'>

/** Puts accounts; what they were found by goes, so that `PUT_KEYS` follows. */
const PUT = `
  with r as materialized (
    select * from json_to_recordset($2::json) as r(id text, role text, story text, hood text, item text, why json, doc json)
  ), stale as (
    delete from account_key where graph = $1 and account = any(array(select id from r))
  )
  insert into account (graph, id, role, story, hood, item, why, doc)
  select $1, r.id, r.role, r.story, r.hood, r.item, r.why, r.doc from r
  on conflict (graph, id) do update set
    role = excluded.role, story = excluded.story, hood = excluded.hood, item = excluded.item, why = excluded.why, doc = excluded.doc`

const DROP = `
  with stale as (delete from account_key where graph = $1 and account = any($2::text[]))
  delete from account where graph = $1 and id = any($2::text[])`

const PLACE = `
  update account a set hood = r.hood, item = r.item, why = r.why
  from json_to_recordset($2::json) as r(id text, hood text, item text, why json) where a.graph = $1 and a.id = r.id`

const PUT_KEYS = `
  insert into account_key (graph, key, day, account, role)
  select $1, r.key, r.day, r.account, r.role from json_to_recordset($2::json) as r(key text, day integer, account text, role text)
  on conflict do nothing`

/** Puts, places and drops accounts of both graphs. */
export async function applyAccounts(sql: Sql, { accounts }: Folded): Promise<void> {
  await applyGraph(sql, 'incident', accounts.incident)
  await applyGraph(sql, 'commitment', accounts.commitment)
}

async function applyGraph(sql: Sql, graph: Graph, ends: ReadonlyMap<string, AccountEnd>): Promise<void> {
  const puts = [...ends.values()].flatMap((end) => (end?.op === 'put-account' ? [end] : []))
  const places = [...ends.values()].flatMap((end) => (end?.op === 'place-account' ? [{ id: end.id, ...end.place }] : []))
  const drops = [...ends].flatMap(([id, end]) => (end === null ? [id] : []))
  if (drops.length > 0) await sql.query(DROP, [graph, safeTexts(drops)])
  const rows = puts.map(({ account: { hood, item, why, ...doc } }) => ({
    id: doc.id,
    role: doc.role,
    story: doc.story,
    hood,
    item,
    why,
    doc,
  }))
  for (const json of jsonBatches(rows)) await sql.query(PUT, [graph, json])
  const keys = puts.flatMap(({ account: { id, role }, keys: own }) => own.map(({ key, day }) => ({ key, day, account: id, role })))
  for (const json of jsonBatches(keys)) await sql.query(PUT_KEYS, [graph, json])
  for (const json of jsonBatches(places)) await sql.query(PLACE, [graph, json])
}

const ACCOUNT = 'json_build_array(a.doc, a.hood, a.item, a.why)::text as account'

function accountOf({ account }: { readonly account: string }): PlacedAccount<unknown> {
  const [doc, hood, item, why] = plainJson(account) as [Kept, string, string | null, string[]]
  return { ...doc, hood, item, why }
}

/** Accounts that any probe finds, by id: one question for all probes. Of too many those that most and rarest probes find. */
export async function accountsAt(
  sql: Sql,
  graph: Graph,
  probes: readonly Probe[],
  { most, inAll }: { readonly most: number; readonly inAll: number | null },
): Promise<PlacedAccount<unknown>[]> {
  if (probes.length === 0) return []
  const rows = await sql.query<{ account: string }>(
    `with hit as (
       select k.account as id, ${PROBE_WEIGHT} / count(*) over (partition by p.at) as weight
       from rows from (json_to_recordset($2::json) as (key text, "from" integer, "to" integer, roles text[])) with ordinality
         as p(key, "from", "to", roles, at)
       cross join lateral (
         select k.account, min(abs(2 * k.day - p."from" - p."to")) as away from unnest(p.roles) as o(role)
         cross join lateral (
           select account, day from account_key
           where graph = $1 and key = p.key and role = o.role and day between p."from" and p."to" offset 0
         ) k
         group by k.account order by away, k.account limit $3::int
       ) k
     ), first as (select id, sum(weight) as weight from hit group by id order by weight desc, id limit $4::int)
     select ${ACCOUNT} from first join account a on a.graph = $1 and a.id = first.id order by a.id`,
    [graph, safeJson(probes), most, inAll],
  )
  return rows.map(accountOf)
}

/** Accounts whose hood, story or item is one of the values, by id. */
export async function accountsBy(
  sql: Sql,
  graph: Graph,
  column: 'hood' | 'story' | 'item',
  values: readonly string[],
): Promise<PlacedAccount<unknown>[]> {
  if (values.length === 0) return []
  const rows = await sql.query<{ account: string }>(
    `select ${ACCOUNT} from account a where a.graph = $1 and a.${column} = any($2::text[]) order by a.id`,
    [graph, safeTexts(values)],
  )
  return rows.map(accountOf)
}

/** In the order of the ids. */
export async function accountsOf(sql: Sql, graph: Graph, ids: readonly string[]): Promise<PlacedAccount<unknown>[]> {
  if (ids.length === 0) return []
  const rows = await sql.query<{ account: string }>(
    `select ${ACCOUNT} from unnest($2::text[]) with ordinality as i(id, at) join account a on a.graph = $1 and a.id = i.id order by i.at`,
    [graph, [...new Set(ids)].map(safeText)],
  )
  return rows.map(accountOf)
}
