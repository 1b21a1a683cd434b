import type { Socket } from 'node:net'
import { type Answer, goodFeed, RSS } from './bad-answers.ts'

/** Writes to the socket itself, past the server's own idea of an answer. */
const raw =
  (words: string, after: (socket: Socket) => void = (socket) => socket.end()): Answer =>
  ({ socket }) => {
    socket.write(words)
    after(socket)
  }

const forEver =
  (piece: string) =>
  (socket: Socket): void => {
    const more = (): void => {
      if (!socket.destroyed) socket.write(piece, () => setImmediate(more))
    }
    more()
  }

const drip =
  (piece: string, everyMs: number) =>
  (socket: Socket): void => {
    const timer = setInterval(() => socket.write(piece), everyMs)
    socket.on('close', () => clearInterval(timer))
  }

const feed = goodFeed()
const HEAD = `HTTP/1.1 200 OK\r\ncontent-type: ${RSS}\r\n`

/** Answers that break below what HTTP has words for, each under its own path. */
export const BROKEN: Readonly<Record<string, Answer>> = {
  '/silent': () => {},
  '/headers-only': raw(`${HEAD}content-length: 5000\r\n\r\n`, () => {}),
  '/drip': raw(`${HEAD}\r\n`, drip('<', 20)),
  '/drip-headers': raw('HTTP/1.1 200 OK\r\nx-slow: ', drip('y', 20)),
  '/endless-headers': raw('HTTP/1.1 200 OK\r\n', forEver(`x-more: ${'y'.repeat(8_000)}\r\n`)),
  '/endless-continue': raw('', drip('HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\n', 20)),
  '/switching': raw('HTTP/1.1 101 Switching Protocols\r\nupgrade: quay\r\nconnection: upgrade\r\n\r\n'),
  '/no-http': raw('220 mail.example ready\r\n'),
  '/reset': ({ socket }) => socket.resetAndDestroy(),
  '/reset-body': (_, response) => {
    response.writeHead(200, { 'content-type': RSS })
    response.write(goodFeed(7).slice(0, -120), () => setTimeout(() => response.socket?.resetAndDestroy(), 20))
  },
  '/cut-off': (_, response) => {
    response.writeHead(200, { 'content-type': RSS, 'transfer-encoding': 'chunked', etag: '"9"' })
    response.write(goodFeed(7).slice(0, -120), () => response.destroy())
  },
  '/too-short': raw(`${HEAD}content-length: 100000\r\n\r\n${feed}`),
  '/too-long': raw(`${HEAD}content-length: ${feed.length}\r\n\r\n${feed}<item>more than was said</item>`),
  '/two-lengths': raw(`${HEAD}content-length: 5\r\ncontent-length: 9\r\n\r\n${feed}`),
  '/said-too-large': raw(`${HEAD}content-length: 900000000000\r\n\r\n`, () => {}),
  '/bad-chunk': raw(`${HEAD}transfer-encoding: chunked\r\n\r\n${feed.length.toString(16)}\r\n${feed}\r\nzz\r\n`),
}
