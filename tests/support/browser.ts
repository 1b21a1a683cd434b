import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { installDebian } from './debian.ts'

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** What axe-core finds wrong on a page, one line each. It is handed in from outside, which the page's own policy does not bind. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  )
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

function onPath(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync) ?? null
}

/** Debian's Chromium; null where there is none and none can be had. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = onPath() ?? (installDebian('chromium') ? onPath() : null)
  if (executablePath === null) return null
  // Root has no sandbox to run in; the pages are our own.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}
