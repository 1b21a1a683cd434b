import { stat } from 'node:fs/promises'
import { ChanceryError } from '../kit/errors.ts'
import { counted } from '../kit/say.ts'
import { every } from '../pipeline/desk/every.ts'
import type { FeedsDesk } from '../pipeline/desk/feeds-desk.ts'
import type { Intake } from '../pipeline/desk/intake.ts'
import type { NewsDesk } from '../pipeline/desk/news.ts'
import { newsOfOthers } from '../pipeline/desk/news-of-others.ts'
import { storedStories } from '../pipeline/desk/stored-stories.ts'
import type { PullSummary } from '../pipeline/pull.ts'
import type { ImportSums } from '../pipeline/record/import.ts'
import { readSubscriptions } from '../store/folder/read-folder.ts'
import type { RecordStore } from '../store/port.ts'
import { documentsOf } from './documents.ts'
import { tell } from './feeds-command-ports.ts'
import { itemsOf } from './import-command.ts'
import type { Io } from './io.ts'

/** What a desk does by itself while it answers. */
export interface ServeWork {
  /** Imports, pulls and reads until it is aborted; resolves when all has ended. Never rejects: faults are told. */
  work(): Promise<void>
  /** Something was stored: it is read. */
  stored(): void
}

export interface WorkPorts {
  readonly home: string
  readonly store: RecordStore
  readonly news: NewsDesk
  readonly feeds: FeedsDesk
  readonly intake: Intake
  readonly io: Io
  readonly signal: AbortSignal
  readonly fault: (thrown: unknown) => void
}

/** Between two looks for feeds that are due, and for what other processes put into the record. */
const PULL_MS = 30_000
const OTHERS_MS = 5_000
/** The stories of files up to this size are counted before, so that it can be told how many are left. */
const COUNTED_BYTES = 100_000_000

export function workOf(options: { readonly pull?: boolean; readonly import?: readonly string[] }, ports: WorkPorts): ServeWork {
  const { home, store, feeds, intake, io, signal, fault, news } = ports
  const onSkipped = (where: string, why: string): void => void tell(io, `${where}: ${why}`)
  const unread = storedStories({ home, intake, clock: io.clock, signal, onSkipped })
  const look = async (): Promise<void> => say(io, 'read', await unread.look())
  const looks = new Set<Promise<void>>()
  const stored = (): void => {
    const done = look().catch((thrown: unknown) => void (signal.aborted || fault(thrown)))
    looks.add(done)
    void done.then(() => looks.delete(done))
  }
  const pulling = async (): Promise<void> => {
    await look().catch((thrown: unknown) => void (signal.aborted || fault(thrown)))
    await every(PULL_MS, () => pullDue(home, feeds, io), { signal, fault })
  }
  const others = async (): Promise<void> => {
    const watch = newsOfOthers({ store, news, clock: io.clock })
    await every(OTHERS_MS, watch.look, { signal, fault }).finally(watch.stop)
  }
  return {
    stored,
    work: async () => {
      const files = options.import ?? []
      await Promise.all([
        files.length === 0 ? null : importFiles(files, ports).catch((thrown: unknown) => void (signal.aborted || fault(thrown))),
        options.pull === false ? null : pulling(),
        store.kind === 'postgres' ? others() : null,
        new Promise<void>((stop) => (signal.aborted ? stop() : signal.addEventListener('abort', () => stop(), { once: true }))),
      ])
      await Promise.all(looks)
    },
  }
}

async function importFiles(files: readonly string[], { intake, io, signal }: WorkPorts): Promise<void> {
  const onSkipped = (where: string, why: string): void => void tell(io, `${where}: ${why}`)
  const total = await storiesIn(files, io)
  const items = itemsOf(files, {}, io, { lost: 0 })
  const sums = await intake.bring(items, 'history', { ...(total === null ? {} : { total }), onSkipped })
  if (!signal.aborted) say(io, 'imported', sums, true)
}

/** Null where counting would take too long. */
async function storiesIn(files: readonly string[], io: Io): Promise<number | null> {
  let bytes = 0
  for (const file of files) bytes += file === '-' ? Number.POSITIVE_INFINITY : ((await stat(file).catch(() => null))?.size ?? 0)
  if (bytes > COUNTED_BYTES) return null
  let total = 0
  for await (const opened of documentsOf(files, io)) if ('document' in opened) total += opened.document.items.length
  return total
}

/** A folder that another command works in has its turn with the next round. */
async function pullDue(home: string, feeds: FeedsDesk, io: Io): Promise<void> {
  if ((await readSubscriptions(home)).length === 0) return
  const summary = await feeds.pull(false).catch((thrown: unknown): PullSummary | null => {
    if (thrown instanceof ChanceryError && thrown.code === 'HOME_LOCKED') return null
    throw thrown
  })
  if (summary === null || summary.stories + summary.updates + summary.failed === 0) return
  const { feeds: asked, stories, updates, failed } = summary
  await tell(
    io,
    `asked ${counted(asked, 'feed')}: ${counted(stories, 'new story', 'new stories')}, ${counted(updates, 'update')}, ${failed} failing`,
  )
}

/** One line of what came into the record; none where nothing did. */
function say(io: Io, verb: string, { stories, known }: ImportSums, always = false): void {
  if (stories > 0 || always)
    void tell(io, `${verb} ${counted(stories, 'new story', 'new stories')}${known > 0 && always ? `, ${known} known` : ''}`)
}
