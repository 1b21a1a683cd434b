import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { IDLE } from '../../pipeline/desk/status.ts'
import { AT_THE_DESK, type DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { missedSince, newsEvent } from '../live/live-news.ts'
import { type LiveQueue, makeLiveQueue } from '../live/live-queue.ts'
import { answer, problem } from '../problem.ts'
import { json } from '../responses.ts'

const MOST_STREAMS = 100
/** Of one token: nobody takes the places of all others. */
const MOST_OF_ONE = 20
/** Events that wait for one client. More than are kept of the past, which one that was cut off is given at once. */
const MOST_WAITING = 1_500
/** A comment so often keeps proxies from closing a quiet stream, and finds clients that are gone. */
const QUIET_MS = 15_000

const statusSchema = z
  .object({
    state: z.enum(['idle', 'importing', 'pulling']).openapi({ description: 'stories that came in are read; feeds are asked' }),
    done: z.int().min(0),
    total: z.int().min(0).nullable().openapi({ description: 'null where it is not known' }),
  })
  .openapi('Status')

const statusRoute = createRoute({
  method: 'get',
  path: '/api/v1/status',
  summary: 'What the desk does beside answering',
  request: { query: z.strictObject({}) },
  responses: json(statusSchema, 'what it reads and asks'),
})

const liveRoute = createRoute({
  method: 'get',
  path: '/api/v1/live',
  summary: 'What is new, as it comes: events `news`, `status` and `reset`',
  request: { query: z.strictObject({}), headers: z.object({ 'last-event-id': z.string().max(40).optional() }) },
  responses: { 200: { description: 'server-sent events', content: { 'text/event-stream': { schema: z.string() } } } },
})

/** `GET /api/v1/live` and `GET /api/v1/status`. */
export function addLive(app: OpenAPIHono<DeskEnv>, ports: DeskPorts): void {
  /** Each with the name of who listens. */
  const open = new Map<LiveQueue, string>()
  const isFull = (name: string): boolean =>
    open.size >= MOST_STREAMS || (name !== AT_THE_DESK.name && [...open.values()].filter((one) => one === name).length >= MOST_OF_ONE)
  ports.closing?.addEventListener('abort', () => {
    for (const queue of open.keys()) queue.end()
  })
  app.openapi(statusRoute, (c) => c.json({ ...(ports.status?.now() ?? IDLE) }, 200))
  app.openapi(liveRoute, (c) => {
    const { name } = c.get('who')
    if (isFull(name) || ports.closing?.aborted === true)
      return answer(
        c,
        problem(503, { code: 'DESK_BUSY', detail: 'too many listen at once', hint: 'close a window, and try again' }),
      ) as never
    const queue = makeLiveQueue(MOST_WAITING)
    open.set(queue, name)
    const stop = listenTo(ports, queue, c.req.valid('header')['last-event-id'])
    return streamSSE(
      c,
      async (stream) => {
        stream.onAbort(queue.end)
        // A client that does not read holds up what is being written, too.
        void queue.ended.then(() => stream.abort())
        await pump(queue, stream).finally(() => {
          open.delete(queue)
          queue.end()
          stop()
        })
      },
      async (thrown) => ports.fault(thrown),
    ) as never
  })
}

/** Puts what was missed, the status, and all that comes from now on into the queue. Returns what ends it. */
function listenTo({ news, status }: DeskPorts, queue: LiveQueue, lastId: string | undefined): () => void {
  const stops: (() => void)[] = []
  queue.put({ event: 'status', data: status?.now() ?? IDLE })
  if (news !== undefined) {
    if (lastId !== undefined && lastId !== '') for (const event of missedSince(lastId, news)) queue.put(event)
    stops.push(news.listen((one) => void queue.put(newsEvent(one))))
  }
  if (status !== undefined) stops.push(status.listen((now) => void queue.put({ event: 'status', data: now })))
  return () => {
    for (const stop of stops) stop()
  }
}

async function pump(queue: LiveQueue, stream: SSEStreamingApi): Promise<void> {
  await stream.write('retry: 2000\n\n')
  for (let event = await queue.take(QUIET_MS); event !== null; event = await queue.take(QUIET_MS)) {
    if (event === 'quiet') await stream.write(': still here\n\n')
    else
      await stream.writeSSE({ event: event.event, data: JSON.stringify(event.data), ...(event.id === undefined ? {} : { id: event.id }) })
  }
}
