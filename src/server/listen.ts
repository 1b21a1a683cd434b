import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { ChanceryError } from '../kit/errors.ts'
import { makeApi } from './api.ts'
import type { DeskPorts } from './desk-ports.ts'

/** A desk that listens on the loopback address. */
export interface Desk {
  /** `http://127.0.0.1:7878` */
  readonly address: string
  /** Takes no more requests; resolves when those that are in work are answered. */
  close(): Promise<void>
}

const HOST = '127.0.0.1'
/** A client that says nothing for so long is hung up on. */
const IDLE_MS = 10_000

/** Listens; port 0 takes any that is free. Rejects with ChanceryError USAGE where the port is taken or may not be used. */
export function listen(ports: DeskPorts, port: number): Promise<Desk> {
  return new Promise((open, failed) => {
    const server = serve(
      { fetch: makeApi(ports).fetch, hostname: HOST, port, serverOptions: { requestTimeout: IDLE_MS } },
      (info: AddressInfo) =>
        open({
          address: `http://${HOST}:${info.port}`,
          close: () =>
            new Promise((closed) => {
              server.close(() => closed())
              if ('closeIdleConnections' in server) server.closeIdleConnections()
            }),
        }),
    )
    server.once('error', (thrown: NodeJS.ErrnoException) => failed(taken(thrown, port)))
  })
}

function taken(thrown: NodeJS.ErrnoException, port: number): ChanceryError {
  const why = thrown.code === 'EADDRINUSE' ? 'another program listens there' : `the system says ${thrown.code ?? thrown.message}`
  return new ChanceryError('USAGE', `port ${port} cannot be used: ${why}`, {
    where: '--port',
    hint: 'name another one, or 0 for any',
    cause: thrown,
  })
}
