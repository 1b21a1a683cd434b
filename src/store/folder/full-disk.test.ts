import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ok, polled, rss, start, story } from '../../../tests/support/feed-answers.ts'
import { storedItem } from '../../feeds/stored-item.ts'
import { openFolder } from './folder.ts'
import { openJsonl } from './jsonl-file.ts'

const NOW = '2026-03-04T08:00:00Z'
const FULL = '/dev/full'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'chancery-full-'))
})
afterEach(() => rmSync(home, { recursive: true }))

function outcome() {
  const { state, items } = polled(start(), ok(rss([story(1), story(2)])), NOW)
  const full = items.map((found) => storedItem(state, found, { item: found.item, textSource: null, textMissing: null }, NOW))
  return { state, items: full, faults: [] }
}

test.skipIf(!existsSync(FULL))('a full disk is told in one line, and the next run stores what was not stored, once', async () => {
  const file = join(home, 'stories/2026-03-04.jsonl')
  mkdirSync(join(home, 'stories'))
  symlinkSync(FULL, file)
  const store = await openFolder(home, NOW)
  await expect(store.keep(outcome())).rejects.toMatchObject({ code: 'HOME_FAILED', message: 'the disk is full', where: file })
  await store.close()
  unlinkSync(file)
  const again = await openFolder(home, NOW)
  await again.keep(outcome())
  await again.keep(outcome())
  await again.close()
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2)
})

test('a lock that its holder left when it could not write everything is taken over, one of a living process is not', async () => {
  const lock = join(home, 'lock')
  writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname(), ended: true }))
  await (await openFolder(home, NOW)).close()
  expect(existsSync(lock)).toBe(false)
  writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname() }))
  await expect(openFolder(home, NOW)).rejects.toMatchObject({ code: 'HOME_LOCKED' })
})

test('a feed that was removed and came back knows its items, is due at once, and starts with a baseline', async () => {
  const store = await openFolder(home, NOW)
  const { state } = outcome()
  await store.keep({ state, items: [], faults: [] })
  expect(await store.next(state)).toBe(state.next)
  const back = { ...state, added: '2026-03-05T08:00:00Z' }
  expect(await store.next(back)).toBeNull()
  expect(await store.state(back)).toMatchObject({ baselineDone: false, next: null, seen: state.seen })
  await store.close()
})

test('lines go to the end of the file, after what was there', async () => {
  const file = join(home, 'x.jsonl')
  writeFileSync(file, '{"a":1}\n{"torn":')
  const opened = await openJsonl(file)
  await opened.append(['{"b":2}', '{"c":"é"}'])
  await opened.close()
  expect(readFileSync(file, 'utf8')).toBe('{"a":1}\n{"b":2}\n{"c":"é"}\n')
})
