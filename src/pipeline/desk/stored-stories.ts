import { rewound, START } from '../../feeds/cursor.ts'
import type { StoredItem } from '../../feeds/stored-item.ts'
import { storiesAfter } from '../../store/folder/read-folder.ts'
import { parseLine } from '../../wire/formats/jsonl/parse-line.ts'
import type { Item } from '../../wire/item.ts'
import type { ImportSums } from '../record/import.ts'
import type { Intake } from './intake.ts'

/** Brings what feeds brought, and `pull` stored in the home folder, into the record. */
export interface StoredStories {
  /**
   * Reads what was stored since the last look; the first one looks at everything, and passes over what the record has. One look at a time: a
   * call while one is under way makes another look after it. Resolves to what was new since the call.
   */
  look(): Promise<ImportSums>
}

export interface StoredPorts {
  readonly home: string
  readonly intake: Intake
  /** ISO instant. */
  readonly clock: () => string
  readonly signal: AbortSignal
  readonly onSkipped?: (where: string, why: string) => void
}

const PAGE = 2_000
/** An item may be written late, with an earlier time: each look goes back so far. */
const LATE_MS = 5 * 60_000
/** What was stored longer ago, while no desk was open, is history. */
const NEWS_MS = 24 * 3_600_000

const NONE: ImportSums = { stories: 0, known: 0, skipped: 0 }

export function storedStories(ports: StoredPorts): StoredStories {
  let at = START
  let last: Promise<unknown> = Promise.resolve()
  const look = async (): Promise<ImportSums> => {
    let sums = NONE
    for (let from = rewound(at, LATE_MS); !ports.signal.aborted; ) {
      const page = await storiesAfter(ports.home, from, PAGE)
      if (page.items.length === 0) break
      sums = added(sums, await bring(page.items, ports))
      if (ports.signal.aborted) break
      from = page.next
      at = page.next
    }
    return sums
  }
  return {
    look: () => {
      const done = last.then(look)
      last = done.catch(() => {})
      return done
    },
  }
}

/** The first fetch of a feed brings what is there already: that is history. */
async function bring(stored: readonly StoredItem[], { intake, clock, onSkipped }: StoredPorts): Promise<ImportSums> {
  const since = new Date(Date.parse(clock()) - NEWS_MS).toISOString()
  const isHistory = ({ baseline, time }: StoredItem): boolean => baseline || time < since
  const [history, live] = [itemsOf(stored.filter(isHistory)), itemsOf(stored.filter((one) => !isHistory(one)))]
  const skipped = onSkipped === undefined ? {} : { onSkipped }
  const past = history.length === 0 ? NONE : await intake.bring(history, 'history', { total: history.length, ...skipped })
  return live.length === 0 ? past : added(past, await intake.bring(live, 'live', { total: live.length, ...skipped }))
}

/** As `chancery import` reads the lines of the folder. */
const itemsOf = (stored: readonly StoredItem[]): readonly Item[] =>
  stored.flatMap((one) => parseLine(JSON.stringify(one), `${one.time.slice(0, 10)}.jsonl: ${one.id}`).items)

const added = (a: ImportSums, b: ImportSums): ImportSums => ({
  stories: a.stories + b.stories,
  known: a.known + b.known,
  skipped: a.skipped + b.skipped,
})
