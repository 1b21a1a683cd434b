import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeNewsDesk, type News, type NewsDesk } from '../src/pipeline/desk/news.ts'
import { newsOfOthers } from '../src/pipeline/desk/news-of-others.ts'
import { makeStatusDesk, type StatusDesk } from '../src/pipeline/desk/status.ts'
import { makeApi } from '../src/server/api.ts'
import type { DeskPorts } from '../src/server/desk-ports.ts'
import { makeLiveQueue } from '../src/server/live/live-queue.ts'
import { openMemoryStore } from '../src/store/memory/memory-store.ts'
import { keep } from './record/keep.ts'
import { liveClient } from './support/live-client.ts'

const HOST = { host: '127.0.0.1:7878' }
const NEWS: Omit<News, 'seq'> = { at: '2026-04-10T00:00:00Z', mode: 'live', stories: ['s1'], incidents: [], commitments: [] }

let news: NewsDesk
let status: StatusDesk
let closing: AbortController
let ports: DeskPorts
let faults: unknown[]

beforeEach(() => {
  faults = []
  const fault = (thrown: unknown): void => void faults.push(thrown)
  ;[news, status, closing] = [makeNewsDesk(fault), makeStatusDesk(), new AbortController()]
  const books = { actors: () => expect.fail(), gazetteer: () => expect.fail() }
  ports = { store: openMemoryStore(), books, clock: () => '2026-04-10T00:00:00Z', fault, news, status, closing: closing.signal }
})

afterEach(() => {
  closing.abort()
  expect(faults).toEqual([])
})

const listen = async (api: ReturnType<typeof makeApi>, headers: Record<string, string> = {}): Promise<Response> =>
  api.request('/api/v1/live', { headers: { ...HOST, ...headers } })

describe('the live stream', () => {
  it('tells what the desk does, then what is new, as it comes', async () => {
    const response = await listen(makeApi(ports))
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
    const client = liveClient(response)
    expect((await client.next('status')).data).toEqual({ state: 'idle', done: 0, total: null })
    status.pulling(true)
    expect((await client.next('status')).data).toEqual({ state: 'pulling', done: 0, total: null })
    status.reading({ done: 3, total: 40 })
    expect((await client.next('status')).data).toEqual({ state: 'importing', done: 3, total: 40 })
    const gone = { id: 'i1', before: {}, after: null } as never
    news.tell({ ...NEWS, stories: Array.from({ length: 60 }, (_, i) => `s${i}`), incidents: [gone], commitments: ['c1'] })
    const heard = await client.next('news')
    expect([heard.id, heard.data.stories, (heard.data.storyKeys as string[]).length]).toEqual(['1', 60, 50])
    expect(heard.data).toMatchObject({ seq: 1, mode: 'live', incidents: [{ id: 'i1', gone: true }], commitments: 1 })
    await client.hangUp()
  })

  it('gives one that was cut off what it missed, and says where that is no longer known', async () => {
    for (let i = 0; i < 5; i++) news.tell(NEWS)
    const api = makeApi(ports)
    const client = liveClient(await listen(api, { 'last-event-id': '3' }))
    expect([(await client.next('news')).id, (await client.next('news')).id]).toEqual(['4', '5'])
    for (const lastId of ['9', 'x']) expect((await liveClient(await listen(api, { 'last-event-id': lastId })).next('reset')).id).toBe('5')
    for (let i = 0; i < 1100; i++) news.tell(NEWS)
    expect((await liveClient(await listen(api, { 'last-event-id': '3' })).next('reset')).id).toBe('1105')
  })

  it('has room for a hundred, and for others when some have gone', async () => {
    const api = makeApi(ports)
    const clients = []
    for (let i = 0; i < 100; i++) clients.push(liveClient(await listen(api)))
    expect((await listen(api)).status).toBe(503)
    await clients[0]?.hangUp()
    await clients[1]?.hangUp()
    await new Promise((done) => setTimeout(done, 10))
    expect((await listen(api)).status).toBe(200)
  })

  it('ends when the desk closes', async () => {
    const clients = [liveClient(await listen(makeApi(ports))), liveClient(await listen(makeApi(ports)))]
    closing.abort()
    for (const client of clients) await client.ended()
  })

  it('hangs up on one that does not read, and keeps on with the others', async () => {
    const api = makeApi(ports)
    const slow = liveClient(await listen(api))
    const quick = liveClient(await listen(api))
    for (let i = 0; i < 1600; i++) {
      news.tell({ ...NEWS, stories: [`s${i}`] })
      if (i % 100 === 99) await quick.next('news')
      else if (i % 10 === 9) await new Promise((done) => setImmediate(done))
    }
    await slow.ended()
    expect((await listen(api)).status).toBe(200)
    await quick.hangUp()
  })

  it('a queue says when nothing came for a while, and takes no more than it has room for', async () => {
    const queue = makeLiveQueue(2)
    expect(await queue.take(1)).toBe('quiet')
    const event = { event: 'news', data: {} } as const
    expect([queue.put(event), queue.put(event), queue.put(event)]).toEqual([true, true, false])
    expect([await queue.take(1), queue.put(event)]).toEqual([null, false])
  })
})

describe('news of other processes', () => {
  it('tells once of stories that somebody else put into the record', async () => {
    const store = openMemoryStore()
    const told: News[] = []
    news.listen((one) => void told.push(one))
    const { look, stop } = newsOfOthers({ store, news, clock: () => '2026-01-01T00:00:10Z' })
    await look()
    await keep([{ id: 'a', published: '2025-12-31T08:00:00Z', text: 'Police in Nairobi arrested two men on Wednesday.' }], store)
    await look()
    await look()
    await new Promise((done) => setImmediate(done))
    expect(told.map(({ stories, incidents }) => [stories.length, incidents.length])).toEqual([[1, 0]])
    stop()
  }, 60_000)
})
