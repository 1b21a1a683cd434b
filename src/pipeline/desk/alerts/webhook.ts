import { createHmac } from 'node:crypto'
import type { AlertMessage } from '../../../desk/alert/alert-message.ts'
import type { Channel } from '../../../desk/watch/channel.ts'
import type { Poster } from '../../../fetch/post.ts'
import type { Parcel, Sent } from './parcel.ts'

/** The body of a webhook's request, as JSON. */
export interface WebhookBody {
  /** Id of the message: the same when it is sent again. */
  readonly delivery: string
  readonly watch: AlertMessage['watch']
  /** Null: one alert by itself. */
  readonly digest: 'hourly' | 'daily' | null
  readonly alerts: readonly AlertMessage[]
}

/** `t=UNIX,v1=HEX`: HMAC-SHA256 over the second, a full stop and the body, with the secret of the webhook. */
export function signatureOf(secret: string, unix: number, body: string): string {
  return `t=${unix},v1=${createHmac('sha256', secret).update(`${unix}.${body}`).digest('hex')}`
}

/** Posts a parcel. What goes wrong is told without the address but for its host. `at`: ISO instant. */
export async function sendWebhook(
  { url, secret }: Extract<Channel, { kind: 'webhook' }>,
  { delivery, digest, alerts }: Parcel,
  {
    poster,
    allowPrivate,
    at,
    signal,
  }: { readonly poster: Poster; readonly allowPrivate: boolean; readonly at: string; readonly signal: AbortSignal },
): Promise<Sent> {
  const [first] = alerts
  const told: WebhookBody = { delivery, watch: { id: first?.watch.id ?? '', name: first?.watch.name ?? '' }, digest, alerts }
  const body = JSON.stringify(told)
  const headers = {
    'content-type': 'application/json',
    'chancery-delivery': delivery,
    'chancery-signature': signatureOf(secret, Math.floor(Date.parse(at) / 1000), body),
  }
  const came = await poster.post({ url, headers, body, allowPrivate, signal })
  if (came.kind === 'failed') return { ok: false, error: came.message, isFinal: REFUSED.has(came.reason) }
  if (came.status >= 200 && came.status < 300) return { ok: true }
  const follows = came.status >= 300 && came.status < 400 ? ', and a redirect is not followed' : ''
  return { ok: false, error: `the server answered ${came.status}${follows}`, isFinal: came.status === GONE }
}

/** The address itself is not asked, now or later. */
const REFUSED: ReadonlySet<string> = new Set(['bad-address', 'private-address'])
/** The receiver says that it wants no more. */
const GONE = 410
