import type { Context } from 'hono'

/** How often it is looked whether who listens may still do so. */
const LOOK_MS = 10_000

/** Ends an answer that streams without end once its token is removed, or its session ends: what `holds` says. */
export function endWithToken(c: Context, holds: () => Promise<boolean>, lookMs = LOOK_MS): void {
  const { body, headers, status } = c.res
  if (body === null || !headers.get('content-type')?.startsWith('text/event-stream')) return
  const stop = new AbortController()
  const timer = setInterval(
    () =>
      void holds()
        // A file of tokens that cannot be read lets nobody in.
        .catch(() => false)
        .then((still) => (still ? null : stop.abort())),
    lookMs,
  )
  timer.unref()
  const through = new TransformStream<Uint8Array, Uint8Array>()
  const done = body.pipeTo(through.writable, { signal: stop.signal })
  void done.catch(() => {}).finally(() => clearInterval(timer))
  c.res = new Response(through.readable, { status, headers })
}
