/** A body that is written piece by piece, as fast as the other side takes it. */
export interface Streamed {
  readonly body: ReadableStream<Uint8Array>
  /** Resolves when it is taken; rejects when the other side has gone, or takes nothing for so long. */
  put(bytes: Uint8Array): Promise<void>
  close(): Promise<void>
  /** Breaks off: what came so far never looks whole. */
  fail(thrown: unknown): void
  /** Aborted when the other side has gone, or takes nothing. */
  readonly gone: AbortSignal
}

/** Who takes nothing for so long has no more: a client that stands still would hold what is written, and the place of others, for ever. */
const STILL_MS = 120_000

export function makeStreamed(stillMs = STILL_MS): Streamed {
  const gone = new AbortController()
  let fail = (_: unknown): void => {}
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => {
      fail = (thrown) => controller.error(thrown)
    },
  })
  const writer = writable.getWriter()
  // Rejects when the other side has gone.
  writer.closed.catch((thrown: unknown) => gone.abort(thrown))
  const standStill = (): void => {
    const why = new Error('the other side takes nothing')
    gone.abort(why)
    fail(why)
  }
  return {
    body: readable,
    put: async (bytes) => {
      const timer = setTimeout(standStill, stillMs)
      timer.unref()
      await writer.write(bytes).finally(() => clearTimeout(timer))
    },
    close: () => writer.close(),
    fail: (thrown) => fail(thrown),
    gone: gone.signal,
  }
}
