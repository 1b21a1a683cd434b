import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBooks } from '../src/cli/filter-options.ts'
import { type Desk, listen } from '../src/server/listen.ts'
import { keep } from './record/keep.ts'

const SECRET = 'nobody may read this'
const SCRIPT = 'console.log("desk")'

let desk: Desk
let folder: string
let port: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-web-'))
  const web = join(folder, 'web')
  mkdirSync(join(web, 'assets', '.hidden'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), SECRET)
  writeFileSync(join(folder, 'secret.js'), SECRET)
  writeFileSync(join(web, 'index.html'), '<!doctype html><html><head><title>Chancery</title></head><body></body></html>')
  writeFileSync(join(web, 'favicon.ico'), 'icon')
  writeFileSync(join(web, 'assets', 'main-AB12CD34.js'), SCRIPT)
  writeFileSync(join(web, 'assets', 'main-AB12CD34.js.br'), brotliCompressSync(SCRIPT))
  writeFileSync(join(web, 'assets', 'main.css'), 'body {}')
  writeFileSync(join(web, 'assets', 'notes.php'), SECRET)
  writeFileSync(join(web, 'assets', '.hidden', 'main.js'), SECRET)
  symlinkSync(join(folder, 'secret.js'), join(web, 'assets', 'link.js'))
  symlinkSync(folder, join(web, 'assets', 'up'))
  const store = await keep([
    { id: 's1', published: '2026-03-02T08:00:00Z', text: 'NAIROBI, March 2 (Herald) - Police arrested two men on Monday.' },
  ])
  const books = await openBooks({})
  desk = await listen(
    { store, books, clock: () => '2026-04-10T00:00:00Z', fault: () => {}, web, tiles: 'https://tiles.example/{z}/{x}/{y}.png' },
    0,
  )
  port = Number(new URL(desk.address).port)
}, 60_000)

afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Sends bytes as they are, which no client would, and returns all that comes back until the other side hangs up. */
const raw = (bytes: string): Promise<string> =>
  new Promise((told, failed) => {
    const socket = connect(port, '127.0.0.1')
    const parts: Buffer[] = []
    socket.on('data', (data) => parts.push(data))
    socket.once('close', () => told(Buffer.concat(parts).toString('latin1')))
    socket.once('error', (thrown: NodeJS.ErrnoException) => (['ECONNRESET', 'EPIPE'].includes(thrown.code ?? '') ? null : failed(thrown)))
    socket.write(bytes)
  })

const ask = (target: string, headers = ''): Promise<string> =>
  raw(`GET ${target} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${headers}connection: close\r\n\r\n`)

const statusOf = (answer: string): number => Number(answer.slice(9, 12))

