import type { Claim, FollowUp, IncidentRecord } from '../../record/incident-record.ts'
import { compare } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'
import { placeInFull } from '../look/place-words.ts'
import { spotOfPlace } from '../picture/spread.ts'
import type { BriefAsked, BriefClaim, BriefFigure, BriefIncident, BriefToll } from './brief-document.ts'
import { type Chosen, newsOf } from './brief-news.ts'
import type { CiteBook, Cited } from './cite-book.ts'

/** Incidents that one brief tells. */
const MOST = 100
/** Incidents that may be near. */
const MOST_MAYBE = 40
/** Figures of one toll, the last that were told. */
const MOST_FIGURES = 20
/** Claims of one incident. */
const MOST_CLAIMS = 6

export interface IncidentsTold {
  readonly incidents: readonly BriefIncident[]
  readonly total: number
  readonly maybe: readonly BriefIncident[]
  readonly totalMaybe: number
  /** Keys of the stories that tell of them. */
  readonly stories: readonly string[]
}

/** Incidents of which the span brought news, those first told in it before the others, each by day. */
export async function incidentsOf(reader: RecordReader, asked: BriefAsked, book: CiteBook): Promise<IncidentsTold> {
  const found = await newsOf(reader, asked)
  const surely = found.chosen.filter(({ kind }) => kind === 'matched').slice(0, MOST)
  const perhaps = found.chosen.filter(({ kind }) => kind !== 'matched').slice(0, MOST_MAYBE)
  const docs = surely.map(({ entry }) => entry.doc)
  return {
    incidents: await tellAll(reader, surely, asked, book),
    total: found.total,
    maybe: await tellAll(reader, perhaps, asked, book),
    totalMaybe: found.totalMaybe,
    stories: [...new Set(docs.flatMap(({ sources, followUps }) => [...sources, ...followUps.map(({ cite }) => cite.story)]))],
  }
}

async function tellAll(reader: RecordReader, chosen: readonly Chosen[], asked: BriefAsked, book: CiteBook): Promise<BriefIncident[]> {
  const { from, to } = asked
  const isNew = ({ firstPublished }: IncidentRecord): boolean => firstPublished !== null && firstPublished.slice(0, 10) >= from
  const ordered = chosen.toSorted(
    ({ entry: { doc: a } }, { entry: { doc: b } }) =>
      Number(isNew(b)) - Number(isNew(a)) || compare(dayOf(a), dayOf(b)) || compare(a.id, b.id),
  )
  const told: BriefIncident[] = []
  for (const { entry, because } of ordered) told.push(await tell(reader, entry.doc, { isNew: isNew(entry.doc), from, to, because }, book))
  return told
}

const dayOf = ({ date, firstPublished }: IncidentRecord): string => date?.start ?? firstPublished ?? ''

async function tell(
  reader: RecordReader,
  doc: IncidentRecord,
  { isNew, from, to, because }: Pick<BriefAsked, 'from' | 'to'> & { readonly isNew: boolean; readonly because: readonly string[] },
  book: CiteBook,
): Promise<BriefIncident> {
  const place = doc.place?.place ?? null
  return {
    ...{ id: doc.id, kind: doc.kind, isNew, status: doc.status, statusWhy: doc.statusWhy, stories: doc.stories, origins: doc.origins },
    start: doc.date?.start ?? null,
    end: doc.date?.end ?? null,
    place: place === null ? null : placeInFull(place),
    precision: place?.precision ?? null,
    spot: spotOfPlace(place),
    because,
    lead: await leadOf(reader, doc, book),
    tolls: await tollsOf(doc.tolls, book),
    claims: await claimsOf(doc.claims, book),
    followUps: await followUpsOf(doc.followUps, { from, to }, book),
  }
}

async function tollsOf(all: IncidentRecord['tolls'], book: CiteBook): Promise<BriefToll[]> {
  const tolls: BriefToll[] = []
  for (const { kind, low, high, range, rule, series } of all) {
    const told: BriefFigure[] = []
    for (const { at, low, high, speaker, cite } of series.slice(-MOST_FIGURES)) {
      const cited = await book.words(cite.story, cite.span)
      if (cited !== null) told.push({ at, low, high, speaker, cited })
    }
    tolls.push({ kind, low, high, range, rule, series: told })
  }
  return tolls
}

/** The sentence of the first account that has one. */
export async function leadOf(reader: RecordReader, { accounts }: IncidentRecord, book: CiteBook): Promise<Cited | null> {
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
