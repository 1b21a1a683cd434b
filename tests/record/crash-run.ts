import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importItems } from '../../src/pipeline/record/import.ts'
import { openMemoryStore } from '../../src/store/memory/memory-store.ts'
import { openStore, type StorePlace } from '../../src/store/open-store.ts'
import type { RecordStore } from '../../src/store/port.ts'
import { faultsOf } from './crash-check.ts'
import { crashReader, crashStories } from './crash-stories.ts'
import { makeWords } from './crash-words.ts'

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url))

export interface CrashPlan {
  readonly kills: number
  readonly stories: number
  readonly batch: number
  readonly seed: number
  /** A new, empty record: a folder, or the address of a database. */
  readonly fresh: () => Promise<string>
  /** Opens in this process what a child had. */
  readonly open: (place: string) => Promise<RecordStore>
  readonly say?: (line: string) => void
}

export interface CrashSum {
  readonly kills: number
  /** Of the kills, how many came before the record was open, while stories were kept, and after all were kept. */
  readonly opening: number
  readonly keeping: number
  readonly closing: number
  /** Imports that were brought to their end in spite of all kills. */
  readonly imports: number
  /** Stories that were in the record beyond those that had been told as kept: written, but killed before it could say so. */
  readonly untold: number
  readonly faults: readonly string[]
}

/** Kills imports at moments of chance until it has done so often enough, looks at the record after each, and lets the next go on from it. */
export async function crashImports(plan: CrashPlan): Promise<CrashSum> {
  const { chance } = makeWords(plan.seed)
  const wanted = await contentOf(plan)
  const sum = { kills: 0, opening: 0, keeping: 0, closing: 0, imports: 0, untold: 0, faults: [] as string[] }
  for (let place = await plan.fresh(), kept = 0, last = false; !last; ) {
    last = sum.kills >= plan.kills
    // One in six dies while the record is being opened; the rest while it writes.
    const child = await importUntil(
      place,
      plan,
      last ? null : { opening: chance() < 1 / 6, kept: kept + plan.batch * Math.floor(chance() * 8), after: chance() },
    )
    if (child.killed) sum.kills++
    if (child.killed) sum[child.phase]++
    kept = Math.max(kept, child.kept)
    const store = await plan.open(place)
    const faults = await faultsOf(store, kept, plan.stories)
    const { story } = await store.totals()
    if (child.killed) sum.untold += Math.max(0, story - kept)
    sum.faults.push(...faults.map((fault) => `after kill ${sum.kills}: ${fault}`))
    if (!child.killed) {
      sum.imports++
      const { id } = await store.write((writer) => writer.snapshot('2026-01-01T00:00:00Z', 'crash'))
      if (id !== wanted) sum.faults.push(`import ${sum.imports} ends with ${id}, one without kills with ${wanted}`)
    }
    plan.say?.(
      `kill ${sum.kills} (${child.killed ? child.phase : 'none'}): ${story} stories there, ${kept} told as kept, ${faults.length} faults`,
    )
    await store.close()
    if (!child.killed && !last) [place, kept] = [await plan.fresh(), 0]
  }
  return sum
}

interface Ended {
  readonly killed: boolean
  readonly phase: 'opening' | 'keeping' | 'closing'
  readonly kept: number
}

/** Killed before the record is open, or else when so many stories are told as kept; and a part (0 to 1) of a while later. */
type Kill = { readonly opening: boolean; readonly kept: number; readonly after: number }

const [OPENING_MS, KEEPING_MS] = [2500, 400]

async function importUntil(place: string, { stories, batch }: CrashPlan, kill: Kill | null): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, place, `${stories}`, `${batch}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = new Promise<number | null>((end) => child.once('close', (code) => end(code)))
  const arm = (ms: number): void => void setTimeout(() => child.kill('SIGKILL'), ms).unref()
  if (kill?.opening) arm(kill.after * OPENING_MS)
  let told = ''
  let phase: Ended['phase'] = 'opening'
  let wait = kill === null || kill.opening ? null : kill
  for await (const chunk of child.stdout) {
    told += String(chunk)
    if (phase === 'opening' && told.includes('open\n')) phase = 'keeping'
    if (wait !== null && phase === 'keeping' && keptIn(told) >= wait.kept) {
      arm(wait.after * KEEPING_MS)
      wait = null
    }
    if (told.includes(`kept ${stories}\n`)) phase = 'closing'
  }
  const code = await closed
  if (code !== null && code !== 0) throw new Error(`the import itself failed with ${code}`)
  return { killed: code === null, phase, kept: keptIn(told) }
}

const keptIn = (told: string): number => Number([...told.matchAll(/^kept (\d+)\n/gm)].at(-1)?.[1] ?? 0)

/** What the record comes to without a kill. Records of all stores with the same content have the same name. */
async function contentOf(plan: CrashPlan): Promise<string> {
  const store = openMemoryStore()
  const clock = () => '2026-01-01T00:00:00Z'
  await importItems(crashStories(plan.stories), { store, reader: crashReader, readerVersion: 'crash', clock, batch: plan.batch })
  return (await store.write((writer) => writer.snapshot(clock(), 'crash'))).id
}

/** Folders for records, and their end. */
export function recordFolders(): { readonly fresh: () => Promise<string>; readonly end: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'chancery-crash-'))
  let count = 0
  return { fresh: async () => join(root, `record-${++count}`), end: () => rmSync(root, { recursive: true, force: true }) }
}

export const openPlace = (place: string): Promise<RecordStore> =>
  openStore((place.startsWith('postgres:') ? { url: place } : { folder: place }) satisfies StorePlace)
