import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openBooks } from '../src/cli/filter-options.ts'
import { makeApi } from '../src/server/api.ts'
import type { RecordStore } from '../src/store/port.ts'
import { keep } from './record/keep.ts'

let store: RecordStore
let ask: (path: string, init?: { readonly method: string; readonly body?: unknown }) => Promise<Response>
beforeAll(async () => {
  const text = 'MOMBASA, May 4 (Mail) - Gunmen killed three Indian engineers near Voi in Kenya on Monday, <b>police</b> said.'
  store = await keep([{ id: 's', published: '2026-05-04T09:00:00Z', source: 'Coast Mail', text }])
  const fault = (thrown: unknown): never => {
    throw thrown
  }
  const api = makeApi({ store, books: await openBooks({}), clock: () => '2026-05-05T06:00:00.000Z', fault })
  ask = async (path, { method, body } = { method: 'GET' }) =>
    api.request(`http://127.0.0.1:7878/api/v1/${path}`, {
      method,
      headers: {
        host: '127.0.0.1:7878',
        'sec-fetch-site': 'same-origin',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
}, 60_000)

describe('a brief over HTTP', () => {
  it('is of a filter and of days, as JSON, HTML and Markdown', async () => {
    const json = (await (await ask('brief?country=Kenya&days=2026-05-01..2026-05-05')).json()) as { incidents: unknown[] }
    expect(json.incidents).toHaveLength(1)
    const html = await ask('brief?format=html')
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(html.headers.get('content-security-policy')).toContain("default-src 'none'")
    const page = await html.text()
    expect(page).toContain('<svg class="picture"')
    expect(page).not.toContain('<b>police')
    expect(await (await ask('brief?format=markdown')).text()).toContain('# Brief of 4 to 5 May 2026')
  })

  it.each([
    ['brief?days=soon', 400, 'USAGE'],
    ['brief?updated=2026', 400, 'USAGE'],
    ['brief?watch=none', 404, 'NO_SUCH_ID'],
    ['brief?watch=none&country=Kenya', 400, 'USAGE'],
    ['brief?since=none', 404, 'NO_SUCH_ID'],
    ['brief?format=exe', 400, 'USAGE'],
    ['briefs/none', 404, 'NO_SUCH_ID'],
  ])('%s is refused', async (path, status, code) => {
    const answer = await ask(path)
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code])
  })
})

it.skipIf(process.platform === 'win32')('prints one brief at a time, and lets no line grow without end', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-test-'))
  const [program, gate] = [join(folder, 'browser'), join(folder, 'gate')]
  const print = 'for one; do case $one in --print-to-pdf=*) printf %%PDF- > "$(echo "$one" | cut -d= -f2)" ;; esac; done'
  writeFileSync(program, `#!/bin/sh\nwhile [ ! -e ${gate} ]; do sleep 0.05; done\n${print}\n`, { mode: 0o755 })
  vi.stubEnv('CHANCERY_CHROMIUM', program)
  try {
    const found: number[] = []
    const asked = Array.from({ length: 10 }, async () => {
      found.push((await ask('brief?format=pdf')).status)
      // Two are turned away while all others wait.
      if (found.length === 2) writeFileSync(gate, '')
    })
    await Promise.all(asked)
    expect(found).toEqual([503, 503, ...Array<number>(8).fill(200)])
  } finally {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  }
})

it('schedules are kept, listed and removed over HTTP', async () => {
  const made = await ask('schedules', { method: 'POST', body: { name: 'Morning', at: '07:00', zone: 'Africa/Nairobi' } })
  expect(made.status).toBe(200)
  const { schedule, next } = (await made.json()) as { schedule: { id: string }; next: string }
  expect(next).toBe('2026-05-06T04:00:00.000Z')
  expect((await ask('schedules', { method: 'POST', body: { name: 'x', at: '07:00', to: '../../etc' } })).status).toBe(400)
  expect(((await (await ask('schedules')).json()) as { schedules: unknown[] }).schedules).toHaveLength(1)
  expect((await ask(`schedules/${schedule.id}`, { method: 'DELETE' })).status).toBe(200)
  expect((await ask(`schedules/${schedule.id}`, { method: 'DELETE' })).status).toBe(404)
  expect(await (await ask('briefs')).json()).toEqual({ briefs: [] })
})
