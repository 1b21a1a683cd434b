import type { Entry } from '../../record/entry.ts'
import type { Claim, FollowUp, IncidentRecord } from '../../record/incident-record.ts'
import { matches } from '../../record/matches.ts'
import type { RecordReader } from '../../store/port.ts'
import type { BriefAsked, BriefClaim, BriefIncident } from './brief-document.ts'
import type { CiteBook, Cited } from './cite-book.ts'

/** Incidents that one brief tells. */
const MOST = 100
/** Claims of one incident. */
const MOST_CLAIMS = 6

/** Stories of the span that are looked through for what they say of earlier incidents: the newest. */
const MOST_STORIES = 2_000
const PAGE = 500

export interface IncidentsTold {
  readonly incidents: readonly BriefIncident[]
  readonly total: number
  /** Keys of the stories that tell of them. */
  readonly stories: readonly string[]
}

/** Incidents of which the span brought news, those first told in it before the others, each by day. */
export async function incidentsOf(reader: RecordReader, asked: BriefAsked, book: CiteBook): Promise<IncidentsTold> {
  const { filter, from, to } = asked
  const within = { ...filter, updated: { from, to } }
  const { entries } = await reader.find({ kind: 'incident', filter: within, order: 'updated', size: MOST })
  const held = new Set(entries.map(({ id }) => id))
  const more = (await followedIn(reader, asked)).filter(
    ({ id, facets }) => !held.has(id) && matches(filter, facets) && !matches(within, facets),
  )
  const isNew = ({ firstPublished }: IncidentRecord): boolean => firstPublished !== null && firstPublished.slice(0, 10) >= from
  const docs = [...entries, ...more]
    .slice(0, MOST)
    .map(({ doc }) => doc)
    .toSorted((a, b) => Number(isNew(b)) - Number(isNew(a)) || compare(dayOf(a), dayOf(b)) || compare(a.id, b.id))
  const incidents: BriefIncident[] = []
  for (const doc of docs) incidents.push(await tell(reader, doc, { isNew: isNew(doc), from, to }, book))
  return {
    incidents,
    total: (await reader.count({ kind: 'incident', filter: within })) + more.length,
    stories: [...new Set(docs.flatMap(({ sources, followUps }) => [...sources, ...followUps.map(({ cite }) => cite.story)]))],
  }
}

/** Incidents of which stories of the span tell what came of them: an arrest, a verdict, a release. */
async function followedIn(reader: RecordReader, { from, to }: BriefAsked): Promise<Entry<'incident'>[]> {
  const ids = new Set<string>()
  let after: string | null = null
  for (let seen = 0; seen < MOST_STORIES; seen += PAGE) {
    const page: { readonly entries: readonly { readonly id: string }[]; readonly next: string | null } = await reader.find({
      ...{ kind: 'story', filter: { published: { from, to } }, order: 'newest', size: PAGE, after },
    })
    const keys = page.entries.map(({ id }) => id)
    for (const { role, item } of await reader.accountsOfStories('incident', keys)) if (role === 'sequel' && item !== null) ids.add(item)
    after = page.next
    if (after === null) break
  }
  return reader.get('incident', [...ids].sort())
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const dayOf = ({ date, firstPublished }: IncidentRecord): string => date?.start ?? firstPublished ?? ''

async function tell(
  reader: RecordReader,
  doc: IncidentRecord,
  { isNew, from, to }: { readonly isNew: boolean; readonly from: string; readonly to: string },
  book: CiteBook,
): Promise<BriefIncident> {
  const place = doc.place?.place ?? null
  return {
    ...{ id: doc.id, kind: doc.kind, isNew, status: doc.status, statusWhy: doc.statusWhy, stories: doc.stories, origins: doc.origins },
    start: doc.date?.start ?? null,
    end: doc.date?.end ?? null,
    place: place === null ? null : [...new Set([place.name, place.admin1, place.country])].filter((part) => part !== null).join(', '),
    precision: place?.precision ?? null,
    lead: await leadOf(reader, doc, book),
    tolls: doc.tolls.map(({ kind, low, high, range, rule }) => ({ kind, low, high, range, rule })),
    claims: await claimsOf(doc.claims, book),
    followUps: await followUpsOf(doc.followUps, { from, to }, book),
  }
}

/** The sentence of the first account that has one. */
async function leadOf(reader: RecordReader, { accounts }: IncidentRecord, book: CiteBook): Promise<Cited | null> {
  for (const { reports } of await reader.accounts('incident', accounts.slice(0, 3)))
    for (const report of reports.slice(0, 1)) {
      const cited = await book.sentence(report)
      if (cited !== null) return cited
    }
  return null
}

/** Claims of one speaker in one sentence are told together. */
async function claimsOf(claims: readonly Claim[], book: CiteBook): Promise<BriefClaim[]> {
  const found = new Map<string, { speaker: string; says: string[]; cited: Cited }>()
  for (const { speaker, says, cite } of claims) {
    const cited = (await book.sentence(cite.report)) ?? (await book.words(cite.story, cite.span))
    if (cited === null) continue
    const key = `${speaker.name} ${cited.story} ${cited.span[0]}`
    const held = found.get(key)
    if (held !== undefined) held.says.push(says)
    else if (found.size < MOST_CLAIMS) found.set(key, { speaker: speaker.name, says: [says], cited })
  }
  return [...found.values()]
}

async function followUpsOf(
  all: readonly FollowUp[],
  { from, to }: { readonly from: string; readonly to: string },
  book: CiteBook,
): Promise<BriefIncident['followUps']> {
  const found: { kind: string; day: string | null; cited: Cited }[] = []
  for (const { kind, day, cite } of all) {
    if (day === null || day < from || day > to) continue
    const cited = await book.words(cite.story, cite.span)
    if (cited !== null) found.push({ kind, day, cited })
  }
  return found
}
