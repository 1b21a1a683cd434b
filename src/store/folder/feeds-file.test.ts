import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newFeed, PLAIN_SETTINGS } from '../../feeds/state.ts'
import { readFeeds, writeFeeds } from './feeds-file.ts'

let file: string
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'chancery-list-')), 'feeds.json')
})
afterEach(() => rmSync(join(file, '..'), { recursive: true }))

const FEED = newFeed('https://post.example/rss', '2026-03-04T08:00:00Z', { folder: 'Gulf', settings: { ...PLAIN_SETTINGS, every: 20 } })

test('what is written is read again', async () => {
  await writeFeeds(file, [FEED])
  expect(await readFeeds(file)).toEqual([FEED])
})

test('of an entry by hand the address is enough', async () => {
  writeFileSync(file, JSON.stringify({ version: 1, feeds: [{ address: FEED.address }] }))
  expect(await readFeeds(file)).toMatchObject([{ key: FEED.key, address: FEED.address, settings: PLAIN_SETTINGS, history: [] }])
})

test.each([
  ['{"version":1,"feeds":[', 'not JSON'],
  ['{"version":2,"feeds":[]}', 'newer chancery'],
  ['{"version":1,"feeds":[{"address":7}]}', 'feeds.0.address'],
  ['null', ''],
])('%s is refused in one line that says why', async (text, why) => {
  writeFileSync(file, text)
  await expect(readFeeds(file)).rejects.toMatchObject({ code: 'HOME_BROKEN', where: file, message: expect.stringContaining(why) })
})
