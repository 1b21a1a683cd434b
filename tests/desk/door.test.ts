import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'

/** A desk that asks for tokens, in real Chromium. */

const browser = await openBrowser()
if (browser === null) console.log('skipped: no Chromium here (apt-get install chromium); signing in is not tried')

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

describe.skipIf(browser === null)('the door of the desk', () => {
  const home = mkdtempSync(join(tmpdir(), 'chancery-door-'))
  let desk: RunningDesk
  let token: string

  beforeAll(async () => {
    const said = execFileSync(process.execPath, ['bin/chancery', 'token', 'add', 'rosa', '--role', 'reader', '--home', home], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    token = /[\w-]{43,}/.exec(said)?.[0] ?? ''
    desk = await startDesk(['--no-pull', '--name', 'desk.example', '--home', home])
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
    rmSync(home, { recursive: true, force: true })
  })

  it('lets in who has a token, shows a reader nothing to change, and lets them out', async () => {
    const page = await (browser as NonNullable<typeof browser>).newPage()
    await page.goto(desk.address)
    await page.getByLabel('Token').fill('not-a-token-that-anybody-was-ever-given-000000')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect.poll(() => page.getByRole('alert').textContent()).not.toBe('')
    await page.getByLabel('Token').fill(token)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Today' }).waitFor()
    expect(await page.evaluate('document.cookie')).toBe('')
    await page.goto(`${desk.address}/watches`)
    await page.getByRole('heading', { name: 'Watches' }).waitFor()
    expect(await page.getByRole('link', { name: 'New watch' }).count()).toBe(0)
    await page.goto(`${desk.address}/settings`)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByLabel('Token').waitFor()
    expect(desk.log()).not.toContain(token)
    await page.close()
  })
})
