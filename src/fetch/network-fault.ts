import type { FetchReason } from './types.ts'

const REASONS: Readonly<Record<string, readonly [reason: FetchReason, words: string]>> = {
  ENOTFOUND: ['unknown-host', 'no host of that name'],
  EAI_AGAIN: ['network', 'the name could not be looked up just now'],
  ENODATA: ['unknown-host', 'no host of that name'],
  ECONNREFUSED: ['refused', 'nobody answers at that port'],
  ECONNRESET: ['network', 'the connection was reset'],
  EPIPE: ['network', 'the connection was closed'],
  UND_ERR_SOCKET: ['network', 'the server closed the connection'],
  UND_ERR_CONNECT_TIMEOUT: ['timeout', 'no connection in time'],
  UND_ERR_HEADERS_TIMEOUT: ['timeout', 'no answer in time'],
  UND_ERR_BODY_TIMEOUT: ['timeout', 'the answer stopped coming'],
  UND_ERR_HEADERS_OVERFLOW: ['too-large', 'its headers have no end'],
  HPE_HEADER_OVERFLOW: ['too-large', 'its headers have no end'],
  ETIMEDOUT: ['timeout', 'no connection in time'],
  EPROTO: ['tls', 'no secure connection'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['cut-off', 'the answer is shorter than it says'],
  UND_ERR_DESTROYED: ['refused', 'the network was closed from here'],
  UND_ERR_CLOSED: ['refused', 'the network was closed from here'],
  EHOSTUNREACH: ['network', 'the host cannot be reached'],
  ENETUNREACH: ['network', 'the network cannot be reached'],
}

/** An address that a name resolved to and that is not asked. */
export class ForbiddenAddress extends Error {
  readonly code = 'FORBIDDEN_ADDRESS'
}

/** What went wrong on the way to an answer, as a reason and a line. */
export function faultOf(thrown: unknown): { reason: FetchReason; message: string } {
  const errors = unfold(thrown)
  const forbidden = errors.find((error) => error instanceof ForbiddenAddress)
  if (forbidden !== undefined) return { reason: 'private-address', message: forbidden.message }
  for (const error of errors) {
    if (error.name === 'TimeoutError') return { reason: 'timeout', message: 'it took longer than is allowed' }
    const code = String((error as NodeJS.ErrnoException).code ?? '')
    const known = REASONS[code]
    if (known !== undefined) return { reason: known[0], message: known[1] }
    if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/.test(code))
      return { reason: 'tls', message: `no secure connection (${code})` }
    if (code.startsWith('HPE_')) return { reason: 'network', message: 'the answer is not HTTP' }
  }
  return { reason: 'network', message: `the connection failed (${(errors[0]?.message ?? String(thrown)).slice(0, 120)})` }
}

/** An error with its causes and, of several tried addresses, each one's. */
function unfold(thrown: unknown, depth = 0): Error[] {
  if (!(thrown instanceof Error) || depth > 5) return []
  const many = thrown instanceof AggregateError ? (thrown.errors as unknown[]) : []
  return [thrown, ...many.flatMap((error) => unfold(error, depth + 1)), ...unfold(thrown.cause, depth + 1)]
}
