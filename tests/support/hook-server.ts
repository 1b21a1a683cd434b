import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as a webhook gets it. */
export interface HookCall {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface HookServer {
  readonly origin: string
  readonly calls: readonly HookCall[]
  /** What the next requests are answered with; the last stays. A string is where they are sent on to. */
  answers: (number | string)[]
  close(): Promise<void>
}

/** A real HTTP server on loopback that keeps what is posted to it. */
export async function hookServer(): Promise<HookServer> {
  const calls: HookCall[] = []
  const own: HookServer = { origin: '', calls, answers: [204], close: async () => {} }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      calls.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString('utf8') })
      const answer = (own.answers.length > 1 ? own.answers.shift() : own.answers[0]) ?? 204
      if (typeof answer === 'string') response.writeHead(307, { location: answer }).end()
      else response.writeHead(answer).end('no')
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return Object.assign(own, {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  })
}
