import type { HomeOptions } from './feeds-command-ports.ts'
import type { Io } from './io.ts'
import { counted, lines, pageFor, sayWhen } from './page/page.ts'
import { withRecord } from './record-ports.ts'
import { sanitise } from './sanitise.ts'

export interface SnapshotsOptions extends HomeOptions {
  readonly format: 'text' | 'json'
}

/** States of the record that have a name, the latest first. */
export async function snapshotsCommand({ format, ...options }: SnapshotsOptions, io: Io): Promise<number> {
  const snapshots = (await withRecord(options, io, (store) => store.snapshots())).toReversed()
  if (format === 'json') {
    await io.stdout.write(`${JSON.stringify(snapshots, null, 2)}\n`)
    return 0
  }
  const { paint } = pageFor(io)
  const rows = snapshots.map(({ id, at, reader, totals }) => {
    const held = `${counted(totals.story, 'story', 'stories')}, ${counted(totals.report, 'report')}, ${counted(totals.incident, 'incident')}`
    return `${paint.bold(sanitise(id))}  ${paint.dim(sanitise(`${sayWhen(at)}, reader ${reader}`))}\n  ${held}`
  })
  await io.stdout.write(lines(rows.length === 0 ? ['no snapshots yet: an export makes one'] : rows))
  return 0
}
