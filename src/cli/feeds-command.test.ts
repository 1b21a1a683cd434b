import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { rss, story } from '../../tests/support/feed-answers.ts'
import { type FeedServer, feedServer } from '../../tests/support/feed-server.ts'
import { quickFetcher } from '../../tests/support/quick-fetcher.ts'
import { type TestIo, testIo } from '../../tests/support/test-io.ts'
import { type AddOptions, feedsAddCommand, feedsRemoveCommand } from './feeds-command-add.ts'
import { feedsCheckCommand } from './feeds-command-check.ts'
import { pullCommand } from './pull-command.ts'
import { run } from './run.ts'

const link = (href: string, title: string): string => `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`
const page = (...links: string[]): string => `<!doctype html><html><head>${links.join('')}</head><body><p>Front page.</p></body></html>`

let server: FeedServer
let home: string
let io: TestIo
const portsOf = (used: TestIo) => ({ io: used, fetcher: quickFetcher(), clock: used.clock })
const at = (path: string): string => `${server.origin}${path}`
const add = (options: AddOptions, ...urls: string[]): Promise<number> =>
  feedsAddCommand(urls, { home, allowPrivate: true, ...options }, portsOf(io))

beforeAll(async () => {
  server = await feedServer()
  server.set('/rss', rss([story(1), story(2)]))
  server.set('/other', rss([story(9)]).replace('Qasra Wire', 'Tarin Post'))
  server.set('/one', page(link('/rss', 'News'), link('/comments/feed', 'Comments')))
  server.set('/two', page(link('/rss', 'News'), link('/other', 'Other')))
  server.set('/none', page())
})
afterAll(() => server.close())
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'feeds-'))
  io = testIo({})
})
afterEach(() => rmSync(home, { recursive: true }))

/** What `feeds list --format json` prints. */
async function listed(): Promise<Record<string, unknown>[]> {
  const used = testIo({})
  await run(['feeds', 'list', '--home', home, '--format', 'json'], used)
  return JSON.parse(used.out())
}

it('adds a feed that was asked once, with its settings', async () => {
  expect(await add({ fullText: true, every: 15, folder: 'Gulf/Wires' }, at('/rss'))).toBe(0)
  expect(io.out()).toBe(`added Qasra Wire, ${at('/rss')}: 2 items\n`)
  expect(await listed()).toMatchObject([
    {
      health: 'new',
      title: 'Qasra Wire',
      folder: 'Gulf/Wires',
      settings: { fullText: true, every: 15, allowPrivate: true, authEnv: null },
    },
  ])
})

it('tells of one that is there already, in whatever spelling', async () => {
  await add({}, at('/rss'))
  expect(await add({}, `${at('/rss')}/?utm_source=x`)).toBe(0)
  expect(io.err()).toContain('already there, as Qasra Wire')
  expect(await listed()).toHaveLength(1)
})

it('takes the only feed of a page, offers a choice of several, and refuses a page without', async () => {
  expect(await add({}, at('/one'))).toBe(0)
  expect((await listed()).map(({ address }) => address)).toEqual([at('/rss')])
  expect(await add({}, at('/two'))).toBe(1)
  expect(io.err()).toContain('a web page that offers 2 feeds; add the one you mean:')
  expect(io.err()).toContain(`  ${at('/other')}  Other`)
  expect(await add({}, at('/none'))).toBe(1)
  expect(io.err()).toContain('a web page that offers no feed')
  expect(await listed()).toHaveLength(1)
})

it('adds the good ones of several, and says what is wrong with each bad one', async () => {
  expect(await add({}, 'file:///etc/passwd', at('/missing'), at('/rss'))).toBe(1)
  expect(io.err()).toMatch(/file:\/\/\/etc\/passwd: no web address.*\n.*\/missing: the server answered 404; .*--unchecked/)
  expect(await add({ unchecked: true }, at('/missing'))).toBe(0)
  expect((await listed()).map(({ address }) => address)).toEqual([at('/rss'), at('/missing')])
})

