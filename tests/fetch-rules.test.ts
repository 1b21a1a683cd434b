import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { makeFetcher } from '../src/fetch/fetcher.ts'
import type { FetcherOptions } from '../src/fetch/options.ts'
import type { Fetcher, FetchOutcome, FetchRequest } from '../src/fetch/types.ts'

let port = 0
let seen: { readonly path: string; readonly headers: IncomingHttpHeaders }[] = []
const fetchers: Fetcher[] = []

const leads: Readonly<Record<string, string>> = {
  '/away': 'http://b.example:PORT/back',
  '/back': 'http://a.example:PORT/end',
  '/out': '/drafts/x',
}
const server = createServer((request, response) => {
  const path = request.url ?? '/'
  seen.push({ path, headers: request.headers })
  const to = leads[path]?.replace('PORT', String(port))
  if (to !== undefined) response.writeHead(302, { location: to }).end()
  else if (path.startsWith('/slow')) setTimeout(() => response.end('late'), 40)
  else if (path === '/cut') {
    response.writeHead(200, { etag: '"e"', 'cache-control': 'max-age=900', 'content-length': '900000' })
    response.write('a'.repeat(400_000), () => setTimeout(() => response.destroy(), 5))
  } else if (path === '/always-304') response.writeHead(304).end()
  else if (path === '/said-to-be-utf-8') response.writeHead(200, { 'content-encoding': 'utf-8' }).end('plain')
  else if (path === '/robots.txt') response.end('user-agent: *\ndisallow: /drafts\n')
  else response.end('words')
})
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
beforeEach(() => {
  seen = []
})
afterAll(async () => {
  await Promise.all(fetchers.map((fetcher) => fetcher.close()))
  server.closeAllConnections()
  server.close()
})

const door = (options: Partial<FetcherOptions> = {}): ((path: string, more?: Partial<FetchRequest>) => Promise<FetchOutcome>) => {
  const resolve: FetcherOptions['resolve'] = async (host) => {
    if (host === 'gone.example') throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
    return [{ address: '127.0.0.1', family: 4 }]
  }
  const fetcher = makeFetcher({ gapMs: 0, retries: 0, robots: 'none', resolve, ...options })
  fetchers.push(fetcher)
  return (path, more) =>
    fetcher.fetch({ url: path.startsWith('/') ? `http://a.example:${port}${path}` : path, kind: 'feed', allowPrivate: true, ...more })
}
const reason = (outcome: FetchOutcome): string => (outcome.kind === 'failed' ? outcome.reason : outcome.kind)

it('does not count the wait for a turn against the server', async () => {
  const fetch = door({ wholeMs: 400, perHost: 1 })
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => fetch(`/slow-${i}`)))
  expect(new Set(outcomes.map(reason))).toEqual(new Set(['fetched']))
})

it('gives no validators and no freshness with a body that was cut off', async () => {
  const outcome = await door()('/cut')
  expect(outcome).toMatchObject({ kind: 'fetched', cutOff: true, etag: null, lastModified: null, maxAge: null })
  expect(outcome.kind === 'fetched' && outcome.bytes.length).toBe(400_000)
})

it('asks without a validator that no header can carry', async () => {
  expect(reason(await door()('/x', { etag: '"caf\ufffd"', lastModified: 'a\r\nb: c' }))).toBe('fetched')
  expect(seen[0]?.headers).not.toHaveProperty('if-none-match')
  expect(seen[0]?.headers).not.toHaveProperty('if-modified-since')
})

it('does not take credentials back up on the way back', async () => {
  await door({ env: { KEY: 'Bearer quay\n' } })('/away', { authEnv: 'KEY' })
  expect(seen.map(({ headers }) => headers.authorization ?? null)).toEqual(['Bearer quay', null, null])
})

it('never sends or shows credentials that no header can carry', async () => {
  const outcome = await door({ env: { KEY: 'Bearer qu\r\nay: 1' } })('/x', { authEnv: 'KEY' })
  expect(reason(outcome)).toBe('no-credentials')
  expect(JSON.stringify(outcome)).not.toContain('Bearer')
})

it('believes "not modified" only when it asked', async () => {
  expect(await door()('/always-304')).toMatchObject({ kind: 'failed', reason: 'status', status: 304 })
  expect(reason(await door()('/always-304', { etag: '"1"' }))).toBe('not-modified')
})

it('reads what is said to be compressed as a charset', async () => {
  expect(reason(await door()('/said-to-be-utf-8'))).toBe('fetched')
})

it('tells why a page cannot be reached, not that its robots.txt cannot', async () => {
  expect(reason(await door({ robots: 'pages' })('http://gone.example/', { kind: 'page' }))).toBe('unknown-host')
})

it('asks robots.txt of where a page is redirected to, too', async () => {
  expect(reason(await door({ robots: 'pages' })('/out', { kind: 'page' }))).toBe('robots')
  expect(seen.map(({ path }) => path)).toEqual(['/robots.txt', '/out'])
})

it('stops at its signal while it waits for a turn', async () => {
  const fetch = door({ perHost: 1, gapMs: 60_000 })
  await fetch('/x')
  const stop = new AbortController()
  const waiting = fetch('/y', { signal: stop.signal })
  stop.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
})
