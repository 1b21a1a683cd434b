import { afterAll, describe, expect, it } from 'vitest'
import { makeFetcher } from '../src/fetch/fetcher.ts'
import { parseWire } from '../src/wire/parse-wire.ts'
import { goodFeed } from './support/bad-server.ts'
import { loopback, reason, WHOLE_MS, words } from './support/loopback-fetch.ts'

const { server, waits, fetch, close } = await loopback()
afterAll(close)

describe('good answers', () => {
  it.each([
    '/good',
    '/wrong-type',
    '/gzip',
    '/x-gzip',
    '/brotli',
    '/deflate',
    '/raw-deflate',
    '/gzip-called-deflate',
    '/deflate-called-gzip',
    '/gzip-that-is-none',
    '/brotli-that-is-none',
    '/gzip-padded',
    '/too-long',
  ])('%s is read whole', async (path) => {
    const outcome = await fetch(path)
    expect(words(outcome)).toBe(goodFeed())
    expect(outcome).toMatchObject({ cutOff: false, status: 200 })
  })

  it.each(['/empty', '/no-content', '/gzip-empty'])('%s is an answer without bytes', async (path) => {
    expect(await fetch(path)).toMatchObject({ kind: 'fetched', cutOff: false, bytes: { length: 0 } })
  })

  it.each(['/gz-file', '/gzip-unsaid'])('%s stays compressed, and is read by the wire', async (path) => {
    const outcome = await fetch(path)
    if (outcome.kind !== 'fetched') return expect.fail(reason(outcome))
    expect([...outcome.bytes.subarray(0, 2)]).toEqual([0x1f, 0x8b])
  })

  it('gives the bytes as they are where no charset is named', async () => {
    expect(await fetch('/no-charset')).toMatchObject({ contentType: 'text/xml' })
    expect(words(await fetch('/no-charset'))).toContain('Côte d’Émeraude')
  })

  it('tells validators, freshness and the hub', async () => {
    const outcome = await fetch('/linked')
    expect(outcome).toMatchObject({ maxAge: 600, hub: 'https://hub.example/', self: `${server.origin}/good`, cutOff: false })
  })

  it('asks with the validators that it is given', async () => {
    expect((await fetch('/unchanged')).kind).toBe('fetched')
    expect((await fetch('/unchanged', { etag: '"1"' })).kind).toBe('not-modified')
    expect(words(await fetch('/echo', { lastModified: 'Mon, 02 Mar 2026 07:00:00 GMT' }))).toContain('"if-modified-since":"Mon, 02 Mar')
  })

  it('does not believe an unchanged that it did not ask for', async () => {
    expect(await fetch('/always-304', { etag: '"1"' })).toMatchObject({ kind: 'not-modified' })
    expect(await fetch('/always-304')).toMatchObject({ kind: 'failed', reason: 'status', status: 304 })
  })

  it('tells a new validator of the same body, and sends none that no header can hold', async () => {
    const tags = [await fetch('/new-etag-same-body'), await fetch('/new-etag-same-body')].map((one) => one.kind === 'fetched' && one.etag)
    expect(tags).toEqual(['"1"', '"2"'])
    const odd = await fetch('/odd-etag')
    const etag = odd.kind === 'fetched' ? odd.etag : null
    expect(words(await fetch('/echo', { etag }))).not.toContain('if-none-match')
  })
})

