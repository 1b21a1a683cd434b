import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBooks } from '../src/cli/filter-options.ts'
import { newFeed, PLAIN_SETTINGS } from '../src/feeds/state.ts'
import { type FeedsDesk, makeFeedsDesk } from '../src/pipeline/desk/feeds-desk.ts'
import { followed } from '../src/pipeline/desk/followed.ts'
import { makeIntake } from '../src/pipeline/desk/intake.ts'
import { makeNewsDesk } from '../src/pipeline/desk/news.ts'
import { type DeskStatus, makeStatusDesk } from '../src/pipeline/desk/status.ts'
import { storedStories } from '../src/pipeline/desk/stored-stories.ts'
import { makeApi } from '../src/server/api.ts'
import type { DeskPorts } from '../src/server/desk-ports.ts'
import { openFolder } from '../src/store/folder/folder.ts'
import { openMemoryStore } from '../src/store/memory/memory-store.ts'
import { keep } from './record/keep.ts'
import { type FeedServer, feedServer } from './support/feed-server.ts'
import { quickFetcher } from './support/quick-fetcher.ts'
import { sharedReader } from './support/readers.ts'

const fault = (thrown: unknown): never => expect.fail(String(thrown))
const HEADERS = { host: '127.0.0.1:7878', 'chancery-request': '1', 'content-type': 'application/json' }
const stop = new AbortController()
const seen: DeskStatus[] = []
const fetcher = quickFetcher()

let now = '2026-03-10T00:00:00Z'
let home: string
let server: FeedServer
let feeds: FeedsDesk
let ports: DeskPorts

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'chancery-feeds-'))
  server = await feedServer()
  const status = makeStatusDesk()
  status.listen((one) => void seen.push(one))
  feeds = makeFeedsDesk({ home, fetcher: async () => fetcher, clock: () => now, status, signal: stop.signal })
  ports = { store: openMemoryStore(), books: await openBooks({}), clock: () => now, fault, feeds }
})

afterAll(async () => {
  stop.abort()
  await fetcher.close()
  await server.close()
  rmSync(home, { recursive: true, force: true })
})

