/**
 * Opens pages of the desk in Chromium over a record at size, and times each from asking for it until it can be used: its heading stands
 * and nothing loads; then times alerts, from handing a story in until a webhook has it. The record is in PostgreSQL, made up as
 * `bench -- record` makes it.
 *
 *   npm run bench -- desk [--reports 1000000] [--url URL]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { openPostgres } from '../../src/store/sql/postgres.ts'
import { makeSqlStore } from '../../src/store/sql/sql-store.ts'
import { openBrowser } from '../../tests/support/browser.ts'
import { startPostgres } from '../../tests/support/postgres.ts'
import { fillStories } from '../record/adding.ts'
import { fillReports } from '../record/fill.ts'
import { timeAlerts } from './alert.ts'

const QUICK = 20_000
const VISITS = 7
const PAGES = ['', 'wire', 'incidents', 'map', 'commitments', 'watches'] as const
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export async function benchDesk({ reports: asked, url }: { readonly reports?: string; readonly url?: string }): Promise<void> {
  const reports = Number(asked ?? QUICK)
  const browser = await openBrowser()
  const { server, why } = url === undefined ? startPostgres() : { server: null, why: '' }
  const place = url ?? (await server?.database())
  if (browser === null || place === undefined) return console.log(`skipped: ${browser === null ? 'no Chromium here' : why}`)
  try {
    await fill(place, reports)
    await open(browser, place, reports)
  } finally {
    await browser.close()
    server?.stop()
  }
}

async function fill(url: string, reports: number): Promise<void> {
  const database = await openPostgres(url)
  const store = await makeSqlStore(database)
  const tell = (line: string): void => console.log(`  ${line}`)
  await fillReports(store, database, reports, tell)
  await fillStories(store, database, reports, tell)
  await store.close()
}

async function open(browser: Browser, url: string, reports: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'chancery-bench-desk-'))
  const desk = spawn(process.execPath, ['bin/chancery', 'serve', '--port', '0', '--home', home, '--no-pull'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url, CHANCERY_WEBHOOK_PRIVATE: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const address = await new Promise<string>((resolve, reject) => {
      desk.once('exit', () => reject(new Error('the desk ended')))
      desk.stdout.on('data', (bytes: Buffer) => {
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(bytes.toString()) ?? []
        if (found !== undefined) resolve(found)
      })
    })
    console.log(
      `${reports} reports in PostgreSQL; milliseconds until a page can be used or an alert is there: the first time, then median and worst`,
    )
    for (const page of PAGES) console.log(await row(browser, `${address}/${page}`, page === '' ? 'today' : page))
    console.log(lineOf('alert', await timeAlerts(address), 2000))
  } finally {
    desk.removeAllListeners('exit')
    desk.kill('SIGINT')
    rmSync(home, { recursive: true, force: true })
  }
}

async function row(browser: Browser, address: string, name: string): Promise<string> {
  const times: number[] = []
  for (let i = 0; i <= VISITS; i++) times.push(await visit(browser, address))
  const [first = 0, ...later] = times
  const sorted = later.toSorted((a, b) => a - b)
  return lineOf(name, [first, sorted[Math.floor(VISITS / 2)] ?? 0, sorted.at(-1) ?? 0], 1500)
}

const lineOf = (name: string, times: readonly number[], most: number): string =>
  `  ${name.padEnd(14)} ${times.map((ms) => ms.toFixed(0).padStart(6)).join(' ')}   under ${most}`

/** With nothing kept from an earlier visit. */
async function visit(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const start = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('h1').first().waitFor()
  while ((await page.locator('[aria-label="Loading"]').count()) > 0) await page.waitForTimeout(10)
  const taken = performance.now() - start
  await context.close()
  return taken
}
