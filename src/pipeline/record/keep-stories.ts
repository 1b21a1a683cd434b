import type { Account, Graph, PlacedAccount } from '../../record/account.ts'
import type { Change, StoryTrace } from '../../record/change.ts'
import type { Decision } from '../../record/decision.ts'
import { type Derived, derive, type ReadStory } from '../../record/derive.ts'
import type { Entry } from '../../record/entry.ts'
import { linkChains, linksOf, linkWires, WIRE_DAYS } from '../../record/families.ts'
import { GRAPHS, type GraphRules } from '../../record/graph-rules.ts'
import { settleGraph } from '../../record/settle-graph.ts'
import { type StoryCard, wiresOf } from '../../record/story-card.ts'
import type { RecordWriter } from '../../store/port.ts'
import { fingerprint } from '../../story/lineage/fingerprint.ts'
import { linkedHoods } from './decide-links.ts'

/** Accounts that one probe may find: a key that more than these share finds the nearest in time. */
const MOST_FOUND = 48
/** Accounts that all probes of one may find: of more, those that share most and rarest with it. */
const MOST_IN_ALL = 96
/** Of a story's sketch, so many of the least hashes are looked for: copies share most of them, and so do a text and a part of it. */
const SEARCHED = 24
/** Stories that may be copies of one. */
const MOST_ALIKE = 48
/** Accounts of a hood that is taken apart pair by pair. */
const MOST_LOOSENED = 200
const DAY = 86_400_000

/** What became of the record. */
export interface Kept {
  readonly stories: number
  /** Story keys whose chain, wire or state changed beside the new ones. */
  readonly relinked: number
}

/**
 * Keeps stories that were read, in one transaction of the writer: versions and copies are linked, what each story tells is laid to what
 * the record has, and all that follows is changed with it. Stories that are there already change nothing.
 */
export async function keepStories(writer: RecordWriter, arrivals: readonly ReadStory[], readerVersion: string): Promise<Kept> {
  const known = await writer.known(arrivals.map(({ card }) => card.key))
  const fresh = [...new Map(arrivals.map((arrival) => [arrival.card.key, arrival])).values()].filter(({ card }) => !known.has(card.key))
  if (fresh.length === 0) return { stories: 0, relinked: 0 }
  const traces = fresh.map(({ card, story }) => traceOf(card, story))
  const { cards, relinked } = await link(writer, traces)
  const own: ReadStory[] = fresh.map((arrival) => ({ ...arrival, card: cards.get(arrival.card.key) ?? arrival.card }))
  await writer.apply(
    own.flatMap(({ card, story, reading }, i): Change[] => [
      { op: 'put-story', story, trace: { ...(traces[i] as StoryTrace), card } },
      { op: 'put-reading', story: card.key, reader: readerVersion, reading },
    ]),
  )
  await writer.apply(relinked.map((card): Change => ({ op: 'put-card', card })))
  await rederive(
    writer,
    own,
    await storedStories(
      writer,
      relinked.map(({ key }) => key),
    ),
  )
  return { stories: fresh.length, relinked: relinked.length }
}

const traceOf = (card: StoryCard, story: ReadStory['story']): StoryTrace => ({ card, links: linksOf(card), print: fingerprint(story) })

/** Stories with their readings, as the store has them. */
export async function storedStories(writer: RecordWriter, keys: readonly string[]): Promise<ReadStory[]> {
  const found: ReadStory[] = []
  for (const key of keys) {
    const stored = await writer.story(key)
    if (stored?.reading != null) found.push({ card: stored.card, story: stored.story, reading: stored.reading })
  }
  return found
}

