import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBooks } from '../src/cli/filter-options.ts'
import { makeApi } from '../src/server/api.ts'
import type { DeskPorts } from '../src/server/desk-ports.ts'
import { listen } from '../src/server/listen.ts'
import type { RecordStore } from '../src/store/port.ts'
import { keep } from './record/keep.ts'
import { ROOT } from './support/readers.ts'

const STORIES = [
  {
    id: 'a1',
    published: '2026-03-02T08:00:00Z',
    text: 'NAIROBI, March 2 (Herald) - Gunmen killed two Turkish engineers near Garissa in Kenya on Monday, police said. Kenya promised to pay their families by April 1.',
  },
  {
    id: 'a2',
    published: '2026-03-09T08:00:00Z',
    text: 'MANDERA, March 9 (Herald) - A bomb killed four police officers in Mandera in Kenya on Monday, police said.',
  },
  { id: 'a3', published: '2026-03-10T08:00:00Z', text: 'ANKARA, March 10 (Monitor) - Turkey condemned the attacks in Kenya on Tuesday.' },
]

let ports: DeskPorts
let store: RecordStore
const faults: unknown[] = []

beforeAll(async () => {
  store = await keep(STORIES)
  ports = { store, books: await openBooks({}), clock: () => '2026-04-10T00:00:00Z', fault: (thrown) => faults.push(thrown) }
}, 60_000)

interface Answer {
  readonly status: number
  readonly type: string | null
  readonly body: Record<string, unknown>
}

async function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  const response = await makeApi(ports).request(path, { method, headers: { host: '127.0.0.1:7878', ...headers } })
  return { status: response.status, type: response.headers.get('content-type'), body: (await response.json()) as Record<string, unknown> }
}

describe('search', () => {
  it('pages by cursor, with the true total and what was understood', async () => {
    const { status, body } = await get('/api/v1/reports?country=Kenya&size=1&order=oldest')
    expect([status, body.understood]).toEqual([200, ['Kenya is KEN']])
    const total = body.total as number
    expect(total).toBeGreaterThan(1)
    const ids = new Set<string>()
    for (let after: unknown = body.next, items = body.items as { id: string }[]; ; ) {
      for (const { id } of items) ids.add(id)
      if (after === null) break
      const page = (await get(`/api/v1/reports?country=Kenya&size=1&order=oldest&after=${encodeURIComponent(String(after))}`)).body
      ;[after, items] = [page.next, page.items as { id: string }[]]
    }
    expect(ids.size).toBe(total)
  })

  it('takes several values by comma and by repetition, and words', async () => {
    const of = async (query: string): Promise<unknown> => (await get(`/api/v1/incidents?${query}`)).body.total
    expect(await of('')).toBe(2)
    expect(await of('killed=4..')).toBe(1)
    expect(await of('country=Kenya,Chad')).toBe(2)
    expect(await of('country=Chad&country=Niger')).toBe(0)
    expect(await of('q=Mandera')).toBe(1)
  })

  it('shows an item with all that it rests on, and the ledger on the day of asking', async () => {
    const [incident] = (await get('/api/v1/incidents?q=Garissa')).body.items as { id: string }[]
    const { status, body } = await get(`/api/v1/items/${incident?.id}`)
    expect([status, body.kind, body.id, body.via]).toEqual([200, 'incident', incident?.id, null])
    const ledger = (await get('/api/v1/ledger')).body as { total: number; promisers: { lines: { status: string }[] }[] }
    expect([ledger.total, ledger.promisers[0]?.lines[0]?.status]).toEqual([1, 'overdue'])
  })

  it('tells of two parties through time, and what the record holds', async () => {
    const relation = (await get('/api/v1/relation?one=Turkey&other=Kenya&from=2026')).body
    expect([relation.names, (relation.relation as { events: number }).events > 0]).toEqual([{ one: 'Turkey', other: 'Kenya' }, true])
    expect((await get('/api/v1/record')).body).toMatchObject({ store: 'memory', totals: { story: 3, incident: 2 }, decisions: 0 })
  })
})

