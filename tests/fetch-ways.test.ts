import { afterAll, describe, expect, it } from 'vitest'
import { makeFetcher } from '../src/fetch/fetcher.ts'
import { loopback, reason, words } from './support/loopback-fetch.ts'

const { server, fetch, close } = await loopback()
afterAll(close)

describe('redirects', () => {
  it('follows up to five, and tells each', async () => {
    const outcome = await fetch('/chain-1')
    expect(outcome.kind).toBe('fetched')
    expect(outcome.hops).toHaveLength(5)
    expect(reason(await fetch('/chain-0'))).toBe('too-many-redirects')
    expect((await fetch('/to-mirror')).hops).toEqual([{ status: 302, from: `${server.origin}/to-mirror`, to: `${server.origin}/good` }])
  })

  it.each([
    ['/loop-a', 'redirect-loop'],
    ['/self', 'redirect-loop'],
    ['/to-file', 'bad-redirect'],
    ['/to-script', 'bad-redirect'],
    ['/to-user', 'bad-redirect'],
    ['/to-cloud-name', 'private-address'],
    ['/to-nowhere', 'bad-redirect'],
    ['/to-metadata', 'private-address'],
  ])('%s is not followed: %s', async (path, why) => {
    const outcome = await fetch(path)
    expect(reason(outcome)).toBe(why)
    expect(JSON.stringify(outcome)).not.toContain('tram99')
  })

  it('takes credentials to their own host alone', async () => {
    expect(words(await fetch('/echo', { authEnv: 'QUAY_KEY' }))).toContain('Bearer quay')
    expect(reason(await fetch('/echo', { authEnv: 'NO_SUCH_KEY' }))).toBe('no-credentials')
    expect(words(await fetch('/echo'))).not.toContain('authorization')
    for (const path of ['/to-other-host', '/there-and-back']) {
      const outcome = await fetch(path, { authEnv: 'QUAY_KEY' })
      expect(outcome).toMatchObject({ kind: 'fetched', url: expect.stringContaining('/echo') })
      expect(words(outcome)).not.toContain('authorization')
    }
  })

  it('tells the page that it was led to', async () => {
    expect(await fetch('/to-log-in')).toMatchObject({ kind: 'fetched', contentType: 'text/html', hops: [{ status: 301 }] })
  })
})

describe('addresses', () => {
  it.each([
    ['http://127.0.0.1:5432/', 'private-address'],
    ['http://[::1]/', 'private-address'],
    ['http://[::ffff:10.0.0.1]/', 'private-address'],
    ['http://2130706433/', 'private-address'],
    ['http://0x7f.1/', 'private-address'],
    ['http://inner.example/', 'private-address'],
    ['http://169.254.169.254/latest/', 'private-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['ftp://quay.example/', 'bad-address'],
    ['http://user:word@quay.example/', 'bad-address'],
    ['quay', 'bad-address'],
    ['http://nobody.example/', 'unknown-host'],
  ])('%s is refused: %s', async (url, why) => {
    const outcome = await fetch(url, { allowPrivate: false })
    expect(reason(outcome)).toBe(why)
    expect(outcome.kind === 'failed' && outcome.message.length).toBeGreaterThan(15)
  })

  it('asks a private name only when a setting allows it', async () => {
    const url = server.origin.replace('127.0.0.1', 'here.example')
    expect(reason(await fetch(`${url}/good`, { allowPrivate: false }))).toBe('private-address')
    expect((await fetch(`${url}/good`)).kind).toBe('fetched')
  })

  it('goes to the addresses of a name that may be asked, and to no other', async () => {
    expect((await fetch(`${server.origin.replace('127.0.0.1', 'mixed.example')}/good`)).kind).toBe('fetched')
  })

  it('tells a server that speaks no TLS', async () => {
    expect(reason(await fetch(`${server.origin.replace('http:', 'https:')}/good`))).toBe('tls')
  })

  it('judges what the system makes of a name', async () => {
    const own = makeFetcher({ retries: 0 })
    expect(await own.fetch({ url: 'http://localhost:5432/', kind: 'feed' })).toMatchObject({
      reason: 'private-address',
      message: expect.stringMatching(/^localhost resolves to .+ the machine itself/),
    })
    await own.close()
  })

  it('repeats no password', async () => {
    expect(JSON.stringify(await fetch('http://mira:tram99@quay.example/'))).not.toMatch(/tram99|mira/)
  })

  it('never leads to a metadata service, whatever is allowed', async () => {
    expect(reason(await fetch('http://169.254.169.254/'))).toBe('private-address')
  })
})

it('asks robots.txt for pages, once, and not for feeds', async () => {
  expect(reason(await fetch('/private/page', { kind: 'page' }))).toBe('robots')
  expect(reason(await fetch('/private/page', { kind: 'page' }))).toBe('robots')
  expect((await fetch('/private/page')).kind).toBe('fetched')
  expect((await fetch('/log-in', { kind: 'page' })).kind).toBe('fetched')
  expect(await fetch('/to-private', { kind: 'page' })).toMatchObject({ reason: 'robots', hops: [{ status: 302 }] })
  expect(server.hits('/robots.txt')).toBe(1)
})

it('stops at the signal of its caller', async () => {
  const stop = new AbortController()
  const waiting = fetch('/silent', { signal: stop.signal })
  setTimeout(() => stop.abort(new Error('enough')), 30)
  await expect(waiting).rejects.toThrow('enough')
})

it('brings 2,000 feeds home, though some servers hang', { timeout: 60_000 }, async () => {
  const many = await loopback({ connectMs: 20_000, headersMs: 6_000, wholeMs: 40_000 })
  const { port } = new URL(many.server.origin)
  const urls = Array.from({ length: 2_000 }, (_, i) => `http://h${i}.many.example:${port}${i % 50 === 0 ? '/silent' : '/good'}`)
  const outcomes = await Promise.all(urls.map((url) => many.fetch(url)))
  const count = (why: string): number => outcomes.filter((outcome) => reason(outcome) === why).length
  expect([count('fetched'), count('timeout')]).toEqual([1_960, 40])
  await many.close()
})

it('lets a caller stop a long line at once', async () => {
  const slow = await loopback({ gapMs: 60_000 })
  const stop = new AbortController()
  const first = slow.fetch('/good', { signal: stop.signal })
  const line = Array.from({ length: 40 }, () => slow.fetch('/good', { signal: stop.signal }).catch((error: Error) => error.message))
  expect((await first).kind).toBe('fetched')
  stop.abort(new Error('enough'))
  expect(new Set(await Promise.all(line))).toEqual(new Set(['enough']))
  await slow.close()
})
