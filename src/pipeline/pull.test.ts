import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rss, story } from '../../tests/support/feed-answers.ts'
import { type FeedServer, feedServer } from '../../tests/support/feed-server.ts'
import { quickFetcher } from '../../tests/support/quick-fetcher.ts'
import { type FeedSettings, newFeed, PLAIN_SETTINGS } from '../feeds/state.ts'
import { openFolder } from '../store/folder/folder.ts'
import { type FeedTold, type PullOptions, pull } from './pull.ts'
import { fairOrder } from './pull-order.ts'

let home: string
let server: FeedServer

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'chancery-pull-'))
  server = await feedServer()
})
afterEach(async () => {
  await server.close()
  rmSync(home, { recursive: true, force: true })
})

const NOW = '2026-03-04T08:00:00Z'
const OPEN: FeedSettings = { ...PLAIN_SETTINGS, allowPrivate: true }

/** One pull of these paths of the server. */
async function pulled(paths: readonly string[], over: Partial<PullOptions> = {}, settings = OPEN) {
  const store = await openFolder(home, NOW)
  if (store.feeds().length === 0) await store.setFeeds(paths.map((path) => newFeed(server.origin + path, NOW, { settings })))
  const fetcher = quickFetcher()
  const summary = await pull({ store, fetcher, clock: () => NOW, ...over }).finally(() => store.close())
  await fetcher.close()
  return summary
}

const stored = (): Record<string, unknown>[] =>
  readFileSync(join(home, 'stories/2026-03-04.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('good feeds are kept whatever the bad ones do', async () => {
  server.set('/a', rss([story(1), story(2)]))
  server.set('/broken', '<!doctype html><html><body><p>Log in</p></body></html>')
  server.set('/cut', (_, response) => {
    const body = rss([story(3), story(4)])
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': body.length })
    response.write(body.slice(0, body.indexOf('Story 4')))
    setTimeout(() => response.destroy(), 20)
  })
  const told: FeedTold[] = []
  const summary = await pulled(['/a', '/broken', '/missing', '/cut'], { onFeed: async (one) => void told.push(one) })
  expect(summary).toMatchObject({ feeds: 4, stories: 3, updates: 0, failed: 2, interrupted: false })
  expect(
    stored()
      .map((line) => line['title'])
      .sort(),
  ).toEqual(['Story 1', 'Story 2', 'Story 3'])
  expect(told.flatMap(({ failed }) => failed ?? []).sort()).toEqual(['it is a web page, not a feed', 'the server answered 404'])
})

test('the second pull asks only what is due, and brings only what is new', async () => {
  server.set('/a', rss([story(1)]))
  await pulled(['/a'])
  expect(await pulled([])).toMatchObject({ feeds: 0 })
  server.set('/a', rss([story(2), story(1, { title: 'Story one, corrected' })]))
  expect(await pulled([], { all: true })).toMatchObject({ feeds: 1, stories: 1, updates: 1 })
  expect(stored().map((line) => [line['kind'], line['version'], line['baseline']])).toEqual([
    ['new', 1, true],
    ['new', 1, false],
    ['update', 2, false],
  ])
})

test('where the feed has only a summary and the owner wants it, the page gives the text', async () => {
  const words = 'Dockers in Qasra went back to work on Tuesday after the port agreed to raise their pay. '.repeat(8)
  const page = `<!doctype html><html><head><title>Port</title></head><body><article><h1>Story 1</h1><p>${words}</p><p>${words}</p></article></body></html>`
  server.set('/1', page)
  server.set('/a', rss([story(1, { link: `${server.origin}/1` }), story(2, { link: `${server.origin}/none` })]))
  await pulled(['/a'], {}, { ...OPEN, fullText: true })
  const [first, second] = stored()
  expect(first?.['text']).toContain('agreed to raise their pay')
  expect(first?.['textSource']).toEqual({
    url: `${server.origin}/1`,
    feedText: 'Story 1, say officials in the port of Qasra.',
    feedTextFrom: 'summary',
  })
  expect(second).toMatchObject({ textFrom: 'summary', textSource: null, textMissing: { reason: 'status' } })
  server.set('/b', rss([story(1, { link: `${server.origin}/1` })]))
  const before = server.asked.length
  await pulled([], { all: true }, OPEN)
  expect(server.asked.slice(before)).toEqual(['/a'])
})

test('an interrupted pull keeps what was answered, and the next goes on', async () => {
  const stop = new AbortController()
  server.set('/a', rss([story(1)]))
  server.set('/slow', () => {})
  const first = await pulled(['/a', '/slow'], { signal: stop.signal, onFeed: async () => stop.abort() })
  expect(first).toMatchObject({ feeds: 1, stories: 1, interrupted: true })
  server.set('/slow', rss([story(9)]))
  expect(await pulled([])).toMatchObject({ feeds: 1, stories: 1, interrupted: false })
})

test('hosts come in turn, and who waits longest first', () => {
  const at = (address: string, next: string | null) => ({ feed: newFeed(address, NOW), next })
  const order = fairOrder([
    at('https://big.example/1', '2026-03-04T01:00:00Z'),
    at('https://big.example/2', '2026-03-04T02:00:00Z'),
    at('https://small.example/1', '2026-03-04T03:00:00Z'),
    at('https://new.example/1', null),
  ])
  expect(order.map(({ address }) => address)).toEqual([
    'https://new.example/1',
    'https://big.example/1',
    'https://small.example/1',
    'https://big.example/2',
  ])
})
