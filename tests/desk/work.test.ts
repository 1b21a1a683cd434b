import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import { type HookServer, hookServer } from '../support/hook-server.ts'

/** What an analyst does at the desk that changes or sends something, in real Chromium. */

const browser = await openBrowser()
if (browser === null) console.log('skipped: no Chromium here (apt-get install chromium); work at the desk is not tried')

interface Found {
  readonly items: readonly {
    readonly id: string
    readonly doc: { readonly tolls?: readonly { readonly kind: string; readonly low: number }[] }
  }[]
}

describe.skipIf(browser === null)('work at the desk', () => {
  let desk: RunningDesk
  let hook: HookServer
  let page: Page

  beforeAll(async () => {
    hook = await hookServer()
    desk = await startDesk(['--no-pull', '--import', 'samples/record/corridor.jsonl'], { CHANCERY_WEBHOOK_PRIVATE: '1' })
    await desk.rested()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
    await hook?.close()
  })
  beforeEach(async () => {
    page = await (browser as NonNullable<typeof browser>).newPage({ acceptDownloads: true })
    page.setDefaultTimeout(20_000)
    return () => page.close()
  })

  const go = (path: string): Promise<unknown> => page.goto(`${desk.address}${path}`)
  const button = (name: string | RegExp) => page.getByRole('button', { name })

  it('makes a watch of a search; a story that fits reaches its webhook, signed, and stands in its log', async () => {
    await go('/incidents?country=Kenya&q=gunmen')
    await page.getByRole('link', { name: 'Keep as a watch' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Gunmen in Kenya')
    await page.getByLabel('A webhook or a mail address').fill(`${hook.origin}/alerts`)
    await button('Add the webhook').click()
    await button('Keep the watch').click()
    await page
      .getByText(/secret/i)
      .first()
      .waitFor()
    const now = new Date().toISOString()
    await desk.ask('stories', {
      method: 'POST',
      body: JSON.stringify({
        title: 'Gunmen kill two surveyors near Isiolo',
        text: 'ISIOLO, Kenya - Gunmen killed two surveyors on a road near Isiolo in Kenya on the day, police said.',
        published: now,
        source: 'Nairobi Herald',
      }),
    })
    await expect.poll(() => hook.calls.length, { timeout: 20_000 }).toBe(1)
    const [call] = hook.calls
    expect(call?.headers['chancery-signature']).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/)
    expect(call?.body).toContain('Isiolo')
    await go('/watches')
    await page.getByRole('link', { name: 'Gunmen in Kenya' }).first().click()
    await page.getByText('Alerts', { exact: true }).click()
    await page
      .getByText(/sent|arrived|delivered/i)
      .first()
      .waitFor()
  })

  it('corrects a figure, shows it as corrected, and takes it back', async () => {
    const { items } = await desk.ask<Found>('incidents?incidentKind=abduction')
    const id = items[0]?.id ?? ''
    const killed = async () =>
      (await desk.ask<Found>('incidents?incidentKind=abduction')).items[0]?.doc.tolls?.find(({ kind }) => kind === 'killed')?.low
    const before = await killed()
    await go(`/review?on=${id}`)
    await button(/^Correct .*killed/i)
      .first()
      .click()
    await page.getByLabel('Is', { exact: true }).fill('4')
    await page.getByLabel(/^Why/).fill('counted at the morgue')
    await button('Correct it').click()
    await page
      .getByText(/was coded/)
      .first()
      .waitFor()
    expect(await killed()).toBe(4)
    await button('Undo').first().click()
    await expect.poll(killed).toBe(before)
  })

  it('zooms the map by keys and opens what is there from the list beside it', async () => {
    await go('/map')
    await page.locator('.beside a, .beside button').first().waitFor()
    await page.getByLabel(/^Map:/).focus()
    for (const key of ['+', '+', 'ArrowRight', '-']) await page.keyboard.press(key)
    await page.locator('.beside button').first().click()
    await page.locator('a[href^="/incidents/"]').first().click()
    await page.waitForURL(/\/incidents\/[0-9a-f]{16}/)
  })

  it('writes a brief whose lines lead to the words they rest on', async () => {
    await go('/briefs?from=2025-02-01&to=2025-03-31')
    const cite = page.locator('a.cite-mark').first()
    await cite.waitFor()
    await cite.click()
    await page.waitForURL(/\/stories\/[0-9a-f]{16}/)
    await page.locator('.story-text').waitFor()
  })

  it('gives what fits as a file', async () => {
    await go('/export?country=Kenya')
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download' }).click()
    const download = await waiting
    const text = readFileSync(await download.path(), 'utf8')
    expect(text.split('\n').length).toBeGreaterThan(2)
    expect(download.suggestedFilename()).toMatch(/^[\w.-]+$/)
  })

  it('goes from a promise to the story that tells it', async () => {
    await go('/commitments')
    await page.locator('a[href^="/commitments/"]').first().click()
    await page.waitForURL(/\/commitments\/[0-9a-f]{16}/)
    await page.locator('main a[href*="/stories/"]').first().click()
    await page.waitForURL(/\/stories\/[0-9a-f]{16}/)
  })

  it('says when the desk is gone, and goes on when it is back', async () => {
    await go('/wire')
    await page.getByText('Live', { exact: true }).waitFor()
    await page.context().setOffline(true)
    await page.getByRole('link', { name: 'Programmes' }).first().click()
    await page
      .getByRole('alert')
      .getByText(/the desk does not answer/)
      .waitFor()
    await page.context().setOffline(false)
    await button('Try again').click()
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  })
})
