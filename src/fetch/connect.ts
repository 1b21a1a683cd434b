import { lookup as systemLookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import { forbidden } from './address.ts'
import { ForbiddenAddress } from './network-fault.ts'
import type { FetcherOptions, Resolve } from './options.ts'
import { refusedWords } from './read-url.ts'

/** Asks the system, for all addresses. */
export const resolveBySystem: Resolve = (host) => systemLookup(host, { all: true })

/**
 * Connections of which each goes to an address that was looked up and judged at that moment, so that no answer of a name server can
 * lead into the own network.
 */
export function makeAgent(options: FetcherOptions, allowPrivate: boolean): Agent {
  const { connectMs, headersMs, idleMs, perHost } = options
  return new Agent({
    connections: perHost,
    pipelining: 1,
    headersTimeout: headersMs,
    bodyTimeout: idleMs,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 10_000,
    maxHeaderSize: 32_768,
    connect: { timeout: connectMs, lookup: guardedLookup(options.resolve, allowPrivate) },
  })
}

/** The lookup of a socket, which gives only addresses that may be asked; the first one that may not is told when none may. */
function guardedLookup(resolve: Resolve, allowPrivate: boolean): LookupFunction {
  return (host, { all }, done) => {
    resolve(host).then(
      (found) => {
        const judged = found.map((one) => ({ one, why: forbidden(one.address, allowPrivate) }))
        const allowed = judged.filter(({ why }) => why === null).map(({ one }) => one)
        const first = allowed[0]
        if (first === undefined) done(refusal(host, judged[0]?.one.address, judged[0]?.why), '', 0)
        else if (all) done(null, allowed as never)
        else done(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    )
  }
}

function refusal(host: string, address: string | undefined, why: string | null | undefined): NodeJS.ErrnoException {
  if (address === undefined || why === null || why === undefined) return Object.assign(new Error('no address'), { code: 'ENOTFOUND' })
  return new ForbiddenAddress(`${host} resolves to ${refusedWords(address, why)}`)
}
