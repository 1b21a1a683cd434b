import { countryNames } from '../desk/filter/known-names.ts'
import { nextRun } from '../desk/schedule/next-run.ts'
import type { Schedule } from '../desk/schedule/schedule.ts'
import { type KeptSchedule, schedulesOn } from '../desk/schedule/shelf-schedules.ts'
import { asChanceryError } from '../kit/errors.ts'
import { addSchedule, removeSchedule } from '../pipeline/desk/change-schedules.ts'
import { makeSchedules } from '../pipeline/desk/schedules.ts'
import { type HomeOptions, homeOf, tell } from './feeds-command-ports.ts'
import { openBooks } from './filter-options.ts'
import type { Io } from './io.ts'
import { withRecord } from './record-ports.ts'
import { sanitise } from './sanitise.ts'

export interface ScheduleOptions extends HomeOptions {
  readonly format: 'text' | 'json'
}

export interface AddScheduleOptions extends ScheduleOptions {
  readonly watch?: string
  readonly days?: number
  readonly on?: readonly string[]
  readonly at: string
  readonly zone?: string
  readonly write?: readonly string[]
  readonly to?: string
}

/** Keeps a new schedule. */
export async function addCommand(name: string, options: AddScheduleOptions, io: Io): Promise<number> {
  const { watch, days, on, at, zone, write, to } = options
  const given = Object.entries({ name, watch, days, on, at, zone, formats: write, to }).filter(([, value]) => value !== undefined)
  const schedule = await withRecord(options, io, (store) => addSchedule(store, Object.fromEntries(given), 'schedule', io.clock()))
  await print([{ schedule, since: io.clock() }], options, io)
  return 0
}

/** All schedules, each with when its next brief is due. */
export async function listCommand(options: ScheduleOptions, io: Io): Promise<number> {
  const { schedules, broken } = await withRecord(options, io, schedulesOn)
  await print(schedules, options, io)
  for (const { why } of broken) await tell(io, sanitise(why))
  return broken.length > 0 ? 1 : 0
}

/** Removes a schedule; what it had written stays. */
export async function removeCommand(id: string, options: HomeOptions, io: Io): Promise<number> {
  await withRecord(options, io, (store) => removeSchedule(store, id))
  await tell(io, `schedule ${sanitise(id)} is removed`)
  return 0
}

/** Writes the briefs that are due now, for who has no desk running. */
export async function runCommand(options: HomeOptions, io: Io): Promise<number> {
  const books = await openBooks({})
  const faults: unknown[] = []
  const written = await withRecord(options, io, (store) =>
    makeSchedules({
      ...{ store, home: homeOf(options, io), clock: io.clock, env: io.env, fault: (thrown) => void faults.push(thrown) },
      nameOf: countryNames(books),
    }).runDue(),
  )
  for (const id of written) await io.stdout.write(`${sanitise(id)}\n`)
  for (const fault of faults) await tell(io, sanitise(asChanceryError(fault).line))
  if (written.length + faults.length === 0) await tell(io, 'no brief is due')
  return faults.length > 0 ? 1 : 0
}

async function print(schedules: readonly KeptSchedule[], { format }: ScheduleOptions, io: Io): Promise<void> {
  const listed = schedules.map(({ schedule, since }) => ({ schedule, since, next: nextRun(schedule, io.clock()) }))
  if (format === 'json') await io.stdout.write(`${JSON.stringify(listed, null, 2)}\n`)
  else for (const { schedule, next } of listed) await io.stdout.write(`${sanitise(lineOf(schedule, next))}\n`)
}

const lineOf = ({ id, name, watch, days, on, at, zone, formats, to }: Schedule, next: string): string =>
  `${id}  ${name}: ${on.length === 7 ? 'every day' : on.join(', ')} at ${at} ${zone}, ${watch === null ? 'all incidents' : `watch ${watch}`}, ${days === 1 ? 'one day' : `${days} days`} back, ${formats.join(' and ')} to ${to}; next ${next.slice(0, 16)}Z`
