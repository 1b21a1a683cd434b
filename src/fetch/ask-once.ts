import { type Dispatcher, request } from 'undici'
import { readBody } from './body.ts'
import type { Deadline } from './deadline.ts'
import { header, lengthOf, linkedOf, maxAgeOf, retryAfterOf } from './headers.ts'
import { nextHop } from './hops.ts'
import type { LargeLane } from './large-lane.ts'
import { faultOf } from './network-fault.ts'
import { isConditional, keepsCredentials } from './request-headers.ts'
import type { Failed, Fetched, FetchOutcome, FetchReason, Hop } from './types.ts'

/** Why an address is not asked, or why its answer is of no use. */
export type Fault = Pick<Failed, 'reason' | 'message'>

/** One asking of one address, with the redirects that follow from it. */
export interface Asking {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly authorization: string | null
  readonly allowPrivate: boolean
  readonly dispatcher: Dispatcher
  readonly deadline: Deadline
  /** Bytes of a body, decompressed. */
  readonly most: number
  /** A larger body is cut to that size instead of refused. */
  readonly cutLarge: boolean
  readonly lane: LargeLane
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Waits for the host's turn. */
  readonly turn: <T>(host: string, task: () => Promise<T>) => Promise<T>
  /** Asked before each address: why it is not asked, or null. */
  readonly forbids: (url: URL) => Promise<Fault | null>
}

type Answer = { readonly outcome: FetchOutcome } | { readonly next: { readonly url: URL; readonly hop: Hop } }
type Answered = Pick<Failed, 'url' | 'hops' | 'status' | 'took'>

/** Asks, follows, and gives what came. What goes wrong is the outcome; rejects only when the caller stops it. */
export async function ask(asking: Asking): Promise<FetchOutcome> {
  const hops: Hop[] = []
  let mayKnow = true
  for (let url = asking.url; ; ) {
    const at = url
    mayKnow &&= keepsCredentials(asking.url, at)
    const step: Step = { asking, url: at, hops: [...hops], authorization: mayKnow ? asking.authorization : null }
    const forbidden = await asking.forbids(at)
    if (forbidden !== null) return failure(step, null, forbidden)
    const answer = await asking.turn(at.host, () => asking.deadline.during(() => askOne(step)))
    if ('outcome' in answer) return answer.outcome
    hops.push(answer.next.hop)
    url = answer.next.url
  }
}

/** One address on the way. */
interface Step {
  readonly asking: Asking
  readonly url: URL
  readonly hops: readonly Hop[]
  /** Null also when the way led to another host, from there on. */
  readonly authorization: string | null
}

const answered = ({ asking, url, hops }: Step, status: number | null): Answered => ({
  url: url.href,
  hops,
  status,
  took: Math.round(asking.deadline.spent),
})

const failure = (step: Step, status: number | null, { reason, message }: Fault, retryAfter: number | null = null): Failed => ({
  ...answered(step, status),
  kind: 'failed',
  reason,
  message,
  retryAfter,
})

async function askOne(step: Step): Promise<Answer> {
  const { asking, url, hops, authorization } = step
  const { signal } = asking.deadline
  let response: Dispatcher.ResponseData
  try {
    const headers = authorization === null ? asking.headers : { ...asking.headers, authorization }
    response = await request(url, { method: 'GET', headers, dispatcher: asking.dispatcher, signal })
  } catch (thrown) {
    return { outcome: failure(step, null, faultOf(signal.aborted ? signal.reason : thrown)) }
  }
  const { statusCode: status, headers, body } = response
  if (status >= 200 && status < 300) return { outcome: await read(response, step) }
  body.on('error', () => {}).destroy()
  const next = nextHop(status, header(headers, 'location'), url, hops, asking.allowPrivate)
  if (next !== null) return 'reason' in next ? { outcome: failure(step, status, next) } : { next }
  if (status === 304 && isConditional(asking.headers)) {
    return { outcome: { ...answered(step, status), kind: 'not-modified', status: 304, maxAge: maxAgeOf(headers, asking.now()) } }
  }
  const message = status === 304 ? 'the server says that nothing changed, though it was not asked that' : `the server answered ${status}`
  return { outcome: failure(step, status, { reason: 'status', message }, retryAfterOf(headers, asking.now())) }
}

async function read({ statusCode: status, headers, body }: Dispatcher.ResponseData, step: Step): Promise<FetchOutcome> {
  const { most, cutLarge, lane, deadline, now } = step.asking
  const fault = (reason: FetchReason, message: string): Failed => failure(step, status, { reason, message })
  const tooLarge = `it is larger than ${Math.round(most / 1e5) / 10} MB`
  if (!cutLarge && (lengthOf(headers) ?? 0) > most) {
    body.on('error', () => {}).destroy()
    return fault('too-large', tooLarge)
  }
  const came = await readBody(body, header(headers, 'content-encoding'), { most, cutLarge, enter: () => lane.enter(deadline.signal) })
  if (came.unreadable !== null) return fault('bad-encoding', `it is ${came.unreadable}, which is not read`)
  if (came.tooLarge) return fault('too-large', tooLarge)
  if (came.cutOff && came.bytes.length === 0) return failure(step, status, nothingCame(deadline.signal, came.error))
  // A 206 that nobody asked for is a part.
  const cutOff = came.cutOff || status === 206
  const told: Pick<Fetched, 'contentType' | 'etag' | 'lastModified' | 'maxAge' | 'hub' | 'self'> = {
    contentType: header(headers, 'content-type'),
    etag: cutOff ? null : header(headers, 'etag'),
    lastModified: cutOff ? null : header(headers, 'last-modified'),
    maxAge: cutOff ? null : maxAgeOf(headers, now()),
    hub: linkedOf(headers, 'hub', step.url.href),
    self: linkedOf(headers, 'self', step.url.href),
  }
  return { ...answered(step, status), ...told, kind: 'fetched', status, bytes: came.bytes, cutOff }
}

function nothingCame(signal: AbortSignal, error: unknown): Fault {
  const fault = faultOf(signal.aborted ? signal.reason : error)
  return fault.reason === 'network' ? { reason: 'cut-off', message: 'the answer broke off before its first byte' } : fault
}
