import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'

/** @param hits how often the path was asked, this time included */
export type Answer = (request: IncomingMessage, response: ServerResponse, hits: number) => void

export const RSS = 'application/rss+xml'

/** A small feed that is right. */
export const goodFeed = (items = 2): string =>
  `<rss version="2.0"><channel><title>Quay Post</title>${Array.from({ length: items }, (_, i) => `<item><guid>q${i}</guid><title>Title ${i}</title><description>Words ${i}.</description></item>`).join('')}</channel></rss>`

export const send =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': RSS, ...headers })
    response.end(body)
  }

export const lead = (status: number, to: string): Answer => send('', { location: to }, status)

/** An address of the same server under another name or path. */
const at = (host: string, path: string, { socket }: IncomingMessage): string => `http://${host}:${socket.localPort}${path}`

const packed = (coding: string, body: Buffer): Answer => send(body, { 'content-encoding': coding })

/** Bodies that are compressed well, badly, or not as they say. */
const ENCODED: Readonly<Record<string, Answer>> = {
  '/gzip': packed('gzip', gzipSync(goodFeed())),
  '/x-gzip': packed('X-GZIP', gzipSync(goodFeed())),
  '/brotli': packed('br', brotliCompressSync(goodFeed())),
  '/deflate': packed('deflate', deflateSync(goodFeed())),
  '/raw-deflate': packed('deflate', deflateRawSync(goodFeed())),
  '/gzip-called-deflate': packed('deflate', gzipSync(goodFeed())),
  '/deflate-called-gzip': packed('gzip', deflateSync(goodFeed())),
  '/gzip-that-is-none': packed('gzip', Buffer.from(goodFeed())),
  '/brotli-that-is-none': packed('br', Buffer.from(goodFeed())),
  '/gzip-padded': packed('gzip', Buffer.concat([gzipSync(goodFeed()), Buffer.alloc(200_000)])),
  '/gzip-empty': packed('gzip', Buffer.alloc(0)),
  '/gzip-unsaid': send(gzipSync(goodFeed())),
  '/gz-file': send(gzipSync(goodFeed()), { 'content-type': 'application/gzip' }),
  '/gzip-cut': packed('gzip', gzipSync(goodFeed(2_000)).subarray(0, -2_000)),
  '/gzip-broken': (request, response, hits) => {
    const body = gzipSync(goodFeed(2_000))
    packed('gzip', Buffer.concat([body.subarray(0, -2_000), Buffer.alloc(30_000, 255)]))(request, response, hits)
  },
  '/gzip-twice': packed('gzip, gzip', gzipSync(gzipSync(goodFeed()))),
  '/lzma': packed('lzma', Buffer.from('?')),
}

/** Right answers, and answers that are wrong in their words alone. */
const PLAIN: Readonly<Record<string, Answer>> = {
  '/good': send(goodFeed()),
  '/linked': send(goodFeed(), { link: '<https://hub.example/>; rel="hub", </good>; rel="self"', 'cache-control': 'public, max-age=600' }),
  '/no-charset': send(`<rss><channel><item><title>Côte d’Émeraude</title></item></channel></rss>`, { 'content-type': 'text/xml' }),
  '/wrong-type': send(goodFeed(), { 'content-type': 'image/png' }),
  '/empty': send(''),
  '/no-content': send('', {}, 204),
  '/part': send(goodFeed(7).slice(0, -120), { 'content-range': 'bytes 0-600/700', etag: '"7"' }, 206),
  '/gone': send('', {}, 410),
  '/log-in': send('<!doctype html><html><body><h1>Welcome to the hotel</h1><form></form></body></html>', { 'content-type': 'text/html' }),
  '/unchanged': (request, response, hits) => {
    const same = { etag: '"1"', 'last-modified': 'Tue, 01 Jan 2041 00:00:00 GMT' }
    if (request.headers['if-none-match'] !== undefined) response.writeHead(304, same).end()
    else send(goodFeed(hits + 1), same)(request, response, hits)
  },
  '/always-304': send('', { etag: '"1"' }, 304),
  '/new-etag-same-body': (request, response, hits) => send(goodFeed(), { etag: `"${hits}"` })(request, response, hits),
  '/odd-etag': send(goodFeed(), { etag: Buffer.from('"ключ"').toString('latin1') }),
  '/echo': (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(request.headers))
  },
  '/later': send('', { 'retry-after': '3600' }, 429),
  '/soon': (request, response, hits) => (hits === 1 ? send('', { 'retry-after': '1' }, 503) : send(goodFeed()))(request, response, hits),
  '/once-broken': (request, response, hits) => (hits === 1 ? send('', {}, 500) : send(goodFeed()))(request, response, hits),
  '/always-broken': send('', {}, 502),
  '/not-built': send('', {}, 501),
  '/robots.txt': send('User-agent: *\nDisallow: /private/\n', { 'content-type': 'text/plain' }),
  '/private/page': send('<p>Not for programs.</p>', { 'content-type': 'text/html' }),
}

