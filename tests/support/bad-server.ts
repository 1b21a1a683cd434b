import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ANSWERS, send } from './bad-answers.ts'
import { BROKEN } from './broken-answers.ts'

export { goodFeed } from './bad-answers.ts'

export interface BadServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** How often a path was asked. */
  hits(path: string): number
  close(): Promise<void>
}

/** A server that misbehaves in every way, each under its own path (`bad-answers.ts`, `broken-answers.ts`), on a free port of loopback. */
export async function badServer(): Promise<BadServer> {
  const hits = new Map<string, number>()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    hits.set(path, (hits.get(path) ?? 0) + 1)
    response.on('error', () => {})
    const answer = ANSWERS[path] ?? BROKEN[path] ?? send('', {}, 404)
    answer(request, response, hits.get(path) ?? 1)
  })
  server.on('connection', (socket) => socket.on('error', () => {}))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits: (path) => hits.get(path) ?? 0,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}
