import { parseSchedule, type Schedule } from '../../desk/schedule/schedule.ts'
import { docOfSchedule, MOST_SCHEDULES, noSuchSchedule } from '../../desk/schedule/shelf-schedules.ts'
import { watchOf } from '../../desk/watch/shelf-watches.ts'
import type { RecordStore } from '../../store/port.ts'
import { putNew } from './put-new.ts'

/** Keeps a new schedule, which counts from `now` (ISO instant). Rejects with ChanceryError USAGE and NO_SUCH_ID (of its watch). */
export async function addSchedule(store: RecordStore, json: unknown, where: string, now: string): Promise<Schedule> {
  const schedule = parseSchedule(json, where)
  await store.write(async (writer) => {
    if (schedule.watch !== null) await watchOf(writer, schedule.watch)
    await putNew(writer, docOfSchedule({ schedule, since: now }), { where, most: MOST_SCHEDULES, many: 'schedules' })
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
