import type { Entry } from '../../record/entry.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'
import { instantOf } from '../../record/instant.ts'
import type { RecordReader } from '../../store/port.ts'
import { allOf } from '../look/find-page.ts'
import type { Told } from './alert.ts'
import { escalationOf, tellingOf } from './escalation.ts'
import { matchWatch, type PreparedWatch } from './match.ts'
import { newestBy, QUEUE_DAYS, queueFrom } from './queue.ts'
import type { Reason } from './reason.ts'
import { mutedBy } from './watched-page.ts'

/** What is new to whoever opens the desk. */
export interface Today {
  /** ISO instant from which on it counts. */
  readonly since: string
  readonly by: 'asked' | 'last 24 hours' | 'newest fortnight'
  /** When the newest story came out; null in an empty record. */
  readonly newest: string | null
  /** ISO day from which on incidents are in the queues. */
  readonly queueFrom: string
  /** Of the whole record. */
  readonly record: NewsOfPart
  /** In the order that they were given. */
  readonly watches: readonly NewsOfWatch[]
}

export interface NewsOfPart {
  /** Incidents first told since, or told up to two weeks earlier but in the record only since. */
  readonly new: number
  /** Told before, and worse by what came out since. */
  readonly escalated: number
  /** The first of both, the latest first. */
  readonly items: readonly NewsItem[]
}

export interface NewsOfWatch extends NewsOfPart {
  readonly id: string
  readonly name: string
  readonly muted: boolean
  /** Incidents of the last 30 days that may be near. */
  readonly queue: number
}

export interface NewsItem {
  readonly news: 'new' | 'escalated'
  readonly entry: Entry<'incident'>
  /** Why the watch is for it. */
  readonly reasons: readonly Reason[]
  /** What became of it: `killed 3 to 9`. Empty when it is new. */
  readonly changes: readonly string[]
}

export interface TodayAsked {
  readonly watches: readonly PreparedWatch[]
  /** ISO instant; 24 hours before now when null, and two weeks before the newest story where none came since. */
  readonly since: string | null
  /** ISO instant. */
  readonly now: string
}

const DAY_MS = 86_400_000
/** Of a record into which nothing comes any more, its last days are shown. */
const FORTNIGHT_MS = 14 * DAY_MS
const MOST_ITEMS = 5
/** An incident that was told earlier than this before is no news when it comes into the record. */
const LATE_MS = 14 * DAY_MS

/** What is new and what escalated, for the whole record and for each watch. Rejects with ChanceryError STORE_*. */
export async function todayOf(reader: RecordReader, { watches, since: asked, now }: TodayAsked): Promise<Today> {
  const newest = await newestBy(reader, now)
  const { since, by } = sinceOf(asked, newest, now)
  const from = queueFrom(newest, now, QUEUE_DAYS)
  const whole = makePart(null)
  const parts = watches.map(makePart)
  const seen = new Set<string>()
  const see = (entry: Entry<'incident'>, isLate: boolean): void => {
    if (seen.has(entry.id)) return
    seen.add(entry.id)
    const news = newsOf(entry, since, isLate)
    const inQueue = (instantOf(entry.facets.updated) ?? 0) >= Date.parse(from)
    for (const part of [whole, ...parts]) part.see(entry, news, inQueue)
  }
  const first = watches.some(({ areas }) => areas.length > 0) && from < since ? from : since
  for await (const entry of allOf(reader, 'incident', { updated: { from: first } })) see(entry, false)
  for await (const entry of lateOf(reader, since)) see(entry, true)
  return {
    ...{ since, by, newest, queueFrom: from, record: whole.part() },
    watches: watches.map(({ watch: { id, name, muted } }, i) => ({
      id,
      name,
      muted,
      ...(parts[i] as Part).part(),
      queue: (parts[i] as Part).queue(),
    })),
  }
}

function sinceOf(asked: string | null, newest: string | null, now: string): Pick<Today, 'since' | 'by'> {
  if (asked !== null) return { since: asked, by: 'asked' }
  const yesterday = new Date(Date.parse(now) - DAY_MS).toISOString()
  const newestAt = instantOf(newest)
  if (newest === null || newestAt === null || newestAt >= Date.parse(yesterday)) return { since: yesterday, by: 'last 24 hours' }
  const first = new Date(newestAt - FORTNIGHT_MS).toISOString().slice(0, 10)
  return { since: `${first}T00:00:00.000Z`, by: 'newest fortnight' }
}

/** Incidents that came in late. None where the record itself was not there at the time: to it all is new, and nothing news. */
async function* lateOf(reader: RecordReader, since: string): AsyncGenerator<Entry<'incident'>, void, undefined> {
  if ((await reader.count({ kind: 'story', filter: { firstSeen: { to: since } } })) === 0) return
  const published = { from: new Date(Date.parse(since) - LATE_MS).toISOString(), to: since }
  yield* allOf(reader, 'incident', { firstSeen: { from: since }, published })
}

type News = Pick<NewsItem, 'news' | 'changes'> | null

function newsOf({ facets, doc }: Entry<'incident'>, since: string, isLate: boolean): News {
  if (isLate || (instantOf(facets.published) ?? 0) >= Date.parse(since)) return { news: 'new', changes: [] }
  const change = escalationOf(toldBefore(doc, since), tellingOf(doc))
  return change?.kind === 'escalation' ? { news: 'escalated', changes: change.changes } : null
}

/** The highest figures that stories told before; the status is taken to be what it is. */
function toldBefore({ tolls, status }: IncidentRecord, since: string): Told {
  const most = (kind: 'killed' | 'injured' | 'abducted'): number => {
    const toll = tolls.find((one) => one.kind === kind)
    const earlier = toll?.series.filter(({ at }) => at === null || (instantOf(at) ?? 0) < Date.parse(since)) ?? []
    return Math.max(0, ...earlier.map(({ low }) => low))
  }
  return { killed: most('killed'), injured: most('injured'), abducted: most('abducted'), status }
}

interface Part {
  see(entry: Entry<'incident'>, news: News, inQueue: boolean): void
  part(): NewsOfPart
  queue(): number
}

/** Gathers what is new for one watch; for the whole record where it is null. */
function makePart(prepared: PreparedWatch | null): Part {
  const counts = { new: 0, escalated: 0 }
  const items: NewsItem[] = []
  let waiting = 0
  const isMuted = prepared === null ? () => false : mutedBy(prepared)
  return {
    see(entry, news, inQueue) {
      if (news === null && !inQueue) return
      const match = prepared === null ? ({ kind: 'matched', reasons: [] } as const) : matchWatch(prepared, entry)
      if (match === null || isMuted(entry)) return
      if (match.kind !== 'matched') {
        if (inQueue) waiting++
        return
      }
      if (news === null) return
      counts[news.news]++
      items.push({ ...news, entry, reasons: match.reasons })
    },
    part: () => ({ ...counts, items: items.sort(latestFirst).slice(0, MOST_ITEMS) }),
    queue: () => waiting,
  }
}

const latestFirst = (a: NewsItem, b: NewsItem): number =>
  (instantOf(b.entry.facets.updated) ?? 0) - (instantOf(a.entry.facets.updated) ?? 0) || (a.entry.id < b.entry.id ? 1 : -1)