/** Finds versions and copies of new stories. Gives the cards of all stories in question, and those of old ones that changed. */
async function link(
  writer: RecordWriter,
  traces: readonly StoryTrace[],
): Promise<{ cards: Map<string, StoryCard>; relinked: StoryCard[] }> {
  const linked = await writer.linked([...new Set(traces.flatMap(({ links }) => links))])
  const alike: StoryTrace[] = []
  for (const { card, print } of traces)
    alike.push(...(await writer.alike([...print.sketch.subarray(0, SEARCHED)], ...windowOf(card), MOST_ALIKE)))
  const byWire = await writer.family('wire', [...new Set(alike.map(({ card }) => card.wire))])
  const wired = new Map(linkWires(traces, alike, byWire).map((card) => [card.key, card]))
  const current = (card: StoryCard): StoryCard => ({ ...card, wire: wired.get(card.key)?.wire ?? card.wire })
  const byChain = await writer.family('chain', [...new Set(linked.map(({ card }) => card.chain))])
  const chained = linkChains(
    [...linked, ...traces].map((trace) => ({ ...trace, card: current(trace.card) })),
    byChain.map(current),
  )
  const cards = new Map<string, StoryCard>([...wired.values(), ...chained].map((card) => [card.key, card]))
  const before = new Map([...byWire, ...byChain, ...linked.map(({ card }) => card)].map((card) => [card.key, card]))
  const relinked = [...before.values()].flatMap((card) => {
    const now = cards.get(card.key)
    return now !== undefined && (now.wire !== card.wire || now.chain !== card.chain || now.state !== card.state) ? [now] : []
  })
  return { cards, relinked }
}

function windowOf({ published }: StoryCard): [string | null, string | null] {
  const at = published === null ? Number.NaN : Date.parse(published)
  if (Number.isNaN(at)) return [null, null]
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
  return [day(at - WIRE_DAYS * DAY), day(at + WIRE_DAYS * DAY)]
}

/** What is settled anew beside what new readings bring. */
export interface Touched {
  /** Accounts whose hoods are settled anew, as a person decided on them. */
  readonly accounts?: Readonly<Partial<Record<Graph, readonly PlacedAccount<unknown>[]>>>
  /** Lets hoods fall apart that a story held together which tells something else now. */
  readonly loosen?: boolean
}

/**
 * Makes entries and accounts of stories anew and settles every hood that they touch. Readings and cards are in the store already.
 * `added`: stories without entries yet; `changed`: those that have some.
 */
export async function rederive(
  writer: RecordWriter,
  added: readonly ReadStory[],
  changed: readonly ReadStory[],
  touched: Touched = {},
): Promise<void> {
  const decisions = await writer.decisions()
  const derived = new Map([...added, ...changed].map((story) => [story.card.key, derive(story, decisions)]))
  const reports = new Map<string, Entry<'report'>>()
  for (const { entries } of derived.values())
    for (const entry of entries) if (entry.kind === 'report') reports.set(entry.id, entry as Entry<'report'>)
  const changes: Change[] = []
  const items = new Map<string, string | null>()
  for (const rules of GRAPHS) {
    const settled = await settle(writer, rules, { derived, before: changed.map(({ card }) => card.key), touched }, decisions)
    changes.push(...settled.changes)
    if (rules.graph === 'incident') for (const [report, item] of settled.items) items.set(report, item)
  }
  changes.push(...(await entryChanges(writer, { derived, reports, items, changed: changed.map(({ card }) => card.key) })))
  await writer.apply(changes)
}

async function settle(
  writer: RecordWriter,
  rules: GraphRules,
  {
    derived,
    before,
    touched,
  }: { readonly derived: ReadonlyMap<string, Derived>; readonly before: readonly string[]; readonly touched: Touched },
  decisions: readonly Decision[],
): ReturnType<typeof resettle> {
  const told = before.length === 0 ? [] : await writer.accountsOfStories(rules.graph, before)
  const fresh = [...derived.values()].flatMap(({ accounts }) => accounts[rules.graph])
  const held = [...told, ...(touched.accounts?.[rules.graph] ?? [])]
  return resettle(writer, rules, { held, fresh, gone: new Set(told.map(({ id }) => id)), loosen: touched.loosen === true }, decisions)
}

