import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBooks } from '../src/cli/filter-options.ts'
import { type AuditLog, openAudit } from '../src/pipeline/desk/audit.ts'
import { addToken, openTokens, removeToken, type TokenBook } from '../src/pipeline/desk/tokens.ts'
import { makeApi } from '../src/server/api.ts'
import type { DeskPorts } from '../src/server/desk-ports.ts'
import type { DoorPorts } from '../src/server/door/door.ts'
import { HTTP_CODES } from '../src/server/problem.ts'
import { keep } from './record/keep.ts'
import { ROOT } from './support/readers.ts'

const MARKUP = '<script>alert(1)</script><img src=x onerror=alert(2)>'
const NAME = 'desk.example'
const NOW = '2026-04-10T00:00:00Z'

let base: DeskPorts
let home: string
let audit: AuditLog
let book: TokenBook
let time = 0
let api: ReturnType<typeof makeApi>
const tokens: Record<string, string> = {}
const faults: unknown[] = []

beforeAll(async () => {
  const store = await keep([
    {
      id: 'm1',
      published: '2026-03-02T08:00:00Z',
      text: `NAIROBI, March 2 (Herald) - Gunmen killed two men near Garissa on Monday, police said. ${MARKUP}`,
    },
  ])
  base = { store, books: await openBooks({}), clock: () => NOW, fault: (thrown) => faults.push(thrown) }
}, 60_000)

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'chancery-guard-'))
  time = 0
  audit = openAudit(join(home, 'audit.jsonl'), (thrown) => faults.push(thrown))
  book = openTokens(
    home,
    () => NOW,
    (thrown) => faults.push(thrown),
  )
  for (const role of ['reader', 'analyst', 'admin'] as const)
    tokens[role] = await addToken(home, { name: `the ${role}`, role, days: null, now: NOW })
  api = makeApi({ ...base, door: doorOf({}) })
})

afterEach(async () => {
  await Promise.all([audit.flush(), book.flush()])
  rmSync(home, { recursive: true, force: true })
  expect(faults.splice(0)).toEqual([])
})

const doorOf = (other: Partial<DoorPorts>): DoorPorts => ({
  called: { host: '0.0.0.0', names: [NAME] },
  tokens: book,
  behindProxy: true,
  audit,
  now: () => time,
  ...other,
})

type Headers = Readonly<Record<string, string>>

const send = async (path: string, headers: Headers = {}, method = 'GET', body?: string) =>
  api.request(path, {
    method,
    headers: { host: NAME, 'x-forwarded-for': '198.51.100.7', ...headers },
    ...(body === undefined ? {} : { body }),
  })

