import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeFetcher } from '../src/fetch/fetcher.ts'
import { goodFeed } from './support/bad-server.ts'

const packed = gzipSync(goodFeed(40))
const ANSWERS = [
  Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: text/xml\r\ncontent-length: 90\r\netag: "1"\r\n\r\n${goodFeed(9)}`),
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${packed.length}\r\n\r\n`), packed]),
  Buffer.from('HTTP/1.1 302 Found\r\nlocation: /next?a=1#b\r\nretry-after: 4\r\ncache-control: max-age=9\r\n\r\n'),
  Buffer.from(
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nlink: <https://hub.example/>; rel=hub\r\n\r\n5\r\n<rss>\r\n6\r\n</rss>\r\n0\r\n\r\n',
  ),
]

/** An answer with some bytes changed, and cut somewhere. */
const damaged = fc
  .tuple(fc.constantFrom(...ANSWERS), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }), fc.nat())
  .map(([answer, changes, cut]) => {
    const bytes = Buffer.from(answer)
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte
    return cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes
  })

it('gives an outcome whatever bytes come back', { timeout: 60_000 }, async () => {
  let answer = Buffer.alloc(0)
  const server = createServer((socket) => {
    socket.on('error', () => {}).once('data', () => socket.end(answer))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  const fetcher = makeFetcher({ gapMs: 0, retries: 0, headersMs: 1_000, idleMs: 1_000 })
  const kinds = new Set<string>()
  const gives = async (bytes: Buffer): Promise<void> => {
    answer = Buffer.from(bytes)
    const outcome = await fetcher.fetch({ url: `http://127.0.0.1:${port}/`, kind: 'feed', allowPrivate: true, etag: '"1"' })
    kinds.add(outcome.kind)
    if (outcome.kind === 'failed') expect(outcome.message).toMatch(/\w{3}/)
    if (outcome.kind === 'fetched') expect(outcome.bytes.length).toBeLessThan(20_000)
  }
  await fc.assert(fc.asyncProperty(damaged, gives), { numRuns: 400, seed: 4 })
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['failed', 'fetched']))
  await fetcher.close()
  server.close()
})
