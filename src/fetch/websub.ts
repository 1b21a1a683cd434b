import { createHmac, timingSafeEqual } from 'node:crypto'

/** What is sent to a hub to be told of news, or to be told no more (W3C WebSub). */
export interface HubRequest {
  readonly url: string
  /** `application/x-www-form-urlencoded`. */
  readonly body: string
}

export interface Subscription {
  readonly hub: string
  /** The feed's own address, as its `self` link names it. */
  readonly topic: string
  /** Address of ours that the hub calls. */
  readonly callback: string
  /** Shared with the hub, which signs with it; under 200 bytes. */
  readonly secret: string
  /** Seconds for which to be told. */
  readonly lease: number
}

/** The request that subscribes to a topic or ends that. */
export function hubRequest(mode: 'subscribe' | 'unsubscribe', { hub, topic, callback, secret, lease }: Subscription): HubRequest {
  const fields = {
    'hub.mode': mode,
    'hub.topic': topic,
    'hub.callback': callback,
    'hub.secret': secret,
    'hub.lease_seconds': String(lease),
  }
  return { url: hub, body: new URLSearchParams(fields).toString() }
}

/**
 * What to answer when a hub asks whether a subscription was meant: its challenge, or null (answer 404) when it names a topic that
 * nobody asked for.
 */
export function challengeOf(query: URLSearchParams, topics: ReadonlySet<string>): string | null {
  const mode = query.get('hub.mode')
  const known = (mode === 'subscribe') === topics.has(query.get('hub.topic') ?? '')
  const asked = mode === 'subscribe' || mode === 'unsubscribe'
  return asked && known ? query.get('hub.challenge')?.slice(0, 1_000) || null : null
}

const METHODS = new Set(['sha1', 'sha256', 'sha384', 'sha512'])

/** True when the header `x-hub-signature` proves that the body comes from the hub that shares the secret. */
export function isSigned(body: Uint8Array, signature: string | null, secret: string): boolean {
  const [method = '', given = ''] = (signature ?? '').split('=', 2)
  if (!METHODS.has(method) || !/^[0-9a-f]{1,128}$/i.test(given)) return false
  const wanted = createHmac(method, secret).update(body).digest()
  const sent = Buffer.from(given, 'hex')
  return sent.length === wanted.length && timingSafeEqual(sent, wanted)
}
