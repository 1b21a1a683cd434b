/**
 * Two thousand feeds on two thousand hosts, pulled twice on this machine into a folder:
 *
 *   node --import tsx bench/feeds/run.ts [--feeds N]
 *
 * The server is another process on loopback (`server.ts`); 5% of the feeds are slow and 5% broken. Prints feeds a second, how long a feed
 * waits from the start of the pull until it is stored, the memory of the pulling process, and whether every feed was asked. Asserts nothing.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newFeed, PLAIN_SETTINGS } from '../../src/feeds/state.ts'
import { makeFetcher } from '../../src/fetch/fetcher.ts'
import type { Fetcher } from '../../src/fetch/types.ts'
import { pull } from '../../src/pipeline/pull.ts'
import { openFolder } from '../../src/store/folder/folder.ts'

const settings = { ...PLAIN_SETTINGS, allowPrivate: true }

/** Pulls twice and prints a row of figures for each. */
export async function benchFeeds(count = 2_000): Promise<void> {
  const server = fork(fileURLToPath(new URL('server.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
  const home = mkdtempSync(join(tmpdir(), 'chancery-bench-feeds-'))
  const fetcher = makeFetcher({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
  try {
    const [port] = (await once(server, 'message')) as [number]
    await subscribe(home, port, count)
    console.log(`feeds: ${count}, 5% slow, 5% broken`)
    await pullOnce('first pull', home, fetcher)
    await nextEdition(server)
    await pullOnce('second pull', home, fetcher)
    console.log(`memory of the process              ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
  } finally {
    await fetcher.close()
    server.disconnect()
    rmSync(home, { recursive: true, force: true })
  }
}

async function subscribe(home: string, port: number, count: number): Promise<void> {
  const now = new Date().toISOString()
  const store = await openFolder(home, now)
  await store.setFeeds(Array.from({ length: count }, (_, n) => newFeed(`http://line-${n}.example:${port}/${n}`, now, { settings })))
  await store.close()
}

async function pullOnce(what: string, home: string, fetcher: Fetcher): Promise<void> {
  const clock = (): string => new Date().toISOString()
  const store = await openFolder(home, clock())
  const start = performance.now()
  const waits: number[] = []
  const asked = new Set<string>()
  const onFeed = async ({ feed }: { feed: { key: string } }): Promise<void> => {
    waits.push((performance.now() - start) / 1000)
    asked.add(feed.key)
  }
  const { feeds, stories, updates, failed } = await pull({ store, fetcher, clock, onFeed, all: true })
  const seconds = (performance.now() - start) / 1000
  const all = store.feeds().every(({ key }) => asked.has(key))
  await store.close()
  waits.sort((a, b) => a - b)
  const at = (q: number): string => `${(waits[Math.min(waits.length - 1, Math.floor(waits.length * q))] ?? 0).toFixed(1)} s`
  console.log(
    `${what.padEnd(12)} ${(feeds / seconds).toFixed(0).padStart(4)} feeds/s, ${stories} new, ${updates} updates, ${failed} failing, wait p50 ${at(0.5)}, p99 ${at(0.99)}; every feed asked: ${all ? 'yes' : 'NO'}`,
  )
}

function nextEdition(server: ChildProcess): Promise<void> {
  return new Promise((sent) => server.send('next', () => sent()))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv.indexOf('--feeds')
  await benchFeeds(given < 0 ? undefined : Number(process.argv[given + 1]))
}