/** Looks for what the fresh accounts may belong with, and settles all of it together. */
async function resettle(
  writer: RecordWriter,
  rules: GraphRules,
  {
    held,
    fresh,
    gone,
    loosen,
  }: {
    readonly held: readonly PlacedAccount<unknown>[]
    readonly fresh: readonly Account<unknown>[]
    readonly gone: ReadonlySet<string>
    readonly loosen: boolean
  },
  decisions: readonly Decision[],
): Promise<ReturnType<typeof settleGraph>> {
  const found = (await foundBy(writer, rules, fresh)).filter(({ id }) => !gone.has(id))
  const nearBy = (some: readonly PlacedAccount<unknown>[], wireOf: (story: string) => string): PlacedAccount<unknown>[] =>
    some.filter((account) => fresh.some((one) => one.id !== account.id && rules.isNear(one, account, wireOf)))
  // Most are not near even if all were copies of one wire, so that their cards need not be asked for.
  const likely = nearBy(found, () => '')
  const cards = await withCards(writer, new Map(), [...held, ...fresh, ...likely])
  const near = nearBy(likely, wiresOf(cards))
  const hoods = [...new Set([...held, ...near].map(({ hood }) => hood))]
  const linked = await linkedHoods(writer, rules, { hoods, fresh }, decisions)
  const all = hoods.length + linked.length === 0 ? [] : await writer.accountsOfHoods(rules.graph, [...hoods, ...linked])
  const loosened = loosen
    ? {
        loosened: fitToLoosen(
          held.filter(({ id }) => gone.has(id)),
          all,
        ),
      }
    : {}
  return settleGraph(
    rules,
    { held: all, gone, fresh, linked: new Set(linked), ...loosened },
    { cards: await withCards(writer, cards, all), decisions },
  )
}

/** What each fresh account may belong with, asked for one by one, so that it is the same whatever comes with it. */
async function foundBy(writer: RecordWriter, rules: GraphRules, fresh: readonly Account<unknown>[]): Promise<PlacedAccount<unknown>[]> {
  const found = new Map<string, PlacedAccount<unknown>>()
  for (const account of fresh)
    for (const one of await writer.accountsAt(rules.graph, rules.probes(account), MOST_FOUND, MOST_IN_ALL)) found.set(one.id, one)
  return [...found.values()]
}

/** Hoods of accounts that go, as far as they are small enough to look at every pair. */
function fitToLoosen(going: readonly PlacedAccount<unknown>[], all: readonly PlacedAccount<unknown>[]): Set<string> {
  const hoods = new Set(going.map(({ hood }) => hood))
  return new Set([...hoods].filter((hood) => all.filter((account) => account.hood === hood).length <= MOST_LOOSENED))
}

/** The cards that are there already, with those of the stories of more accounts. */
async function withCards(
  writer: RecordWriter,
  there: ReadonlyMap<string, StoryCard>,
  accounts: readonly Account<unknown>[],
): Promise<ReadonlyMap<string, StoryCard>> {
  const keys = [...new Set(accounts.map(({ story }) => story))].filter((key) => !there.has(key))
  if (keys.length === 0) return there
  return new Map([...there, ...(await writer.cards(keys)).map((card) => [card.key, card] as const)])
}

/** Puts and drops of entries of the stories, and of reports elsewhere whose incident is another one now. */
async function entryChanges(
  writer: RecordWriter,
  {
    derived,
    reports,
    items,
    changed,
  }: {
    readonly derived: ReadonlyMap<string, Derived>
    readonly reports: ReadonlyMap<string, Entry<'report'>>
    readonly items: ReadonlyMap<string, string | null>
    readonly changed: readonly string[]
  },
): Promise<Change[]> {
  const changes: Change[] = []
  const own = new Set([...derived.values()].flatMap(({ entries }) => entries.map(({ kind, id }) => `${kind} ${id}`)))
  for (const key of changed) changes.push(...(await droppedOf(writer, key, own)))
  for (const { entries } of derived.values())
    for (const entry of entries)
      changes.push({ op: 'put-entry', entry: entry.kind === 'report' ? withIncident(entry as Entry<'report'>, items) : entry })
  const others = [...items.keys()].filter((id) => !reports.has(id))
  for (const entry of await writer.get('report', others)) {
    const now = withIncident(entry, items)
    if (now !== entry) changes.push({ op: 'put-entry', entry: now })
  }
  return changes
}

/** Entries of a story that it no longer has. */
async function droppedOf(writer: RecordWriter, story: string, own: ReadonlySet<string>): Promise<Change[]> {
  const changes: Change[] = []
  for (const kind of ['report', 'programme'] as const) {
    const { entries } = await writer.find({ kind, filter: { story }, size: 10_000 })
    for (const { id } of entries) if (!own.has(`${kind} ${id}`)) changes.push({ op: 'drop-entry', kind, id })
  }
  return changes
}

function withIncident(entry: Entry<'report'>, items: ReadonlyMap<string, string | null>): Entry<'report'> {
  const incident = items.get(entry.id) ?? null
  if (entry.doc.incident === incident) return entry
  return { ...entry, doc: { ...entry.doc, incident }, facets: { ...entry.facets, incident } }
}
