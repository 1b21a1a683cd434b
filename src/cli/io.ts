import { createWriteStream } from 'node:fs'
import type { StorePlace } from '../store/open-store.ts'
import type { RecordStore } from '../store/port.ts'

/** Where a command writes and what it may know of its surroundings; given, so that tests run commands in-process. */
export interface Io {
  readonly stdout: Sink
  readonly stderr: Sink
  readonly stdin: AsyncIterable<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
  /** The time of day, as an ISO instant. */
  readonly clock: () => string
  /** Opens the record; `openStore` when absent. */
  readonly openRecord?: (place: StorePlace) => Promise<RecordStore>
  /** Opens a file to write; `close` resolves when all is on disk. */
  readonly openOutput: (path: string) => Promise<Output>
}

export interface Output {
  readonly sink: Sink
  readonly close: () => Promise<void>
}

export interface Sink {
  readonly isTTY: boolean
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined
  /** Resolves when the text is taken; rejects when it cannot be written. */
  write(text: string): Promise<void>
}

/** Puts a Node stream behind a Sink. */
export function sinkOf(stream: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }): Sink {
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    write: (text) =>
      new Promise((taken, failed) => {
        stream.write(text, (error) => (error ? failed(error) : taken()))
      }),
  }
}

/** The surroundings of this process. */
export const processIo = (): Io => ({
  stdout: sinkOf(process.stdout),
  stderr: sinkOf(process.stderr),
  stdin: process.stdin,
  env: process.env,
  now: () => performance.now(),
  clock: () => new Date().toISOString(),
  openOutput,
})

async function openOutput(path: string): Promise<Output> {
  const stream = createWriteStream(path)
  await new Promise<void>((opened, failed) => stream.once('open', () => opened()).once('error', failed))
  return { sink: sinkOf(stream), close: () => new Promise((closed) => stream.end(closed)) }
}
