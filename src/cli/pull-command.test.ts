import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rss, story } from '../../tests/support/feed-answers.ts'
import { type FeedServer, feedServer } from '../../tests/support/feed-server.ts'
import { quickFetcher } from '../../tests/support/quick-fetcher.ts'
import { type TestIo, testIo } from '../../tests/support/test-io.ts'
import { openFolder } from '../store/folder/folder.ts'
import { feedsAddCommand } from './feeds-command-add.ts'
import { inputsOf } from './inputs.ts'
import { type PullCommandOptions, pullCommand } from './pull-command.ts'

let server: FeedServer
let home: string
const at = (path: string): string => `${server.origin}${path}`
const add = (...paths: string[]): Promise<number> => {
  const io = testIo({})
  return feedsAddCommand(paths.map(at), { home, unchecked: true, allowPrivate: true }, { io, fetcher: quickFetcher(), clock: io.clock })
}

beforeEach(async () => {
  server = await feedServer()
  home = mkdtempSync(join(tmpdir(), 'pull-'))
})
afterEach(async () => {
  await server.close()
  rmSync(home, { recursive: true })
})

async function pull(options: PullCommandOptions = {}, io: TestIo = testIo({}), signal?: AbortSignal) {
  const ports = { io, fetcher: quickFetcher(), clock: io.clock, ...(signal === undefined ? {} : { signal }) }
  const code = await pullCommand({ home, ...options }, ports)
  return { code, out: io.out(), err: io.err() }
}

it('tells the news of each feed and sums up in one line', async () => {
  server.set('/a', rss([story(1), story(2)]))
  await add('/a')
  expect(await pull()).toEqual({ code: 0, out: 'Qasra Wire: 2 new\n1 feed, 2 new stories, 0 updates, 0 failing\n', err: '' })
  server.set('/a', rss([story(1, { title: 'Story one, corrected' }), story(2), story(3)]))
  expect((await pull({ all: true })).out).toBe('Qasra Wire: 1 new, 1 update\n1 feed, 1 new story, 1 update, 0 failing\n')
  expect((await pull()).out).toMatch(/^0 feeds, .* 0 failing; the next is due at 2026-03-04 \d\d:\d\d\n$/)
})

it('ends with 1 when a feed fails, says which and why, and the others are kept', async () => {
  server.set('/a', rss([story(1)]))
  await add('/missing', '/a')
  const { code, out, err } = await pull()
  expect([code, out]).toEqual([1, 'Qasra Wire: 1 new\n2 feeds, 1 new story, 0 updates, 1 failing\n'])
  expect(err).toBe(`chancery: ${at('/missing')}: the server answered 404\n`)
})

it('asks only the feeds that are named, and refuses names that are none', async () => {
  server.set('/a', rss([story(1)]))
  server.set('/b', rss([story(2)]))
  await add('/a', '/b')
  expect((await pull({ only: [at('/b')] })).out).toContain('1 feed, 1 new story')
  expect((await pull({ only: [at('/b')] })).out).toContain('1 feed, 0 new stories')
  expect(server.asked).toEqual(['/b', '/b'])
  await expect(pull({ only: [at('/c')] })).rejects.toThrow('no such feed')
})

it('asks nobody twice where two run at once', async () => {
  await add('/a')
  const store = await openFolder(home, '2026-03-04T12:00:00Z')
  await expect(pull()).rejects.toMatchObject({ code: 'HOME_LOCKED' })
  await store.close()
})

it('stops cleanly when it is interrupted, also while it watches', async () => {
  server.set('/a', rss([story(1)]))
  server.set('/slow', () => {})
  await add('/a', '/slow')
  const stop = new AbortController()
  const io = testIo({})
  const ending = pull({ watch: true }, io, stop.signal)
  while (!io.out().includes('1 new')) await new Promise((wait) => setTimeout(wait, 10))
  stop.abort()
  expect((await ending).out).toContain('1 feed, 1 new story, 0 updates, 0 failing; stopped')
  expect(readdirSync(home)).not.toContain('lock')
  server.set('/slow', rss([story(2)]))
  expect((await pull()).out).toContain('1 feed, 1 new story')
})

it('stores lines that can be read again, and holds back what is under embargo', async () => {
  const held = (n: number, until: string): string =>
    `<newsItem guid="urn:n${n}" version="1"><itemMeta><embargoed>${until}</embargoed></itemMeta><contentMeta><headline>Head ${n}</headline></contentMeta><contentSet><inlineXML><p>Words of ${n}.</p></inlineXML></contentSet></newsItem>`
  server.set('/n', `<newsMessage><itemSet>${held(1, '2026-03-05T09:00:00Z')}${held(2, '2026-03-04T09:00:00Z')}</itemSet></newsMessage>`)
  server.set('/a', rss([story(3, { date: 'Wed, 04 Mar 2026 10:00:00 GMT' })]))
  await add('/n', '/a')
  expect((await pull()).code).toBe(0)
  const file = join(home, 'stories/2026-03-04.jsonl')
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3)
  const read: string[] = []
  for await (const input of inputsOf([file], testIo({}))) read.push(input.kind === 'story' ? (input.story.title ?? '') : input.line)
  expect(read.map((line) => line.replace(file, 'FILE')).sort()).toEqual([
    expect.stringMatching(/^FILE:\d: embargoed until 2026-03-05T09:00:00Z; "Head 1" is held back$/),
    'Head 2',
    'Story 3',
  ])
})