const bearer = (role: string): Headers => ({ authorization: `Bearer ${tokens[role]}` })
const JSON_BODY: Headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code
const told = async () => {
  await audit.flush()
  return readFileSync(join(home, 'audit.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

async function signIn(token = tokens['analyst'], headers: Headers = {}) {
  const response = await send('/api/v1/session', { ...JSON_BODY, ...headers }, 'POST', JSON.stringify({ token }))
  const cookie = response.headers.get('set-cookie') ?? ''
  return { response, cookie, pair: { cookie: cookie.split(';')[0] ?? '' } }
}

describe('who is let in', () => {
  it('nobody without a token, but to sign in and to ask who they are', async () => {
    for (const path of ['/api/v1/record', '/api/v1/live', '/api/openapi.json', '/api/no/such', '/%61pi/v1/record', '/api/v1/items/x']) {
      const response = await send(path)
      expect([path, response.status, await codeOf(response)]).toEqual([path, 401, 'UNAUTHORIZED'])
    }
    expect(await (await send('/api/v1/me')).json()).toEqual({ name: null, role: null, signedIn: false, needsToken: true, tiles: null })
    expect((await send('/', {})).status).toBe(404)
  })

  it('reaches no route past the app by a path that only looks otherwise', async () => {
    for (const path of [
      '//api/v1/record',
      '/./api/v1/record',
      '/x/../api/v1/record',
      '/API/v1/record',
      '/api%2fv1/record',
      '/%2fapi/v1/record',
    ])
      expect(await (await send(path)).text()).not.toContain('totals')
  })

  it('who has a token, with its role, until it is removed or has run out', async () => {
    expect((await send('/api/v1/record', bearer('reader'))).status).toBe(200)
    expect(await (await send('/api/v1/me', bearer('admin'))).json()).toMatchObject({ name: 'the admin', role: 'admin', signedIn: false })
    await removeToken(home, 'the reader')
    expect((await send('/api/v1/record', bearer('reader'))).status).toBe(401)
    const short = await addToken(home, { name: 'short', role: 'reader', days: 1, now: '2026-04-08T00:00:00Z' })
    expect((await send('/api/v1/record', { authorization: `Bearer ${short}` })).status).toBe(401)
  })

  it.each(['', 'Bearer', 'Bearer x', `Basic ${'a'.repeat(40)}`, `Bearer ${'a'.repeat(10_000)}`, 'Bearer chancery_'])(
    'not who says %j',
    async (authorization) => {
      expect((await send('/api/v1/record', { authorization })).status).toBe(401)
      expect((await send('/api/v1/me', { authorization })).status).toBe(401)
    },
  )

  it('the machine itself without one, unless a proxy brings the request', async () => {
    api = makeApi({ ...base, door: doorOf({ tokens: null, behindProxy: false, called: { host: '127.0.0.1', names: [] } }) })
    const ask = (headers: Headers) => api.request('/api/v1/me', { headers: { host: 'localhost', ...headers } })
    expect(await (await ask({})).json()).toMatchObject({ name: 'desk', role: 'admin', needsToken: false })
    for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) expect((await ask({ [name]: '203.0.113.9' })).status).toBe(403)
  })
})

describe('roles', () => {
  it('a reader changes nothing: each route that changes something, found in the description', async () => {
    const { paths } = (await (await send('/api/openapi.json', bearer('reader'))).json()) as { paths: Record<string, object> }
    const changing = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== 'get' && path !== '/api/v1/session')
        .map((method) => [path.replace(/\{\w+\}/g, 'x'), method.toUpperCase()] as const),
    )
    expect(changing.length).toBeGreaterThan(0)
    for (const [path, method] of changing) {
      time += 60_000
      const refused = await send(path, { ...bearer('reader'), ...JSON_BODY }, method, '{}')
      expect([path, method, refused.status, await codeOf(refused)]).toEqual([path, method, 403, 'NOT_ALLOWED'])
      expect([path, method, (await send(path, JSON_BODY, method, '{}')).status]).toEqual([path, method, 401])
    }
  })
})

