import type { Change } from '../../record/change.ts'
import type { Entry, EntryKind } from '../../record/entry.ts'
import { digestOf } from '../../store/content.ts'
import type { RecordStore, RecordWriter } from '../../store/port.ts'
import type { News, NewsDesk } from './news.ts'

/** A record of which each write is told as news. */
export interface Followed {
  /** As `as('live')`. */
  readonly store: RecordStore
  /** The same record, for who writes news or history. */
  as(mode: News['mode']): RecordStore
}

export interface FollowPorts {
  /** ISO instant. */
  readonly clock: () => string
  /**
   * Does more within the write that made the news, so that both are kept or neither. What it throws undoes the write. It is given the plain
   * writer: what it puts into the record is no news.
   */
  readonly within?: (writer: RecordWriter, news: Written) => Promise<void>
}

export type Written = Omit<News, 'seq'>

/**
 * The record, with each write that brings stories, or that changes incidents or commitments, told to the news desk when it is kept. Of a write
 * that rejects, or that leaves all as it was, nothing is told; nor of a dump that is restored.
 */
export function followed(store: RecordStore, news: NewsDesk, { clock, within }: FollowPorts): Followed {
  const as = (mode: News['mode']): RecordStore => ({
    ...store,
    write: async (work) => {
      const { done, told } = await store.write(async (writer) => {
        const { watched, found } = following(writer)
        const done = await work(watched)
        const changed = await found()
        const told = changed === null ? null : { at: clock(), mode, ...changed }
        if (told !== null) await within?.(writer, told)
        return { done, told }
      })
      if (told !== null) news.tell(told)
      return done
    },
  })
  return { store: as('live'), as }
}

/** Entries of a kind as they were before the write first touched them; null where there was none. */
type Before<K extends EntryKind> = Map<string, Entry<K> | null>

interface Following {
  readonly watched: RecordWriter
  /** What the write did in the end; null for nothing that is news. */
  found(): Promise<Pick<News, 'stories' | 'incidents' | 'commitments'> | null>
}

function following(writer: RecordWriter): Following {
  const incidents: Before<'incident'> = new Map()
  const commitments: Before<'commitment'> = new Map()
  /** Whether the record had the story before. */
  const stories = new Map<string, boolean>()
  const apply = async (changes: readonly Change[]): Promise<void> => {
    await rememberStories(writer, changes, stories)
    await remember(writer, 'incident', changes, incidents)
    await remember(writer, 'commitment', changes, commitments)
    await writer.apply(changes)
  }
  const found: Following['found'] = async () => {
    const came = [...stories].flatMap(([key, had]) => (had ? [] : [key]))
    const changed = await changesSince(writer, 'incident', incidents)
    const promised = (await changesSince(writer, 'commitment', commitments)).map(({ id }) => id)
    const isNone = came.length + changed.length + promised.length === 0
    return isNone ? null : { stories: came, incidents: changed, commitments: promised }
  }
  return { watched: { ...writer, apply }, found }
}

async function rememberStories(writer: RecordWriter, changes: readonly Change[], stories: Map<string, boolean>): Promise<void> {
  const keys = changes.flatMap((change) =>
    change.op === 'put-story' && !stories.has(change.trace.card.key) ? [change.trace.card.key] : [],
  )
  if (keys.length === 0) return
  const had = new Set((await writer.cards(keys)).map(({ key }) => key))
  for (const key of keys) stories.set(key, had.has(key))
}

async function remember<K extends EntryKind>(writer: RecordWriter, kind: K, changes: readonly Change[], before: Before<K>): Promise<void> {
  const touched = changes.flatMap((change) => {
    const { kind: own, id } = change.op === 'put-entry' ? change.entry : change.op === 'drop-entry' ? change : { kind: null, id: '' }
    return own === kind && !before.has(id) ? [id] : []
  })
  if (touched.length === 0) return
  for (const id of touched) before.set(id, null)
  for (const entry of await writer.get(kind, [...new Set(touched)])) before.set(entry.id, entry)
}

async function changesSince<K extends EntryKind>(
  writer: RecordWriter,
  kind: K,
  before: Before<K>,
): Promise<{ readonly id: string; readonly before: Entry<K> | null; readonly after: Entry<K> | null }[]> {
  if (before.size === 0) return []
  const now = new Map((await writer.get(kind, [...before.keys()])).map((entry) => [entry.id, entry]))
  const digest = (entry: Entry<K> | null): string | null => (entry === null ? null : digestOf(entry))
  return [...before]
    .map(([id, was]) => ({ id, before: was, after: now.get(id) ?? null }))
    .filter(({ before: was, after }) => digest(was) !== digest(after))
}