const rss = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Herald</title>${items
    .map((one, i) => `<item><guid>${i}</guid><title>${one}</title><description>${one} Police said so on Monday.</description></item>`)
    .join('')}</channel></rss>`

async function ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const init = { method, headers: HEADERS, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
  const response = await makeApi(ports).request(path, init)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('feeds', () => {
  it('of this machine and private networks are refused, whatever leads there', async () => {
    server.set('/rss', rss('A bomb killed two men in Lagos.'))
    for (const address of [
      `${server.origin}/rss`,
      'http://10.0.0.1/rss',
      'http://[::1]/rss',
      'file:///etc/passwd',
      'http://169.254.169.254/',
    ]) {
      const answer = await ask('POST', '/api/v1/feeds', { address })
      expect([answer.status, answer.body.code]).toEqual([400, 'USAGE'])
    }
    expect(server.asked).toEqual([])
    expect((await ask('POST', '/api/v1/feeds', { address: `${server.origin}/rss`, allowPrivate: true })).status).toBe(400)
    expect((await ask('GET', '/api/v1/feeds')).body).toEqual({ feeds: [] })
  })

  it('are listed, pulled when they are due, and removed', async () => {
    // Whoever has the machine may add a private one.
    const folder = await openFolder(home, now)
    await folder.setFeeds([newFeed(`${server.origin}/rss`, now, { settings: { ...PLAIN_SETTINGS, allowPrivate: true } })])
    await folder.close()
    const pulled = await ask('POST', '/api/v1/feeds/pull', {})
    expect([pulled.status, pulled.body]).toMatchObject([200, { feeds: 1, stories: 1, failed: 0 }])
    expect(seen.map(({ state }) => state)).toEqual(['pulling', 'idle'])
    expect((await ask('POST', '/api/v1/feeds/pull', {})).body).toMatchObject({ feeds: 0 })
    const [feed] = (await ask('GET', '/api/v1/feeds')).body.feeds as Record<string, unknown>[]
    expect(feed).toMatchObject({ title: 'Herald', health: 'ok', settings: { allowPrivate: true } })
    expect((await ask('DELETE', '/api/v1/feeds/nothing')).status).toBe(404)
    expect((await ask('DELETE', `/api/v1/feeds/${feed?.key}`)).body).toEqual({ removed: feed?.key })
    expect((await ask('GET', '/api/v1/feeds')).body).toEqual({ feeds: [] })
  })

  it('are busy while another process has the folder, and no part of a desk without them', async () => {
    const folder = await openFolder(home, now)
    expect((await ask('POST', '/api/v1/feeds/pull', {})).body).toMatchObject({ status: 503, code: 'HOME_LOCKED' })
    await folder.close()
    const { feeds: _, ...without } = ports
    expect((await makeApi(without).request('/api/v1/feeds', { headers: HEADERS })).status).toBe(503)
  })

  it('bring stories into the record: what was there at first as history, what comes later as news, each once', async () => {
    const news = makeNewsDesk(fault)
    const { store, as } = followed(openMemoryStore(), news, { clock: () => now })
    const reader = await sharedReader()
    const status = makeStatusDesk()
    const far = { read: reader.read, close: async () => {} }
    const intake = makeIntake({ as, reader: far, readerVersion: 'test', clock: () => now, status, signal: stop.signal })
    const unread = storedStories({ home, intake, clock: () => now, signal: stop.signal })
    const folder = await openFolder(home, now)
    await folder.setFeeds([newFeed(`${server.origin}/rss`, now, { settings: { ...PLAIN_SETTINGS, allowPrivate: true } })])
    await folder.close()
    expect((await unread.look()).stories).toBe(1)
    now = '2026-03-10T06:00:00Z'
    server.set('/rss', rss('A bomb killed two men in Lagos.', 'Gunmen killed a teacher in Kano.'))
    await feeds.pull(true)
    now = '2026-03-10T12:00:00Z'
    server.set('/rss', rss('A bomb killed two men in Lagos.', 'Gunmen killed a teacher in Kano.', 'Soldiers shot three farmers in Jos.'))
    await feeds.pull(true)
    expect(await unread.look()).toMatchObject({ stories: 2 })
    expect((await unread.look()).stories).toBe(0)
    expect(news.since(0)[0]?.mode).toBe('history')
    expect(news.since(0).at(-1)?.mode).toBe('live')
    expect(await store.count({ kind: 'story', filter: {} })).toBe(3)
  }, 60_000)
})

describe('an export', () => {
  beforeAll(async () => {
    const text = 'MANDERA, March 9 (Herald) - A bomb killed four police officers in Mandera in Kenya on Monday, police said.'
    ports = { ...ports, store: await keep([{ id: 'a2', published: '2026-03-09T08:00:00Z', text }]) }
  }, 60_000)

  const get = async (query: string): Promise<Response> => makeApi(ports).request(`/api/v1/export?${query}`, { headers: HEADERS })

  it.each([
    ['format=csv&kind=incidents', 'text/csv', 'chancery-incidents-2026-03-10.csv'],
    ['format=plover&country=Kenya', 'application/', 'chancery-reports-2026-03-10.jsonl'],
    ['format=parquet', 'application/', 'chancery-reports-2026-03-10.parquet'],
    ['format=geojson', 'application/geo+json', 'chancery-incidents-2026-03-10.geojson'],
  ])('%s is a file to be saved', async (query, type, file) => {
    const response = await get(query)
    expect([response.status, response.headers.get('content-disposition')]).toEqual([200, `attachment; filename="${file}"`])
    expect(response.headers.get('content-type')).toContain(type)
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(50)
  })

  it('holds what fits and nothing else', async () => {
    const lines = async (query: string): Promise<number> => (await (await get(query)).text()).trim().split('\n').length
    expect([await lines('format=csv&kind=incidents&country=Kenya'), await lines('format=csv&kind=incidents&country=Chad')]).toEqual([2, 1])
  })

  it.each([
    'format=doc',
    '',
    'format=csv&columns=nothing',
    'format=csv&at=nothing',
    'format=csv&changedSince=nothing',
    'format=acled&kind=reports',
    'format=acled&due=2026',
  ])('refuses %s before the file begins', async (query) => {
    const response = await get(query)
    expect([response.status, response.headers.get('content-disposition')]).toEqual([400, null])
  })

  it('that cannot be written to its end breaks off', async () => {
    const told: unknown[] = []
    const find = (): Promise<never> => Promise.reject(new Error('the disk is gone'))
    const broken = { ...ports, store: { ...ports.store, find }, fault: (thrown: unknown) => told.push(thrown) }
    const response = await makeApi(broken).request('/api/v1/export?format=csv', { headers: HEADERS })
    await expect(response.text()).rejects.toThrow()
    expect(told).toHaveLength(1)
  })
})