describe('answers that break', () => {
  it.each([
    ['/silent', 'timeout'],
    ['/headers-only', 'timeout'],
    ['/reset', 'network'],
    ['/no-http', 'network'],
    ['/endless-headers', 'too-large'],
    ['/said-too-large', 'too-large'],
    ['/endless-continue', 'timeout'],
    ['/drip-headers', 'timeout'],
    ['/switching', 'network'],
    ['/two-lengths', 'cut-off'],
    ['/lzma', 'bad-encoding'],
    ['/gzip-twice', 'bad-encoding'],
    ['/gone', 'status'],
    ['/nothing-here', 'status'],
  ])('%s fails: %s', async (path, why) => {
    expect(reason(await fetch(path))).toBe(why)
  })

  it.each(['/cut-off', '/too-short', '/bad-chunk', '/reset-body', '/gzip-cut', '/gzip-broken', '/part'])(
    '%s keeps the whole items that came',
    async (path) => {
      const outcome = await fetch(path)
      if (outcome.kind !== 'fetched') return expect.fail(`${path}: ${reason(outcome)}`)
      expect(outcome).toMatchObject({ cutOff: true, etag: null, lastModified: null })
      expect(parseWire(outcome.bytes, path).items.length).toBeGreaterThan(1)
    },
  )

  it('ends a drip at the whole deadline, with what came', async () => {
    const outcome = await fetch('/drip')
    expect(outcome).toMatchObject({ kind: 'fetched', cutOff: true })
    expect(outcome.took).toBeGreaterThan(WHOLE_MS * 0.9)
  })

  it('tries once more after a passing fault, and waits as long as it is told to', async () => {
    expect((await fetch('/once-broken')).kind).toBe('fetched')
    expect(server.hits('/once-broken')).toBe(2)
    expect(await fetch('/later')).toMatchObject({ kind: 'failed', status: 429, retryAfter: 3_600 })
    expect(server.hits('/later')).toBe(1)
  })

  it('waits a little when it is asked to, and gives up what stays broken', async () => {
    waits.length = 0
    expect((await fetch('/soon')).kind).toBe('fetched')
    expect(waits).toEqual([1_000])
    expect(await fetch('/always-broken')).toMatchObject({ kind: 'failed', status: 502 })
    expect(server.hits('/always-broken')).toBe(2)
    expect(reason(await fetch('/not-built'))).toBe('status')
    expect(server.hits('/not-built')).toBe(1)
  })
})

describe('bombs', () => {
  /** The most that the process held above its start while the work went on, in MB. */
  const peakOf = async (work: () => Promise<void>): Promise<number> => {
    const before = process.memoryUsage().rss
    let most = before
    const timer = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 10)
    await work().finally(() => clearInterval(timer))
    return (most - before) / 1e6
  }

  it('are refused, what is merely large is read, and memory is kept', { timeout: 60_000 }, async () => {
    const peak = await peakOf(async () => {
      expect(reason(await fetch('/gzip-bomb'))).toBe('too-large')
      expect(reason(await fetch('/brotli-bomb'))).toBe('too-large')
      expect(reason(await fetch('/endless', { kind: 'page' }))).toMatch(/too-large|fetched/)
      const bomb = await fetch('/entity-bomb')
      expect(bomb.kind === 'fetched' && parseWire(bomb.bytes, 'x').faults.map((f) => f.code)).toEqual(['entity-refused'])
      const large = await fetch('/large')
      expect(large.kind === 'fetched' && large.bytes.length).toBeGreaterThan(25_000_000)
      expect(large.kind === 'fetched' && parseWire(large.bytes, 'x').items.length).toBe(1_600)
    })
    expect(peak).toBeLessThan(300)
  })

  it('do not add up when many come at once', { timeout: 60_000 }, async () => {
    const patient = makeFetcher({ gapMs: 0, perHost: 64, retries: 0 })
    const peak = await peakOf(async () => {
      const paths = [...Array(8).fill('/endless'), ...Array(10).fill('/gzip-bomb'), ...Array(10).fill('/brotli-bomb')]
      const all = await Promise.all(
        paths.map((path) => patient.fetch({ url: `${server.origin}${path}`, kind: 'feed', allowPrivate: true })),
      )
      expect(new Set(all.map(reason))).toEqual(new Set(['too-large']))
    }).finally(() => patient.close())
    expect(peak).toBeLessThan(300)
  })
})