describe('requests of other sites', () => {
  const body = () => JSON.stringify({ token: tokens['analyst'] })
  it.each<[string, Headers, number, string]>([
    [
      'cross-site',
      { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      403,
      'CROSS_SITE',
    ],
    [
      'a neighbour',
      { 'content-type': 'application/json', 'sec-fetch-site': 'same-site', origin: 'https://other.desk.example' },
      403,
      'CROSS_SITE',
    ],
    ['an address typed by hand', { 'content-type': 'application/json', 'sec-fetch-site': 'none' }, 403, 'CROSS_SITE'],
    ['an older browser', { 'content-type': 'application/json', origin: 'https://evil.example' }, 403, 'CROSS_SITE'],
    ['a sandboxed frame', { 'content-type': 'application/json', origin: 'null' }, 403, 'CROSS_SITE'],
    ['a name that begins alike', { 'content-type': 'application/json', origin: `https://${NAME}.evil.example` }, 403, 'CROSS_SITE'],
    ['another port', { 'content-type': 'application/json', origin: `http://${NAME}:81` }, 403, 'CROSS_SITE'],
    ['said to be of here, but of elsewhere', { ...JSON_BODY, origin: 'https://evil.example' }, 403, 'CROSS_SITE'],
    ['who says nothing', { 'content-type': 'application/json' }, 403, 'CROSS_SITE'],
    ['a form as text', { 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' }, 415, 'NOT_JSON'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded', 'chancery-request': '1' }, 415, 'NOT_JSON'],
    ['a kind that begins alike', { 'content-type': 'application/json-not', 'chancery-request': '1' }, 415, 'NOT_JSON'],
  ])('%s is refused', async (_, headers, status, code) => {
    const response = await send('/api/v1/session', headers, 'POST', body())
    expect([response.status, await codeOf(response), response.headers.get('set-cookie')]).toEqual([status, code, null])
    expect(response.headers.get('access-control-allow-origin')).toBe(null)
  })

  it.each<[string, Headers]>([
    ['the app', JSON_BODY],
    ['the app in an older browser', { 'content-type': 'application/json; charset=utf-8', origin: `https://${NAME}` }],
    ['a program', { 'content-type': 'application/json', 'chancery-request': '1' }],
  ])('%s is let through', async (_, headers) => {
    expect((await send('/api/v1/session', headers, 'POST', body())).status).toBe(200)
  })

  it('no other site reads, though it may lead to a page of the app', async () => {
    const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect((await send('/api/v1/record', { ...bearer('reader'), ...visit })).status).toBe(403)
    expect((await send('/incidents/x', visit)).status).toBe(404)
    expect((await send('/incidents/x', { ...visit, 'sec-fetch-dest': 'iframe' })).status).toBe(403)
  })

  it.each(['evil.example', `${NAME}.evil.example`, 'evil.example:80', `${NAME}@evil.example`, '', 'a b', `${NAME}/x`])(
    'a name that was pointed here (%j) opens nothing',
    async (host) => {
      const response = await send('/api/v1/record', { ...bearer('admin'), host })
      expect([response.status, await codeOf(response)]).toEqual([403, 'FORBIDDEN_HOST'])
    },
  )

  it('goes by its names and by the addresses of its machine', async () => {
    for (const host of [NAME, 'DESK.example:8443', '192.0.2.5:7878', '[2001:db8::5]:7878', 'localhost'])
      expect((await send('/api/v1/record', { ...bearer('reader'), host })).status).toBe(200)
    api = makeApi({ ...base, door: doorOf({ called: { host: '192.0.2.5', names: [] } }) })
    expect((await send('/api/v1/record', { ...bearer('reader'), host: '192.0.2.6' })).status).toBe(403)
  })
})

describe('sessions', () => {
  it('begin with a token, hold for twelve hours, and end', async () => {
    const { cookie, pair } = await signIn()
    expect(cookie).toMatch(/^chancery-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/)
    expect(await (await send('/api/v1/me', pair)).json()).toMatchObject({ name: 'the analyst', role: 'analyst', signedIn: true })
    time = 12 * 3_600_000 - 1
    expect((await send('/api/v1/record', pair)).status).toBe(200)
    time += 1
    expect((await send('/api/v1/record', pair)).status).toBe(401)
    const again = await signIn()
    const out = await send('/api/v1/session', { ...again.pair, 'sec-fetch-site': 'same-origin' }, 'DELETE')
    expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')])
    expect((await send('/api/v1/record', again.pair)).status).toBe(401)
  })

  it('end with the token that began them', async () => {
    const { pair } = await signIn()
    await removeToken(home, 'the analyst')
    expect((await send('/api/v1/record', pair)).status).toBe(401)
  })

  it('are secure behind TLS', async () => {
    expect((await signIn(tokens['admin'], { 'x-forwarded-proto': 'https' })).cookie).toContain('; Secure')
    api = makeApi({ ...base, door: doorOf({ behindProxy: false }) })
    expect((await signIn(tokens['admin'], { 'x-forwarded-proto': 'https' })).cookie).not.toContain('Secure')
  })

  it('never take on a cookie that somebody put there (fixation), nor one of two', async () => {
    const planted = { cookie: `chancery-session=${'A'.repeat(43)}` }
    const { pair } = await signIn(tokens['analyst'], planted)
    expect(pair.cookie).not.toBe(planted.cookie)
    expect((await send('/api/v1/record', planted)).status).toBe(401)
    const other = await signIn(tokens['analyst'], pair)
    expect((await send('/api/v1/record', pair)).status).toBe(401)
    expect((await send('/api/v1/record', { cookie: `${planted.cookie}; ${other.pair.cookie}` })).status).toBe(401)
    expect((await send('/api/v1/record', other.pair)).status).toBe(200)
  })

  it('need the site itself, whatever cookie a change carries', async () => {
    const { pair } = await signIn()
    const forged = await send('/api/v1/session', { ...pair, 'sec-fetch-site': 'cross-site' }, 'DELETE')
    expect([forged.status, (await send('/api/v1/record', pair)).status]).toEqual([403, 200])
  })
})

describe('limits', () => {
  it('ten wrong tokens a minute from one address; then none is looked at for a while', async () => {
    const tries = async (headers: Headers) => (await send('/api/v1/record', { authorization: 'Bearer wrong', ...headers })).status
    const { pair } = await signIn()
    for (let n = 0; n < 5; n++) expect(await tries({})).toBe(401)
    for (let n = 0; n < 5; n++) expect((await signIn('wrong')).response.status).toBe(401)
    expect(await tries({})).toBe(429)
    expect(await tries(bearer('reader'))).toBe(429)
    const { response } = await signIn()
    expect([response.status, Number(response.headers.get('retry-after'))]).toEqual([429, 6])
    expect((await send('/api/v1/record', pair)).status).toBe(200)
    expect(await tries({ 'x-forwarded-for': '198.51.100.8', ...bearer('reader') })).toBe(200)
    // What a client says before what the proxy saw is nobody's address.
    expect(await tries({ 'x-forwarded-for': '198.51.100.9, 198.51.100.7' })).toBe(429)
    time += 6_000
    expect(await tries(bearer('reader'))).toBe(200)
  })

  it('so many requests at once and a minute, for each token', async () => {
    const ask = async (role: string) => (await send('/api/v1/me', bearer(role))).status
    const many = async (n: number) => {
      const found: number[] = []
      for (let i = 0; i < n; i++) found.push(await ask('reader'))
      return found.filter((status) => status === 200).length
    }
    expect(await many(60)).toBe(40)
    expect(await ask('analyst')).toBe(200)
    let passed = 40
    for (let second = 0; second < 30; second++) {
      time += 1_000
      passed += await many(40)
    }
    expect(passed).toBeGreaterThan(300)
    expect(passed).toBeLessThanOrEqual(300 + 30 * 5)
  })

  it('a mebibyte of body, told or not', async () => {
    const body = JSON.stringify({ token: 'x'.repeat(1_100_000) })
    const response = await send('/api/v1/session', { ...JSON_BODY, 'content-length': String(body.length) }, 'POST', body)
    expect([response.status, await codeOf(response)]).toEqual([413, 'TOO_LARGE'])
    const stream = new ReadableStream({ pull: (to) => to.enqueue(new TextEncoder().encode(' '.repeat(65_536))) })
    const endless = new Request(`http://${NAME}/api/v1/session`, {
      method: 'POST',
      headers: { host: NAME, ...JSON_BODY, 'transfer-encoding': 'chunked' },
      body: stream,
      duplex: 'half',
    } as RequestInit)
    expect((await api.request(endless)).status).toBe(413)
  })
})

describe('what is told', () => {
  it('of sign-ins, changes and refusals who, what and from where; of tokens, queries and bodies nothing', async () => {
    await signIn()
    await signIn('chancery_wrong-secret')
    await send('/api/v1/record?q=hush-hush', { authorization: `Bearer ${tokens['admin']}x` })
    await send('/api/v1/record?q=fine', bearer('admin'))
    await send('/api/v1/items/%1b%5b2J%e2%80%ae', { host: 'evil.example' })
    const entries = await told()
    expect(entries.map(({ who, method, status }) => [who, method, status])).toEqual([
      ['the analyst', 'POST', 200],
      [null, 'POST', 401],
      [null, 'GET', 401],
      [null, 'GET', 403],
    ])
    expect(entries[0]).toEqual({
      at: NOW,
      who: 'the analyst',
      role: 'analyst',
      method: 'POST',
      path: '/api/v1/session',
      status: 200,
      from: '198.51.100.7',
    })
    const text = readFileSync(join(home, 'audit.jsonl'), 'utf8')
    for (const secret of [...Object.values(tokens), 'wrong-secret', 'hush-hush']) expect(text).not.toContain(secret)
    expect(text).toMatch(/^[\u0020-\u007e\n]*$/)
  })

  it('a token stands in no answer, and only its hash on the disk', async () => {
    const answers = [await signIn('chancery_wrong-secret'), await signIn()].map(({ response }) => response)
    answers.push(await send('/api/v1/session', JSON_BODY, 'POST', `{"token": "${tokens['admin']}", "more": 1}`))
    answers.push(await send('/api/v1/session', JSON_BODY, 'POST', `{"token": "${tokens['admin']}"`))
    expect(answers.map(({ status }) => status)).toEqual([401, 200, 400, 400])
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    for (const secret of [...Object.values(tokens), 'wrong-secret']) {
      expect(texts.join('\n')).not.toContain(secret)
      expect(readFileSync(join(home, 'tokens.json'), 'utf8')).not.toContain(secret)
    }
  })

  it('nobody fills the log from outside', async () => {
    for (let n = 0; n < 200; n++) await send('/api/v1/record', { host: 'evil.example' })
    expect(await told()).toHaveLength(60)
  })
})

it('stored markup goes out as JSON alone, never as a page', async () => {
  const { paths } = (await (await send('/api/openapi.json', bearer('admin'))).json()) as { paths: Record<string, { get?: object }> }
  const [story] = ((await (await send('/api/v1/stories', bearer('admin'))).json()) as { items: { id: string }[] }).items
  const asked = Object.keys(paths).filter((path) => paths[path]?.get !== undefined && path !== '/api/v1/live')
  for (const path of [
    ...asked.map((one) => one.replace('{kind}', 'stories').replace(/\{\w+\}/, String(story?.id))),
    `/api/v1/${MARKUP}`,
    `/${MARKUP}`,
  ]) {
    time += 60_000
    const response = await send(path, bearer('admin'))
    const type = response.headers.get('content-type') ?? ''
    expect([path, /html|svg/.test(type), response.headers.get('x-content-type-options')]).toEqual([path, false, 'nosniff'])
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    await response.body?.cancel()
  }
  expect(await (await send(`/api/v1/items/${story?.id}`, bearer('admin'))).text()).toContain('<script>')
})

it('a HEAD holds no place of what streams', async () => {
  for (const [path, most] of [
    ['/api/v1/live', 100],
    ['/api/v1/export?format=csv&kind=reports', 4],
  ] as const) {
    for (let n = 0; n < most; n++) {
      time += 60_000
      expect((await send(path, bearer('reader'), 'HEAD')).status).toBe(200)
    }
    await new Promise((done) => setTimeout(done, 20))
    time += 60_000
    const answer = await send(path, bearer('reader'))
    expect([path, answer.status]).toEqual([path, 200])
    await answer.body?.cancel()
  }
})

it('one token has twenty streams, and leaves room for others', async () => {
  const open: Response[] = []
  const listen = async (role: string) => {
    time += 60_000
    open.push(await send('/api/v1/live', bearer(role)))
    return open.at(-1)?.status
  }
  for (let n = 0; n < 20; n++) expect(await listen('reader')).toBe(200)
  expect([await listen('reader'), await listen('analyst')]).toEqual([503, 200])
  for (const { body } of open) await body?.cancel()
  await new Promise((done) => setTimeout(done, 20))
  expect(await listen('reader')).toBe(200)
  await open.at(-1)?.body?.cancel()
})

it('a fault of the desk tells a stranger nothing of its folders', async () => {
  writeFileSync(join(home, 'tokens.json'), 'no JSON')
  const answer = await send('/api/v1/record', bearer('admin'))
  const text = await answer.text()
  expect([answer.status, text.includes(home), JSON.parse(text).code]).toEqual([500, false, 'HOME_BROKEN'])
  expect(faults.splice(0)).toHaveLength(1)
})

it('a source of map tiles is told to nobody before they sign in', async () => {
  const tiles = 'https://tiles.example/{z}/{x}/{y}.png?key=k'
  api = makeApi({ ...base, door: doorOf({}), tiles })
  const told = async (headers: Headers) => ((await (await send('/api/v1/me', headers)).json()) as { tiles: unknown }).tiles
  expect([await told({}), await told(bearer('reader'))]).toEqual([null, tiles])
})

it('methods that nothing takes are refused, and what is taken is said', async () => {
  for (const method of ['PATCH', 'OPTIONS', 'PROPFIND']) expect((await send('/api/v1/record', bearer('admin'), method)).status).toBe(405)
  const wrong = await send('/api/v1/record', { ...bearer('admin'), ...JSON_BODY }, 'PUT', '{}')
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  const masked = await send('/api/v1/session', { ...bearer('admin'), 'x-http-method-override': 'DELETE' })
  expect(masked.status).not.toBe(204)
})

it('docs/api.md names every code', () => {
  const page = readFileSync(new URL('docs/api.md', ROOT), 'utf8')
  for (const code of Object.keys(HTTP_CODES)) expect(page).toContain(`\`${code}\``)
})
