import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'

/** What people come to the desk for, done in real Chromium as they would do it. */

const browser = await openBrowser()
if (browser === null) console.log('skipped: no Chromium here (apt-get install chromium); tasks at the desk are not tried')

interface Found {
  readonly total: number
  readonly items: readonly { readonly id: string; readonly doc: Record<string, unknown> }[]
}

const EVIL = '<img src=x onerror="globalThis.stolen=1"><script>globalThis.stolen=1</script>'

describe.skipIf(browser === null)('at the desk', () => {
  let desk: RunningDesk
  let page: Page

  beforeAll(async () => {
    desk = await startDesk(['--no-pull', '--import', 'samples/record/corridor.jsonl'])
    await desk.rested()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
  })
  beforeEach(async () => {
    page = await (browser as NonNullable<typeof browser>).newPage()
    page.setDefaultTimeout(15_000)
    return () => page.close()
  })

  const go = (path: string): Promise<unknown> => page.goto(`${desk.address}${path}`)
  const first = async (query: string): Promise<string> => (await desk.ask<Found>(query)).items[0]?.id ?? ''

  it('shows what a story says and what was coded side by side: each leads to the other', async () => {
    const { items } = await desk.ask<Found>('reports?q=ambulances&type=agree')
    await go(`/stories/${items[0]?.doc.story}`)
    const reports = page.locator('.coded > button')
    await reports.first().click()
    const who = page.locator('.coded dd button').nth(1)
    const said = await who.textContent()
    await who.click()
    await page.locator('.story-text [data-shown]').first().waitFor()
    expect(await page.locator('.story-text [data-shown]').first().getAttribute('title')).toContain(said ?? '?')
    await page.locator('.story-text [data-tells="what"]').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.coded dd button[aria-pressed="true"]').getAttribute('data-tells')).toBe('what')
  })

  it('finds by words and by keyboard alone, and the address keeps the search', async () => {
    await go('/')
    await page.locator('#search').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('road workers')
    await page.keyboard.press('Enter')
    await page.waitForURL(/incidents\?q=road\+workers/)
    await page.locator('.rows a.whole').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/incidents\/[0-9a-f]{16}/)
    await page.goBack()
    await page.locator('.rows a.whole').first().waitFor()
    expect(page.url()).toContain('q=road')
  })

  it('shows a story that came in while the page is open, without a reload', async () => {
    await go('/wire')
    await page.locator('.rows a.whole').first().waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    await desk.ask('stories', {
      method: 'POST',
      body: JSON.stringify({
        title: 'Ferry service to Pate resumes',
        text: 'LAMU, Oct 2 (Herald) - The ferry to Pate sails again.',
        published: '2025-10-02T08:00:00Z',
      }),
    })
    await page.getByRole('link', { name: 'Ferry service to Pate resumes' }).waitFor()
  })

  it('runs nothing that a story brings, and opens no address of another scheme', async () => {
    await desk.ask('stories', {
      method: 'POST',
      body: JSON.stringify({
        title: `Gunmen ${EVIL}`,
        text: `GARISSA, Oct 3 (Herald) - Gunmen killed four drivers near Garissa on Friday, police said. ${EVIL}`,
        published: '2025-10-03T08:00:00Z',
        source: EVIL,
        url: 'javascript:globalThis.stolen=1',
      }),
    })
    const story = await first('stories?published=2025-10-03')
    for (const path of ['/', '/wire', `/stories/${story}`, '/incidents', '/map']) {
      await go(path)
      await expect.poll(() => page.locator('[aria-label="Loading"]').count(), { timeout: 20_000 }).toBe(0)
      expect(await page.evaluate('globalThis.stolen ?? null')).toBeNull()
      expect(await page.locator('a[href^="javascript:"], main img[src="x"], main script').count()).toBe(0)
    }
  })

  it('keeps a list of a thousand stories smooth: few rows are there at once', async () => {
    const many = Array.from({ length: 100 }, (_, i) => i)
    for (const part of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const body = many.map((i) => ({
        id: `b-${part}-${i}`,
        title: `Bulletin ${part} ${i}`,
        text: `Bulletin ${part} ${i}.`,
        published: '2024-01-01',
      }))
      await desk.ask('stories', { method: 'POST', body: JSON.stringify(body) })
    }
    await go('/wire?published=2024-01')
    await page.getByText('1,000 stories').waitFor()
    for (let i = 0; i < 40; i++) {
      await page.mouse.wheel(0, 3_000)
      await page.waitForTimeout(30)
    }
    const rows = page.locator('.rows > li')
    await expect.poll(async () => Number(await rows.last().getAttribute('aria-posinset')), { timeout: 15_000 }).toBeGreaterThan(900)
    expect(await rows.count()).toBeLessThan(80)
  }, 120_000)
})
