import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from './find-chromium.ts'
import { printPdf } from './print-pdf.ts'

const env = process.env
const there = await findChromium(env).then(
  () => true,
  () => false,
)
// biome-ignore lint/suspicious/noConsole: a test that cannot run says why.
if (!there) console.log('skipped: printing, as there is no Chromium on this machine')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const printing = async (): Promise<string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith('chancery-print-'))

describe('without Chromium', () => {
  it('says so in one line', async () => {
    await expect(findChromium({ PATH: folder })).rejects.toMatchObject({ code: 'CHROMIUM_MISSING' })
    await expect(findChromium({ PATH: folder, CHANCERY_CHROMIUM: join(folder, 'none') })).rejects.toMatchObject({
      where: join(folder, 'none'),
    })
  })

  it.skipIf(process.platform === 'win32')('gives up one that hangs, fails or prints nothing, and leaves nothing behind', async () => {
    const before = await printing()
    const program = join(folder, 'browser')
    for (const body of ['sleep 600', 'echo broken >&2; exit 3', 'true']) {
      await writeFile(program, `#!/bin/sh\n${body}\n`, { mode: 0o755 })
      const fault = printPdf('<p>x</p>', { env: { PATH: env.PATH, CHANCERY_CHROMIUM: program }, limit: 1_000 })
      await expect(fault).rejects.toMatchObject({ code: 'CHROMIUM_FAILED', where: program })
    }
    expect((await printing()).filter((name) => !before.includes(name))).toEqual([])
  })
})

describe.skipIf(!there)('with Chromium', () => {
  it('prints pages, and asks nothing of any network', { timeout: 120_000 }, async () => {
    let asked = 0
    const server = createServer((_, answer) => {
      asked++
      answer.end()
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.png`
    const pdf = Buffer.from(await printPdf(`<img src="${address}"><h1>One</h1><h1 style="break-before: page">Two</h1>`, { env }))
    server.close()
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
    expect(asked).toBe(0)
  })
})
