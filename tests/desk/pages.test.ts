import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf, openBrowser } from '../support/browser.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'

/** Every page in real Chromium, filled: no errors in its console, nothing for axe-core to find, nothing wider than a phone. */

const browser = await openBrowser()
if (browser === null) console.log('skipped: no Chromium here (apt-get install chromium); pages of the desk are not looked at')

interface Found {
  readonly items: readonly { readonly id: string; readonly doc: Record<string, unknown> }[]
}

const LISTS = ['', 'wire', 'incidents', 'map', 'watches', 'watches/new', 'commitments', 'relations', 'programmes', 'briefs']
const WORK = ['review', 'feeds', 'export', 'settings', 'nowhere']

describe.skipIf(browser === null)('the desk in Chromium', () => {
  let desk: RunningDesk
  const ids = new Map<string, string>()

  beforeAll(async () => {
    desk = await startDesk(['--no-pull', '--import', 'samples/record/corridor.jsonl'])
    await desk.rested()
    for (const kind of ['incidents', 'stories', 'commitments', 'programmes']) {
      const { items } = await desk.ask<Found>(`${kind}?size=1&order=oldest`)
      ids.set(kind, items[0]?.id ?? 'none')
    }
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
  })

  const open = (options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> => (browser as Browser).newContext(options)

  /** Goes to a page and waits until its heading stands and nothing loads. */
  async function visit(page: Page, path: string): Promise<string[]> {
    const said: string[] = []
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    await page.goto(`${desk.address}/${path}`)
    await page.locator('h1').first().waitFor()
    await expect.poll(() => page.locator('[aria-label="Loading"]').count(), { timeout: 20_000 }).toBe(0)
    return said
  }

  const paths = (): string[] => [
    ...LISTS,
    ...WORK,
    ...['incidents', 'stories', 'commitments', 'programmes'].map((kind) => `${kind}/${ids.get(kind)}`),
    'actors/Kenya',
    'relations?a=Turkey&b=Kenya',
  ]

  it('would find what is wrong with a page', async () => {
    const page = await (browser as Browser).newPage()
    await page.setContent('<html lang="en"><title>t</title><main><h1>t</h1><img src="data:,"><p style="color:#aaa">pale</p></main></html>')
    expect((await faultsOf(page)).map((line) => line.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']))
    await page.close()
  })

  it.each(['light', 'dark'] as const)(
    'shows every page, clean to axe-core, in the %s theme',
    async (colorScheme) => {
      const context = await open({ colorScheme })
      const faults: string[] = []
      for (const path of paths()) {
        const page = await context.newPage()
        const said = await visit(page, path)
        faults.push(...said.map((line) => `/${path} says ${line}`), ...(await faultsOf(page)).map((line) => `/${path}: ${line}`))
        await page.close()
      }
      await context.close()
      expect(faults).toEqual([])
    },
    180_000,
  )

  it('fits a phone: no page scrolls sideways', async () => {
    const context = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    const wide: string[] = []
    for (const path of paths()) {
      const page = await context.newPage()
      await visit(page, path)
      const [scroll, shown] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      )
      if (scroll > shown) wide.push(`/${path}: ${scroll} of ${shown}`)
      await page.close()
    }
    await context.close()
    expect(wide).toEqual([])
  }, 120_000)
})
