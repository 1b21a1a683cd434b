import { listen } from '../server/listen.ts'
import type { HomeOptions } from './feeds-command-ports.ts'
import { openBooks } from './filter-options.ts'
import type { Io } from './io.ts'
import { interruptible, withRecord } from './record-ports.ts'
import { sanitise } from './sanitise.ts'

export interface ServeOptions extends HomeOptions {
  readonly port: number
  readonly knowledge?: string
}

/** Answers over HTTP from the record until it is interrupted. */
export async function serveCommand(options: ServeOptions, io: Io): Promise<number> {
  const books = await openBooks(options)
  await withRecord(options, io, async (store) => {
    const fault = (thrown: unknown): void =>
      void io.stderr.write(`chancery: ${sanitise(String(thrown instanceof Error ? thrown.stack : thrown))}\n`)
    const desk = await listen({ store, books, clock: io.clock, fault }, options.port)
    await io.stdout.write(`chancery: the desk answers at ${desk.address}/api/v1 (described in /api/openapi.json); ^C ends it\n`)
    await interruptible((signal) => new Promise<void>((stop) => signal.addEventListener('abort', () => stop(), { once: true })))
    await desk.close()
  })
  return 0
}