const REDIRECTS: Readonly<Record<string, Answer>> = {
  '/loop-a': lead(302, '/loop-b'),
  '/loop-b': lead(302, '/loop-a'),
  '/self': lead(301, '/self'),
  ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((i) => [`/chain-${i}`, lead(302, i === 5 ? '/good' : `/chain-${i + 1}`)])),
  '/to-file': lead(302, 'file:///etc/passwd'),
  '/to-script': lead(302, 'javascript:alert(1)'),
  '/to-user': lead(302, 'http://mira:tram99@quay.example/'),
  '/to-metadata': lead(302, 'http://169.254.169.254/latest/'),
  '/to-cloud-name': lead(302, 'http://cloud.example/'),
  '/to-nowhere': (_, response) => response.writeHead(302).end(),
  '/to-mirror': lead(302, '/good'),
  '/to-log-in': lead(301, '/log-in'),
  '/to-private': lead(302, '/private/page'),
  '/to-other-host': (request, response, hits) => lead(302, at('here.example', '/echo', request))(request, response, hits),
  '/there-and-back': (request, response, hits) => lead(302, at('here.example', '/back', request))(request, response, hits),
  '/back': (request, response, hits) => lead(302, at('127.0.0.1', '/echo', request))(request, response, hits),
}

/** Zeros without end, compressed: a thousand times larger than what is sent. */
const bomb =
  (coding: string, stretch: Buffer): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': RSS, 'content-encoding': coding })
    const more = (): void => {
      if (!response.destroyed) response.write(stretch, () => setImmediate(more))
    }
    more()
  }

/** Ten times ten times ten entities: a billion words out of one line. */
const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')

const LARGE: Readonly<Record<string, Answer>> = {
  '/gzip-bomb': bomb('gzip', gzipSync(Buffer.alloc(10_000_000))),
  '/brotli-bomb': send(brotliCompressSync(Buffer.alloc(80_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }), {
    'content-encoding': 'br',
  }),
  '/entity-bomb': send(`<!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]><rss><channel><item><title>&e9;</title></item></channel></rss>`),
  '/large': (_, response) => {
    response.writeHead(200, { 'content-type': RSS })
    response.write('<rss><channel>')
    const item = `<item><title>R&amp;D</title><description>${'Words and more. '.repeat(1_000)}</description></item>`
    for (let i = 0; i < 1_600; i++) response.write(item)
    response.end('</channel></rss>')
  },
  '/endless': (_, response) => {
    response.writeHead(200, { 'content-type': RSS })
    const more = (): void => {
      if (!response.destroyed) response.write('<item><title>More</title></item>'.repeat(2_000), () => setImmediate(more))
    }
    more()
  },
}

/** Every way of misbehaving that HTTP knows words for, under its own path. */
export const ANSWERS: Readonly<Record<string, Answer>> = { ...PLAIN, ...ENCODED, ...REDIRECTS, ...LARGE }