describe('what is refused', () => {
  it.each([
    ['/api/v1/incidents?typo=1', 400, 'USAGE', 'typo'],
    ['/api/v1/incidents?type=WAR', 400, 'USAGE', 'type'],
    ['/api/v1/incidents?event=yesterdayish', 400, 'USAGE', 'event'],
    ['/api/v1/incidents?firstSeen=x', 400, 'USAGE', 'firstSeen'],
    ['/api/v1/incidents?size=0', 400, 'USAGE', 'size'],
    ['/api/v1/incidents?size=1e9', 400, 'USAGE', 'size'],
    ['/api/v1/incidents?after=abc', 400, 'USAGE', 'after'],
    ['/api/v1/incidents?country=,', 400, 'USAGE', 'country'],
    ['/api/v1/incidents?due=2026', 400, 'USAGE', null],
    [`/api/v1/incidents?q=${'x'.repeat(1001)}`, 400, 'USAGE', 'q'],
    ['/api/v1/relation?one=Kenya', 400, 'USAGE', 'other'],
    ['/api/v1/relation?one=Kenya&other=KEN', 400, 'USAGE', null],
    ['/api/v1/relation?one=Kenya&other=Turkey&from=2026&to=2025', 400, 'USAGE', null],
    ['/api/v1/items/%27%20or%201%3D1--', 404, 'NO_SUCH_ID', null],
    ['/api/v1/items/..%2f..%2fetc%2fpasswd', 404, 'NO_SUCH_ID', null],
    ['/api/v1/__proto__', 404, 'NO_SUCH_PAGE', null],
    ['/api/v1', 404, 'NO_SUCH_PAGE', null],
    ['/', 404, 'NO_SUCH_PAGE', null],
  ])('%s', async (path, status, code, parameter) => {
    const answer = await get(path)
    expect([answer.status, answer.body.code, answer.body.parameter, answer.body.status]).toEqual([status, code, parameter, status])
    expect(answer.type).toBe('application/problem+json; charset=utf-8')
    expect(faults).toEqual([])
  })

  it.each([
    ['a name that was pointed here', { host: 'evil.example' }, 'GET', 403],
    ['a name that only begins like ours', { host: '127.0.0.1.evil.example' }, 'GET', 403],
    ['a script of another site', { 'sec-fetch-site': 'cross-site' }, 'GET', 403],
    ['a request that could be of any site', {}, 'POST', 403],
    ['a form of another site', { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' }, 'POST', 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded', 'chancery-request': '1' }, 'POST', 415],
    ['a change to what does not change', { 'chancery-request': '1' }, 'POST', 405],
    ['a method that there is not', { 'chancery-request': '1' }, 'PATCH', 405],
  ])('%s', async (_, headers, method, status) => {
    const answer = await get('/api/v1/record', headers as Record<string, string>, method)
    expect([answer.status, answer.body.status, 'totals' in answer.body]).toEqual([status, status, false])
  })

  it('tells nobody outside what went wrong inside', async () => {
    const broken = { ...ports, store: { ...store, totals: () => Promise.reject(new Error('secret of the inside')) } }
    const response = await makeApi(broken).request('/api/v1/record', { headers: { host: 'localhost' } })
    const text = await response.text()
    expect([response.status, text.includes('secret'), faults.length]).toEqual([500, false, 1])
    faults.length = 0
  })

  it('lets no answer be run, framed or guessed at', async () => {
    const { headers } = await makeApi(ports).request('/api/v1/record', { headers: { host: '[::1]:80' } })
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect([headers.get('x-content-type-options'), headers.get('access-control-allow-origin')]).toEqual(['nosniff', null])
  })
})

it('describes itself, and docs/api.md names every path', async () => {
  const { body } = await get('/api/openapi.json')
  const paths = Object.keys(body.paths as object)
  expect(paths.length).toBeGreaterThan(4)
  const page = readFileSync(new URL('docs/api.md', ROOT), 'utf8')
  for (const [path, methods] of Object.entries(body.paths as object))
    for (const method of Object.keys(methods)) expect(page).toContain(`\`${method.toUpperCase()} ${path}\``)
  const find = (body.paths as Record<string, { get: { parameters: { name: string }[] } }>)['/api/v1/{kind}']
  expect(find?.get.parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['firstSeen', 'near', 'q', 'after']))
})

describe('over a port', () => {
  it('answers, and says in one line when the port is taken', async () => {
    const desk = await listen(ports, 0)
    try {
      expect(await status(`${desk.address}/api/v1/record`)).toBe(200)
      await expect(listen(ports, Number(new URL(desk.address).port))).rejects.toMatchObject({ code: 'USAGE', where: '--port' })
    } finally {
      await desk.close()
    }
  })

  it('`chancery serve` tells its address, answers, and ends at an interrupt', async () => {
    const home = mkdtempSync(join(tmpdir(), 'chancery-serve-'))
    const bin = fileURLToPath(new URL('bin/chancery', ROOT))
    const desk = spawn(process.execPath, [bin, 'serve', '--port', '0', '--home', home], { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      const line = await new Promise<string>((told) => desk.stdout.once('data', (data) => told(String(data))))
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
      expect(await status(`${address}/api/v1/record`)).toBe(200)
      const ended = new Promise<number | null>((done) => desk.once('exit', done))
      desk.kill('SIGINT')
      expect(await ended).toBe(0)
    } finally {
      desk.kill('SIGKILL')
      rmSync(home, { recursive: true, force: true })
    }
  }, 60_000)
})

/** Status of an address of this machine. */
const status = (address: string): Promise<number | undefined> =>
  new Promise((told, failed) => {
    request(address, (response) => told(response.resume().statusCode))
      .once('error', failed)
      .end()
  })
