import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBooks } from '../src/cli/filter-options.ts'
import { processIo } from '../src/cli/io.ts'
import { makeLife } from '../src/cli/serve-life.ts'
import { newFeed, PLAIN_SETTINGS } from '../src/feeds/state.ts'
import { openFolder } from '../src/store/folder/folder.ts'
import { openMemoryStore } from '../src/store/memory/memory-store.ts'
import { type FeedServer, feedServer } from './support/feed-server.ts'

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Herald</title><item><guid>1</guid><title>Two killed in Lagos</title>
<description>A bomb killed two men in Lagos on Monday, police said.</description></item></channel></rss>`

let home: string
let server: FeedServer

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'chancery-life-'))
  server = await feedServer()
  server.set('/rss', RSS)
  const folder = await openFolder(home, '2026-03-01T00:00:00Z')
  await folder.setFeeds([newFeed(`${server.origin}/rss`, '2026-03-01T00:00:00Z', { settings: { ...PLAIN_SETTINGS, allowPrivate: true } })])
  await folder.close()
})

afterAll(async () => {
  await server.close()
  rmSync(home, { recursive: true, force: true })
})

async function live(more: object): Promise<{ said: string; stories: () => Promise<number>; asked: number; end: () => Promise<void> }> {
  const plain = openMemoryStore()
  let said = ''
  const say = (text: string): void => {
    said += text
  }
  const stderr = { isTTY: false, columns: undefined, write: async (text: string) => say(text) }
  const io = { ...processIo(), stderr, stdout: stderr, env: {} }
  const fault = (thrown: unknown): void => say(`fault: ${thrown}`)
  const before = server.asked.length
  const life = await makeLife({ home, ...more }, { plain, books: await openBooks({}), io, fault })
  const work = life.work()
  const stories = (): Promise<number> => plain.count({ kind: 'story', filter: {} })
  const told = {
    get said() {
      return said
    },
    get asked() {
      return server.asked.length - before
    },
    stories,
    end: async () => {
      life.stop()
      await work
      await life.end()
    },
  }
  return told
}

it('pulls what is due and reads it, and files that are named, and ends when it is told', async () => {
  const file = join(home, 'more.jsonl')
  writeFileSync(file, `${JSON.stringify({ id: 'x', text: 'Gunmen killed a teacher in Kano on Tuesday.', published: '2026-03-03' })}\n`)
  const desk = await live({ import: [file] })
  await expect.poll(desk.stories, { timeout: 50_000, interval: 100 }).toBe(2)
  await expect.poll(() => desk.said, { timeout: 10_000 }).toContain('read 1 new story')
  await desk.end()
  expect(desk.said).toContain('chancery: asked 1 feed: 1 new story, 0 updates, 0 failing\n')
  expect(desk.said).toContain('chancery: imported 1 new story\n')
  expect(desk.said).not.toContain('fault')
}, 60_000)

it('at its start reads what was stored before, and nothing when it is told to leave it', async () => {
  const again = await live({})
  await expect.poll(again.stories, { timeout: 50_000, interval: 100 }).toBe(1)
  await again.end()
  const quiet = await live({ pull: false })
  await new Promise((done) => setTimeout(done, 300))
  await quiet.end()
  expect([await quiet.stories(), quiet.asked, quiet.said]).toEqual([0, 0, ''])
}, 60_000)

it('says of settings of alerts that are none before it begins', async () => {
  const io = { ...processIo(), env: { CHANCERY_SMTP_URL: 'smtp://mail.example' } }
  const plain = openMemoryStore()
  const books = await openBooks({})
  await expect(makeLife({ home }, { plain, books, io, fault: () => {} })).rejects.toMatchObject({ code: 'USAGE' })
})
