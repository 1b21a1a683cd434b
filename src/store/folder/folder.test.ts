import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { ok, polled, rss, start, story } from '../../../tests/support/feed-answers.ts'
import { START } from '../../feeds/cursor.ts'
import { type FeedState, newFeed } from '../../feeds/state.ts'
import { storedFault, storedItem } from '../../feeds/stored-item.ts'
import { lost } from '../../wire/fault.ts'
import { openFolder } from './folder.ts'
import type { Outcome } from './outcome.ts'
import { readStates, storiesAfter } from './read-folder.ts'

const NOW = '2026-03-04T08:00:00Z'
const homes: string[] = []

function home(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'chancery-home-')), 'data')
  homes.push(folder)
  return folder
}

afterEach(() => {
  for (const folder of homes.splice(0)) rmSync(join(folder, '..'), { recursive: true, force: true })
})

/** What a poll of a feed with these stories leaves. */
function outcomeOf(state: FeedState, numbers: readonly number[], time = NOW): Outcome {
  const poll = polled(state, ok(rss(numbers.map((n) => story(n)))), time)
  const items = poll.items.map((found) => storedItem(poll.state, found, { item: found.item, textSource: null, textMissing: null }, time))
  return { state: poll.state, items, faults: [storedFault(poll.state, lost('feed:3', 'missing-text', 'no words'), time)] }
}

const lines = (folder: string, file: string): Record<string, unknown>[] =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('what is kept is read again: feeds, states, stories, faults', async () => {
  const folder = home()
  const store = await openFolder(folder, NOW)
  await store.setFeeds([newFeed(start().address, NOW)])
  const outcome = outcomeOf(start(), [2, 1])
  await store.keep(outcome)
  await store.close()
  const again = await openFolder(folder, NOW)
  const [feed] = again.feeds()
  expect(feed).toMatchObject({ address: start().address, title: 'Qasra Wire' })
  expect(await again.state(feed as FeedState)).toEqual({ ...outcome.state, added: NOW })
  await again.close()
  expect(lines(folder, 'stories/2026-03-04.jsonl').map((line) => [line['title'], line['version'], line['baseline']])).toEqual([
    ['Story 2', 1, true],
    ['Story 1', 1, true],
  ])
  expect(lines(folder, 'faults.jsonl')).toMatchObject([{ code: 'missing-text', address: start().address }])
  expect(existsSync(join(folder, 'lock'))).toBe(false)
  expect((await readStates(folder)).map((state) => state.title)).toEqual(['Qasra Wire'])
})

test('two do not write in one folder', async () => {
  const folder = home()
  const store = await openFolder(folder, NOW)
  await expect(openFolder(folder, NOW)).rejects.toMatchObject({ code: 'HOME_LOCKED' })
  await store.close()
  await (await openFolder(folder, NOW)).close()
})

test('after a crash the lock is taken over, the torn line cut off, and no item doubled', async () => {
  const folder = home()
  const store = await openFolder(folder, NOW)
  const outcome = outcomeOf(start(), [2, 1])
  await store.keep(outcome)
  await store.close()
  appendFileSync(join(folder, 'stories/2026-03-04.jsonl'), '{"id":"torn","te')
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, host: (await import('node:os')).hostname() }))
  const again = await openFolder(folder, NOW)
  await again.keep(outcomeOf(start(), [3, 2, 1]))
  await again.close()
  expect(lines(folder, 'stories/2026-03-04.jsonl').map((line) => line['title'])).toEqual(['Story 2', 'Story 1', 'Story 3'])
})

test('a whole last line that only lacks its end is kept', async () => {
  const folder = home()
  await (await openFolder(folder, NOW)).close()
  writeFileSync(join(folder, 'stories/2026-03-04.jsonl'), '{"id":"whole"}')
  const store = await openFolder(folder, NOW)
  await store.keep(outcomeOf(start(), [1]))
  await store.close()
  expect(lines(folder, 'stories/2026-03-04.jsonl').map((line) => line['id'] === 'whole')).toEqual([true, false])
})

test('many outcomes at once are all kept, and nothing is left half-written beside them', async () => {
  const folder = home()
  const store = await openFolder(folder, NOW)
  const feeds = Array.from({ length: 60 }, (_, n) => start(`https://wire.example/${n}`))
  await store.setFeeds(feeds)
  await Promise.all(feeds.map((state, n) => store.keep(outcomeOf(state, [n]))))
  await store.close()
  expect(lines(folder, 'stories/2026-03-04.jsonl')).toHaveLength(60)
  expect(readdirSync(join(folder, 'state')).filter((name) => name.endsWith('.json'))).toHaveLength(60)
  expect(readdirSync(folder).sort()).toEqual(['faults.jsonl', 'feeds.json', 'state', 'stories'])
})

test('a state that does not hold is set aside, and its feed begins anew with a baseline', async () => {
  const folder = home()
  const store = await openFolder(folder, NOW)
  const { state } = outcomeOf(start(), [1])
  await store.keep({ state, items: [], faults: [] })
  const file = join(folder, 'state', `${state.key}.json`)
  writeFileSync(file, '{"version":1,')
  expect(await store.state(state)).toMatchObject({ baselineDone: false, lastFetch: null })
  expect(existsSync(`${file}.broken`)).toBe(true)
  await store.close()
})

test.each([
  ['{"version":1,"feeds":[{"key":"x"}]}', /feeds\.0\.key/],
  ['nonsense', /not JSON/],
  ['{"version":9,"feeds":[]}', /newer chancery/],
])('a list of feeds that does not hold is told, and never written over: %s', async (words, message) => {
  const folder = home()
  await (await openFolder(folder, NOW)).close()
  writeFileSync(join(folder, 'feeds.json'), words)
  await expect(openFolder(folder, NOW)).rejects.toMatchObject({ code: 'HOME_BROKEN', message: expect.stringMatching(message) })
  expect(readFileSync(join(folder, 'feeds.json'), 'utf8')).toBe(words)
})

test('a home that is a file is told in one line', async () => {
  const folder = home()
  writeFileSync(folder, '')
  await expect(openFolder(folder, NOW)).rejects.toMatchObject({ code: 'HOME_FAILED', kind: 'setup' })
})

test('stored stories are read page by page, also where many have one time (F09)', async () => {
  const folder = home()
  const store = await openFolder(folder, NOW)
  const first = outcomeOf(start(), [1, 2, 3])
  await store.keep(first)
  await store.keep(outcomeOf(first.state, [4, 1], '2026-03-05T08:00:00Z'))
  await store.close()
  const met: (string | null)[] = []
  let cursor = START
  for (let page = await storiesAfter(folder, cursor, 1); page.items.length > 0; page = await storiesAfter(folder, cursor, 1)) {
    met.push(...page.items.map((item) => item.title))
    cursor = page.next
  }
  expect([...met].sort()).toEqual(['Story 1', 'Story 2', 'Story 3', 'Story 4'])
  expect(met.at(-1)).toBe('Story 4')
})
