import type { CommitmentRecord, CommitmentStatus } from '../../record/commitment-record.ts'
import { statusOn } from '../../record/commitments/status.ts'
import type { Entry, EntryKind, ReportRecord } from '../../record/entry.ts'
import type { Filter } from '../../record/filter.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'
import type { RecordReader } from '../../store/port.ts'
import { isOne, type OtherParty, othersIn } from './actor-others.ts'

/** What the record has of an actor. */
export interface ActorPage {
  /** Names by which stories call it, the most frequent first, of the reports that were looked at. */
  readonly called: readonly { readonly name: string; readonly reports: number }[]
  readonly asDoer: Acts
  readonly asRecipient: Acts
  readonly others: readonly OtherParty[]
  readonly incidents: Listed<IncidentRecord>
  /** Commitments, each with its status on the day of asking. */
  readonly made: Listed<PromiseTold>
  readonly received: Listed<PromiseTold>
}

/** Reports of what happened and is no background, by month of the event, or of publication where no day is known. */
export interface Acts {
  readonly total: number
  /** The newest; where these are fewer than the total, the months tell of them alone. */
  readonly lookedAt: number
  /** In order of time. */
  readonly months: readonly MonthOfActs[]
}

export interface MonthOfActs {
  /** `2026-03` */
  readonly month: string
  /** Reports by quad class. */
  readonly quads: Readonly<Record<string, number>>
}

/** The newest of all that there are. */
export interface Listed<T> {
  readonly total: number
  readonly latest: readonly T[]
}

export interface PromiseTold {
  readonly status: CommitmentStatus
  readonly commitment: CommitmentRecord
}

export interface ActorAsked {
  /** Country, sector or entity, any of which is the actor. */
  readonly codes: readonly string[]
  /** ISO day. */
  readonly today: string
  /** A country or sector in words. */
  readonly nameOf: (code: string) => string
  /** Reports to look at, as doer and again as recipient: the newest. */
  readonly most: number
}

const PAGE = 1_000
const LATEST = 20
const MOST_NAMES = 20
const TOOK_PLACE: Filter = { statuses: ['happened', 'ongoing'], historic: false }

/** A page of bounded size whatever the record holds. */
export async function actorPage(reader: RecordReader, { codes, today, nameOf, most }: ActorAsked): Promise<ActorPage> {
  const [actors, recipients] = [{ actors: [...codes] }, { recipients: [...codes] }]
  const doer = await newest(reader, 'report', { ...actors, ...TOOK_PLACE }, most)
  const recipient = await newest(reader, 'report', { ...recipients, ...TOOK_PLACE }, most)
  const reports = new Map([...doer.entries, ...recipient.entries].map(({ id, doc }) => [id, doc]))
  const meant = new Set(codes)
  const incidents = await newest(reader, 'incident', { parties: [...codes] }, LATEST)
  const promises = async (filter: Filter): Promise<Listed<PromiseTold>> => {
    const { total, entries } = await newest(reader, 'commitment', filter, LATEST)
    return { total, latest: entries.map(({ doc }) => ({ status: statusOn(doc, today), commitment: doc })) }
  }
  return {
    called: namesIn(reports.values(), meant),
    asDoer: actsOf(doer),
    asRecipient: actsOf(recipient),
    others: othersIn(reports.values(), meant, nameOf),
    incidents: { total: incidents.total, latest: incidents.entries.map(({ doc }) => doc) },
    made: await promises(actors),
    received: await promises(recipients),
  }
}

interface Newest<K extends EntryKind> {
  readonly total: number
  readonly entries: readonly Entry<K>[]
}

async function newest<K extends EntryKind>(reader: RecordReader, kind: K, filter: Filter, most: number): Promise<Newest<K>> {
  const entries: Entry<K>[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof reader.find<K>>> = await reader.find({ kind, filter, size: Math.min(PAGE, most), after })
    entries.push(...page.entries)
    after = page.next
  } while (after !== null && entries.length < most)
  return { entries, total: after === null ? entries.length : await reader.count({ kind, filter }) }
}

function actsOf({ total, entries }: Newest<'report'>): Acts {
  const months = new Map<string, Record<string, number>>()
  for (const { doc, facets } of entries) {
    const month = (doc.report.date?.start ?? facets.published)?.slice(0, 7)
    if (month === undefined) continue
    const quads = months.get(month) ?? {}
    quads[doc.report.quad] = (quads[doc.report.quad] ?? 0) + 1
    months.set(month, quads)
  }
  const sorted = [...months].sort(([a], [b]) => (a < b ? -1 : 1))
  return { total, lookedAt: entries.length, months: sorted.map(([month, quads]) => ({ month, quads })) }
}

function namesIn(reports: Iterable<ReportRecord>, codes: ReadonlySet<string>): ActorPage['called'] {
  const counts = new Map<string, number>()
  for (const { report } of reports) {
    const own = [...report.actors, ...report.recipients].filter((one) => isOne(one, codes) && one.via === 'name')
    for (const name of new Set(own.map((one) => one.name))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return ordered.slice(0, MOST_NAMES).map(([name, count]) => ({ name, reports: count }))
}
