/** What it costs to add a story to a record that holds many: linked, fused and kept as an import does it, one by one. */
import { keepStories } from '../../src/pipeline/record/keep-stories.ts'
import type { RecordStore } from '../../src/store/port.ts'
import type { Database } from '../../src/store/sql/sql.ts'
import { repeatArchive } from './repeat.ts'
import { LAST_DAY } from './reports.ts'
import { STORIES_A_DAY, storyAt } from './stories.ts'
import { type Row, time } from './times.ts'

/** Stories that are kept as an import keeps them; the others of the archive are made from them. */
const FIRST = 360
const BATCH = 32
const REPORTS_A_STORY = 3
const AIM = 50

/** Fills the record with stories of so many reports. */
export async function fillStories(store: RecordStore, database: Database, reports: number, tell: (line: string) => void): Promise<void> {
  if ((await store.totals()).story > 0) return
  for (let at = 0; at < FIRST; at += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, FIRST - at) }, (_, i) => storyAt(at + i, LAST_DAY))
    await store.write((writer) => keepStories(writer, some, 'bench'))
  }
  const count = Math.round(reports / REPORTS_A_STORY / FIRST) - 1
  if (count > 0) await repeatArchive(database, Math.ceil(FIRST / STORIES_A_DAY), count, tell)
}

/** Adds the stories that follow on those that are there, one by one. */
export async function addStories(store: RecordStore, count: number): Promise<Row> {
  const from = (await store.totals()).story // what was repeated behind the store's back is not counted
  const stories = Array.from({ length: count }, (_, i) => storyAt(from + i, LAST_DAY))
  const times = await time(count, (turn) => store.write((writer) => keepStories(writer, stories.slice(turn, turn + 1), 'bench')))
  return { name: 'a story added', times, aim: AIM }
}
