import { asChanceryError, ChanceryError } from '../../kit/errors.ts'
import { compare } from '../../record/story-card.ts'
import type { ShelfDoc, ShelfReader } from '../../store/shelf.ts'
import { parseSchedule, type Schedule } from './schedule.ts'

/** Schedules that one desk keeps. */
export const MOST_SCHEDULES = 200

/** A schedule as the desk keeps it. */
export interface KeptSchedule {
  readonly schedule: Schedule
  /** ISO instant from which it counts. */
  readonly since: string
}

export interface ShelfSchedules {
  /** By name, then by id. */
  readonly schedules: readonly KeptSchedule[]
  readonly broken: readonly { readonly id: string; readonly why: string }[]
}

/** All schedules on the shelf; a broken one stops none of the others. */
export async function schedulesOn(reader: ShelfReader): Promise<ShelfSchedules> {
  const schedules: KeptSchedule[] = []
  const broken: { id: string; why: string }[] = []
  for (const { id, at, doc } of await reader.shelf({ kind: 'schedule', size: MOST_SCHEDULES })) {
    try {
      schedules.push({ schedule: parseSchedule(doc, `schedule ${id}`), since: at })
    } catch (thrown) {
      broken.push({ id, why: asChanceryError(thrown).line })
    }
  }
  return { schedules: schedules.sort((a, b) => compare(a.schedule.name, b.schedule.name) || compare(a.schedule.id, b.schedule.id)), broken }
}

export const docOfSchedule = ({ schedule, since }: KeptSchedule): ShelfDoc => ({
  ...{ kind: 'schedule', id: schedule.id, of: null, at: since, doc: schedule },
})

export const noSuchSchedule = (id: string): ChanceryError =>
  new ChanceryError('NO_SUCH_ID', `there is no schedule ${id}`, { hint: 'take an id that chancery schedule list prints' })