describe('the files of the app', () => {
  it('go out with their kind and a name that may be kept for ever only where it has a hash', async () => {
    const script = await fetch(`${desk.address}/assets/main-AB12CD34.js`, { headers: { 'accept-encoding': 'identity' } })
    expect([script.status, await script.text()]).toEqual([200, SCRIPT])
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toContain('immutable')
    const style = await fetch(`${desk.address}/assets/main.css`)
    expect([style.headers.get('content-type'), style.headers.get('cache-control')]).toEqual(['text/css; charset=utf-8', 'no-cache'])
    const known = await fetch(`${desk.address}/assets/main.css`, { headers: { 'if-none-match': style.headers.get('etag') ?? '' } })
    expect([known.status, await known.text()]).toEqual([304, ''])
    expect((await fetch(`${desk.address}/favicon.ico`)).headers.get('content-type')).toBe('image/x-icon')
    const head = await fetch(`${desk.address}/assets/main.css`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('go out compressed to who takes that', async () => {
    const answer = await raw(
      `GET /assets/main-AB12CD34.js HTTP/1.1\r\nhost: localhost\r\naccept-encoding: gzip, br\r\nconnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/content-encoding: br\r\n/i)
    const body = Buffer.from(answer.slice(answer.indexOf('\r\n\r\n') + 4), 'latin1')
    expect(brotliDecompressSync(body).toString()).toBe(SCRIPT)
    const plain = await ask('/assets/main-AB12CD34.js', 'accept-encoding: br;q=0\r\n')
    expect([plain.includes(SCRIPT), /vary: accept-encoding/i.test(plain)]).toEqual([true, true])
  })

  it('are led to by any path that is not of the API, by a page that runs its own scripts alone', async () => {
    for (const path of ['/', '/incidents/abc', '/story/1.2', '/index.html', '/no-such.ico']) {
      const page = await fetch(desk.address + path)
      const policy = page.headers.get('content-security-policy') ?? ''
      const [, nonce] = /nonce="([^"]+)"/.exec(await page.text()) ?? []
      expect([path, page.status, page.headers.get('cache-control')]).toEqual([path, 200, 'no-store'])
      expect(policy).toContain("default-src 'none'; script-src 'self'; ")
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'; img-src 'self' data: https://tiles.example; `)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
    }
    for (const path of ['/api/v1/no/such', '/api', '/live/x', '/assets/no-such.js', '/assets'])
      expect([path, (await fetch(desk.address + path)).status]).toEqual([path, 404])
    expect((await fetch(`${desk.address}/`, { method: 'POST', headers: { 'chancery-request': '1' } })).status).toBe(404)
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets/..%5c..%5csecret.js',
    '/assets/..\\..\\secret.js',
    '/assets/%252e%252e%252f%252e%252e%252fsecret.js',
    '/assets/main.css%00.js',
    '/assets/link.js',
    '/assets/up/secret.js',
    '/assets/.hidden/main.js',
    '/assets/notes.php',
    '/assets//..//..//secret.js',
    '/assets/%c0%ae%c0%ae/secret.js',
    '/%2e%2e/secret.txt',
    'http://127.0.0.1/../secret.txt',
    '//secret.txt',
  ])('%s leads nowhere', async (target) => {
    const answer = await ask(target)
    expect([answer.includes(SECRET), [200, 400, 404].includes(statusOf(answer))]).toEqual([false, true])
    // What is not refused is the page of the app.
    if (statusOf(answer) === 200) expect(answer).toContain('<title>Chancery</title>')
  })
})

describe('over the wire', () => {
  it('a name that was pointed here, and none at all, open nothing', async () => {
    expect(statusOf(await raw('GET /api/v1/record HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n'))).toBe(403)
    expect(statusOf(await raw('GET / HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n'))).toBe(403)
    expect(statusOf(await ask('http://evil.example/api/v1/record'))).toBe(403)
    expect(statusOf(await ask('http://127.0.0.1/api/v1/record'))).toBe(200)
    expect([400, 403]).toContain(statusOf(await raw('GET /api/v1/record HTTP/1.0\r\n\r\n')))
    expect([400, 403]).toContain(
      statusOf(await raw('GET /api/v1/record HTTP/1.1\r\nhost: localhost\r\nhost: evil.example\r\nconnection: close\r\n\r\n')),
    )
  })

  it('headers and bodies have an end', async () => {
    expect(statusOf(await ask('/api/v1/record', `x-long: ${'x'.repeat(20_000)}\r\n`))).toBe(431)
    const length = 2_000_000
    const big = `POST /api/v1/session HTTP/1.1\r\nhost: localhost\r\nchancery-request: 1\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n`
    expect(statusOf(await raw(big + ' '.repeat(length)))).toBe(413)
  })

  it('two lengths, or a length and chunks, are one request to nobody', async () => {
    const post = (lines: string) =>
      raw(`POST /api/v1/session HTTP/1.1\r\nhost: localhost\r\nchancery-request: 1\r\ncontent-type: application/json\r\n${lines}\r\n\r\n{}`)
    expect(statusOf(await post('content-length: 2\r\ncontent-length: 3'))).toBe(400)
    expect(statusOf(await post('content-length: 2\r\ntransfer-encoding: chunked'))).toBe(400)
  })

  it('who never ends its headers is hung up on', async () => {
    expect(statusOf(await raw('GET /api/v1/record HTTP/1.1\r\nhost: localhost\r\nx-slow: '))).toBe(408)
  }, 20_000)

  it('says that the app is not built, and answers programs all the same', async () => {
    const store = await keep([])
    const bare = await listen(
      { store, books: await openBooks({}), clock: () => '2026-04-10T00:00:00Z', fault: () => {}, web: join(folder, 'none') },
      0,
    )
    try {
      const page = await fetch(bare.address)
      expect([page.status, (await page.text()).includes('npm run build')]).toEqual([503, true])
      expect((await fetch(`${bare.address}/api/v1/record`)).status).toBe(200)
    } finally {
      await bare.close()
    }
  })
})
