import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { ChanceryError } from '../kit/errors.ts'
import { makeApi } from './api.ts'
import type { DeskPorts } from './desk-ports.ts'

/** A desk that listens. */
export interface Desk {
  /** `http://127.0.0.1:7878` */
  readonly address: string
  /** Takes no more requests; resolves when those that are in work are answered, or were hung up on. */
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'
/** Who has not sent its headers, or its whole request, after so long is hung up on; looked after so often. */
const LIMITS = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 16_384 } as const
const MOST_CONNECTIONS = 1_000
/** What streams without end gets so long to stop by itself. */
const LAST_WORDS_MS = 2_000

/**
 * Listens; port 0 takes any that is free. Rejects with ChanceryError USAGE where the port is taken or may not be used, or the machine has
 * not the address. Anything but a loopback address wants a door with tokens in the ports.
 */
export function listen(ports: DeskPorts, port: number, host: string = LOOPBACK): Promise<Desk> {
  return new Promise((open, failed) => {
    const server = serve({ fetch: makeApi(ports).fetch, hostname: host, port, serverOptions: LIMITS }, (info: AddressInfo) =>
      open({
        address: `http://${host.includes(':') ? `[${host}]` : host}:${info.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if (!('closeIdleConnections' in server)) return
            server.closeIdleConnections()
            setTimeout(() => server.closeAllConnections(), LAST_WORDS_MS).unref()
          }),
      }),
    )
    server.maxConnections = MOST_CONNECTIONS
    server.once('error', (thrown: NodeJS.ErrnoException) => failed(unheard(thrown, port, host)))
  })
}

function unheard(thrown: NodeJS.ErrnoException, port: number, host: string): ChanceryError {
  if (thrown.code === 'EADDRNOTAVAIL' || thrown.code === 'ENOTFOUND' || thrown.code === 'EAI_AGAIN')
    return new ChanceryError('USAGE', `this machine has no address ${host}`, {
      where: '--host',
      hint: 'name one that it has, or 0.0.0.0 for all',
      cause: thrown,
    })
  const why = thrown.code === 'EADDRINUSE' ? 'another program listens there' : `the system says ${thrown.code ?? thrown.message}`
  return new ChanceryError('USAGE', `port ${port} cannot be used: ${why}`, {
    where: '--port',
    hint: 'name another one, or 0 for any',
    cause: thrown,
  })
}
