import { join } from 'node:path'
import { briefOf } from '../../desk/brief/brief.ts'
import { BRIEF_EXTENSIONS } from '../../desk/brief/brief-format.ts'
import { titleOf } from '../../desk/brief/brief-words.ts'
import { daysOfRun, dueRun } from '../../desk/schedule/next-run.ts'
import { type KeptSchedule, schedulesOn } from '../../desk/schedule/shelf-schedules.ts'
import { watchOf } from '../../desk/watch/shelf-watches.ts'
import type { RecordStore } from '../../store/port.ts'
import { every } from './every.ts'
import { keepBrief, lastKept } from './kept-briefs.ts'
import { writeBrief } from './write-brief.ts'
import { writeFiles } from './write-files.ts'

export interface SchedulePorts {
  readonly store: RecordStore
  /** The home folder, below which briefs are written. */
  readonly home: string
  /** ISO instant. */
  readonly clock: () => string
  readonly env: Readonly<Record<string, string | undefined>>
  /** A country by its code. */
  readonly nameOf?: (code: string) => string
  /** Told of what went wrong with one schedule; the others go on. */
  readonly fault: (thrown: unknown) => void
}

export interface Schedules {
  /** Writes the briefs that are due, one after another; ids of those that were written. */
  runDue(): Promise<readonly string[]>
  /** Looks every half minute until the signal is aborted. */
  work(signal: AbortSignal): Promise<void>
}

const LOOK_MS = 30_000
/** After a failure a schedule is left alone so long, in milliseconds. */
const REST_MS = 15 * 60_000

/** Has briefs written by schedule. Each brief is whole in all its formats or not there, and one that was missed is written once. */
export function makeSchedules(ports: SchedulePorts): Schedules {
  const { store, clock, fault } = ports
  const failed = new Map<string, number>()
  let running: Promise<readonly string[]> | null = null
  const runAll = async (): Promise<readonly string[]> => {
    const written: string[] = []
    const { schedules, broken } = await schedulesOn(store)
    for (const { why } of broken) if (!failed.has(why)) fault(new Error(why))
    for (const { why } of broken) failed.set(why, 0)
    for (const kept of schedules) {
      const { id } = kept.schedule
      if (Date.parse(clock()) - (failed.get(id) ?? Number.NEGATIVE_INFINITY) < REST_MS) continue
      try {
        const made = await runOne(kept, ports)
        failed.delete(id)
        if (made !== null) written.push(made)
      } catch (thrown) {
        failed.set(id, Date.parse(clock()))
        fault(thrown)
      }
    }
    return written
  }
  const runDue = (): Promise<readonly string[]> => {
    running ??= runAll().finally(() => {
      running = null
    })
    return running
  }
  return { runDue, work: (signal) => every(LOOK_MS, async () => void (await runDue()), { signal, fault }) }
}

/** Id of the brief that was due and is written; null when none was due. */
async function runOne({ schedule, since }: KeptSchedule, { store, home, clock, env, nameOf }: SchedulePorts): Promise<string | null> {
  const last = await lastKept(store, schedule.id)
  const due = dueRun(schedule, last !== null && last.at > since ? last.at : since, clock())
  if (due === null) return null
  const watch = schedule.watch === null ? {} : { watch: (await watchOf(store, schedule.watch)).watch }
  const told = last?.told == null ? {} : { last: last.told }
  const { name, ...days } = daysOfRun(schedule, clock(), last?.at ?? since)
  const brief = await briefOf(store, { filter: {}, ...days, ...watch, ...told, ...(nameOf === undefined ? {} : { nameOf }) })
  const files = new Map<string, string | Uint8Array>()
  for (const format of schedule.formats) files.set(`${name}${BRIEF_EXTENSIONS[format]}`, await writeBrief(brief, format, env))
  await writeFiles(join(home, ...schedule.to.split('/')), files)
  const names = [...files.keys()].map((name) => `${schedule.to}/${name}`)
  return keepBrief(store, { schedule: schedule.id, watch: schedule.watch, title: titleOf(brief), files: names, brief }, due)
}
