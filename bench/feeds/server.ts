/**
 * A server of many feeds on loopback, to be forked: sends its port, and turns to its next edition at every message. One in twenty is slow,
 * one in twenty is broken in one of five ways; a third of the others has a new story in each edition.
 */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

let edition = 0
process.on('message', () => edition++)
process.on('disconnect', () => process.exit(0))

const server = createServer((request, response) => {
  const n = Number(request.url?.slice(1))
  if (n % 20 === 7) return broken(n, response)
  const etag = `"${n}-${newest(n)}"`
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
  response.writeHead(200, { 'content-type': 'application/rss+xml', etag })
  if (n % 20 === 13) slowly(feed(n), response)
  else response.end(feed(n))
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))

const newest = (n: number): number => (n % 3 === 0 ? edition : 0)

/** 10 to 80 items of one to five paragraphs. */
function feed(n: number): string {
  const count = 10 + ((n * 37) % 70)
  const words = `Ferries between Orsund and Halm stop for repairs on line ${n}, the harbour office said. `.repeat(3)
  const items = Array.from({ length: count }, (_, i) => {
    const id = newest(n) + count - i
    const body = `&lt;p&gt;${words}&lt;/p&gt;`.repeat(1 + ((n + id) % 5))
    const day = String(1 + (id % 28)).padStart(2, '0')
    return `<item><guid isPermaLink="false">${n}-${id}</guid><title>Notice ${id} of line ${n}</title><link>https://line-${n}.example/${id}</link><pubDate>${day} Feb 2026 08:00:00 GMT</pubDate><description>${body}</description></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Line ${n}</title><link>https://line-${n}.example/</link>${items.join('')}</channel></rss>`
}

/** In ten pieces over two to eight seconds. */
function slowly(body: string, response: ServerResponse): void {
  const size = Math.ceil(body.length / 10)
  let at = 0
  const timer = setInterval(
    () => {
      response.write(body.slice(at, at + size))
      at += size
      if (at < body.length) return
      clearInterval(timer)
      response.end()
    },
    200 + (body.length % 600),
  )
}

function broken(n: number, response: ServerResponse): void {
  const ways = [
    () => response.writeHead(404).end(),
    () => response.writeHead(503).end(),
    () => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><html><body><p>Log in to go on.</p></body></html>'),
    () => response.socket?.destroy(),
    () => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<rss><channel>'),
  ]
  ways[Math.floor(n / 20) % ways.length]?.()
}
