import type { Report } from '../../reading/schema.ts'
import type { PlacedAccount } from '../../record/account.ts'
import type { Decision } from '../../record/decision.ts'
import { byPublished, byVersion, type StoryCard } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'
import type { Story } from '../../story/story.ts'
import { decisionsOn } from './decisions-on.ts'
import { noSuch } from './no-such.ts'

/** A story as the record has it. */
export interface StoryPage {
  readonly card: StoryCard
  readonly text: string
  /** What of the text is no prose of its own: notices, datelines, boilerplate. */
  readonly parts: Story['parts']
  readonly source: Story['source']
  /** Version of the reader; null when it was not read. */
  readonly reader: string | null
  /** All versions of it, oldest first, itself too. */
  readonly versions: readonly StoryCard[]
  /** Other stories of its wire, oldest first. */
  readonly copies: readonly StoryCard[]
  /** In the order of the text; as corrected where it counts, else as it was read. */
  readonly reports: readonly StoryReport[]
  readonly joined: readonly Joined[]
  readonly decisions: readonly Decision[]
}

export interface StoryReport {
  readonly report: Report
  readonly incident: string | null
  readonly corrected: boolean
}

/** An incident or promise as this story tells it, and what it was joined to. */
export interface Joined {
  readonly graph: 'incident' | 'commitment'
  readonly account: string
  readonly role: PlacedAccount['role']
  readonly item: string | null
  /** What the item is called; null where there is none. */
  readonly says: string | null
  readonly why: readonly string[]
}

const MOST_REPORTS = 1000

/** Throws ChanceryError NO_SUCH_ID. */
export async function storyPage(reader: RecordReader, key: string): Promise<StoryPage> {
  const stored = await reader.story(key)
  if (stored === null) throw noSuch('story', key)
  const { card, story, reading } = stored
  const { entries } = await reader.find({ kind: 'report', filter: { story: key }, size: MOST_REPORTS })
  const live = new Map(entries.map(({ id, doc }) => [id, doc]))
  const reports = (reading?.reports ?? []).map((read): StoryReport => {
    const now = live.get(read.id)
    return { report: now?.report ?? read, incident: now?.incident ?? null, corrected: (now?.corrected.length ?? 0) > 0 }
  })
  const versions = (await reader.family('chain', [card.chain])).toSorted(byVersion)
  const copies = (await reader.family('wire', [card.wire])).filter((other) => other.chain !== card.chain).toSorted(byPublished)
  const joined = [...(await joinedIn(reader, 'incident', key)), ...(await joinedIn(reader, 'commitment', key))]
  const ids = [key, ...reports.map(({ report }) => report.id)]
  const { text, parts, source } = story
  return { card, text, parts, source, reader: stored.reader, versions, copies, reports, joined, decisions: await decisionsOn(reader, ids) }
}

async function joinedIn(reader: RecordReader, graph: 'incident' | 'commitment', key: string): Promise<Joined[]> {
  const accounts = await reader.accountsOfStories(graph, [key])
  const items = [...new Set(accounts.flatMap(({ item }) => item ?? []))]
  const names = new Map<string, string>(
    graph === 'incident'
      ? (await reader.get('incident', items)).map(({ id, doc }) => [
          id,
          [doc.kind, doc.place === null ? null : `in ${doc.place.place.name}`, doc.date?.start].filter(Boolean).join(', '),
        ])
      : (await reader.get('commitment', items)).map(({ id, doc }) => [id, doc.action]),
  )
  return accounts.map(({ id, role, item, why }) => ({
    graph,
    account: id,
    role,
    item,
    says: item === null ? null : (names.get(item) ?? null),
    why,
  }))
}
