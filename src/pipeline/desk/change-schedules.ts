import { parseSchedule, type Schedule } from '../../desk/schedule/schedule.ts'
import { docOfSchedule, MOST_SCHEDULES, noSuchSchedule } from '../../desk/schedule/shelf-schedules.ts'
import { watchOf } from '../../desk/watch/shelf-watches.ts'
import { ChanceryError } from '../../kit/errors.ts'
import type { RecordStore } from '../../store/port.ts'

/** Keeps a new schedule, which counts from `now` (ISO instant). Rejects with ChanceryError USAGE and NO_SUCH_ID (of its watch). */
export async function addSchedule(store: RecordStore, json: unknown, where: string, now: string): Promise<Schedule> {
  const schedule = parseSchedule(json, where)
  await store.write(async (writer) => {
    if (schedule.watch !== null) await watchOf(writer, schedule.watch)
    if ((await writer.shelf({ kind: 'schedule', ids: [schedule.id], size: 1 })).length > 0)
      throw new ChanceryError('USAGE', `there is a schedule ${schedule.id} already`, {
        where,
        hint: 'give it another name, or an id of its own',
      })
    if ((await writer.shelf({ kind: 'schedule', size: MOST_SCHEDULES })).length >= MOST_SCHEDULES)
      throw new ChanceryError('USAGE', `there are ${MOST_SCHEDULES} schedules already`, { where, hint: 'remove one first' })
    await writer.putOnShelf([docOfSchedule({ schedule, since: now })])
  })
  return schedule
}

/** Removes a schedule; the briefs that it had written stay. Rejects with ChanceryError NO_SUCH_ID. */
export async function removeSchedule(store: RecordStore, id: string): Promise<void> {
  await store.write(async (writer) => {
    if ((await writer.shelf({ kind: 'schedule', ids: [id], size: 1 })).length === 0) throw noSuchSchedule(id)
    await writer.dropFromShelf('schedule', [id])
  })
}