it('asks no address of this machine unless it is told to (F18)', async () => {
  expect(await add({ allowPrivate: false }, at('/rss'), 'http://[::1]/rss')).toBe(1)
  expect(io.err()).toMatch(/127\.0\.0\.1.*; --allow-private allows it\n.*\[::1\].*; --allow-private allows it\n/)
  expect(await listed()).toEqual([])
  const before = server.asked.length
  await add({ allowPrivate: false, unchecked: true }, at('/rss'))
  await pullCommand({ home }, portsOf(testIo({})))
  expect(server.asked.length).toBe(before)
  expect(await listed()).toMatchObject([{ health: 'failing', reason: 'private-address' }])
})

it('removes a feed; one that is added again brings nothing twice', async () => {
  await add({}, at('/rss'))
  await pullCommand({ home }, portsOf(testIo({})))
  expect(await feedsRemoveCommand([at('/rss'), at('/nowhere')], { home }, { io })).toBe(1)
  expect([io.out().split('\n').at(-2), io.err()]).toEqual([
    `removed Qasra Wire, ${at('/rss')}`,
    expect.stringContaining('/nowhere: no such feed'),
  ])
  expect(await listed()).toEqual([])
  const later = testIo({})
  later.advance(60_000)
  await feedsAddCommand([at('/rss')], { home, allowPrivate: true }, portsOf(later))
  await pullCommand({ home }, portsOf(later))
  expect(later.out().split('\n').at(-2)).toBe('1 feed, 0 new stories, 0 updates, 0 failing')
})

it('checks feeds in one line each and stores nothing', async () => {
  const check = (urls: string[]): Promise<number> => feedsCheckCommand(urls, { home, allowPrivate: true }, portsOf(io))
  expect(await check([at('/rss'), at('/two'), at('/missing')])).toBe(1)
  const [feed, choice, missing] = io.out().split('\n')
  expect(feed).toContain(`odd    ${at('/rss')}: rss 2.0, utf-8, 2 items; the server gives no validators`)
  expect(feed).toContain('2 of 2 without date')
  expect(choice).toBe(`wrong  ${at('/two')}: a web page, not a feed; it offers ${at('/rss')}, ${at('/other')}`)
  expect(missing).toContain('the server answered 404 (status)')
  expect(existsSync(join(home, 'feeds.json'))).toBe(false)
})

it('takes a list in and gives the same list out, folders and all', async () => {
  const opml = join(home, 'list.opml')
  const outline = (name: string): string => `<outline type="rss" text="${name}" xmlUrl="https://${name}.example/rss"/>`
  writeFileSync(
    opml,
    `<opml version="2.0"><body>${outline('a')}<outline text="Gulf &amp; Sea"><outline text="In/Out">${outline('b')}</outline></outline>${outline('a')}</body></opml>`,
  )
  expect(await run(['feeds', 'import', opml, '--home', home], io)).toBe(0)
  expect(io.out()).toBe('2 feeds added, 1 already there\n')
  const out = testIo({})
  expect(await run(['feeds', 'export', '--home', home], out)).toBe(0)
  expect(out.out()).toContain('<outline text="Gulf &amp; Sea">')
  writeFileSync(opml, out.out())
  const other = join(home, 'other')
  await run(['feeds', 'import', opml, '--home', other], testIo({}))
  const copy = testIo({})
  await run(['feeds', 'export', '--home', other], copy)
  expect(copy.out()).toBe(out.out())
})

it('says in one line that a file is no list of feeds', async () => {
  const file = join(home, 'x.xml')
  writeFileSync(file, rss([story(1)]))
  expect(await run(['feeds', 'import', file, '--home', home], io)).toBe(2)
  expect(io.err()).toContain('x.xml: not an OPML list')
})

it('lists nothing where there is nothing, and makes no folder for it', async () => {
  const nowhere = join(home, 'none')
  expect(await run(['feeds', 'list'], testIo({ env: { CHANCERY_HOME: nowhere } }))).toBe(0)
  expect(existsSync(nowhere)).toBe(false)
})
