import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a test server answers to one path. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface FeedServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** Paths that were asked, in order. */
  readonly asked: readonly string[]
  set(path: string, answer: Answer | string): void
  close(): Promise<void>
}

/** A real HTTP server on loopback, with an answer a path; a path without one is 404. */
export async function feedServer(): Promise<FeedServer> {
  const answers = new Map<string, Answer | string>()
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const answer = answers.get(path)
    if (typeof answer === 'function') answer(request, response)
    else if (answer === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': answer.startsWith('<!doctype') ? 'text/html' : 'application/rss+xml' }).end(answer)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    set: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
