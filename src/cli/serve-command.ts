import { listen } from '../server/listen.ts'
import { openBooks } from './filter-options.ts'
import type { Io } from './io.ts'
import { interruptible, withRecord } from './record-ports.ts'
import { sanitise } from './sanitise.ts'
import { type DoorOptions, openDoorOf } from './serve-door.ts'
import { type LifeOptions, makeLife } from './serve-life.ts'

export interface ServeOptions extends DoorOptions, LifeOptions {
  readonly port: number
}

/** Answers over HTTP from the record, and pulls, reads and alerts beside it, until it is interrupted. */
export async function serveCommand(options: ServeOptions, io: Io): Promise<number> {
  const fault = (thrown: unknown): void =>
    void io.stderr.write(`chancery: ${sanitise(String(thrown instanceof Error ? thrown.stack : thrown))}\n`)
  const { door, web, tiles, auditFile, warning } = await openDoorOf(options, io, fault)
  const books = await openBooks(options)
  await withRecord(options, io, async (plain) => {
    const life = await makeLife(options, { plain, books, io, fault })
    try {
      const desk = await listen({ ...life.ports, books, clock: io.clock, fault, door, web, tiles }, options.port, options.host)
      await io.stdout.write(
        `chancery: the desk answers at ${desk.address} (its API at /api/v1, described in /api/openapi.json); ^C ends it\n`,
      )
      await io.stderr.write(`chancery: changes, sign-ins and refusals are told in ${sanitise(auditFile)}\n`)
      if (warning !== null) await io.stderr.write(`chancery: ${warning}\n`)
      await interruptible(async (signal) => {
        signal.addEventListener('abort', life.stop, { once: true })
        await life.work()
      })
      await desk.close()
      await Promise.all([door.audit.flush(), door.tokens?.flush()])
    } finally {
      await life.end()
    }
  })
  return 0
}
