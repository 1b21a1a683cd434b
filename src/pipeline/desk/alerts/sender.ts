import type { Poster } from '../../../fetch/post.ts'
import type { RecordStore } from '../../../store/port.ts'
import { type MailPort, sendMail } from './mail.ts'
import { type Batch, type Claimed, claimAll, dueBatches, release, settle } from './outbox.ts'
import type { Sent } from './parcel.ts'
import { sendWebhook } from './webhook.ts'

/** Sends what is due: over one channel one after another, over different ones at once. */
export interface Sender {
  /** Resolves when nothing that was due is under way. */
  sendDue(): Promise<void>
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
}

export interface SenderPorts {
  /** The plain record: what alerts write is no news. */
  readonly store: RecordStore
  readonly poster: Poster
  /** Null: mail waits until there is a server. */
  readonly mail: MailPort | null
  /** Webhooks may be on this machine or in a private network. */
  readonly allowPrivate: boolean
  /** ISO instant. */
  readonly clock: () => string
  readonly fault: (thrown: unknown) => void
}

/** `signal`: what is under way is broken off, and given back to be sent another time. */
export function makeSender(ports: SenderPorts, signal: AbortSignal): Sender {
  const { store, clock, fault } = ports
  /** What is under way, by channel. */
  const busy = new Map<string, Promise<void>>()
  const idle = async (): Promise<void> => {
    while (busy.size > 0) await Promise.all(busy.values())
  }
  /** Where the record cannot be written, what is due stays so, and is not tried again at once. */
  const failed = (thrown: unknown): false => {
    fault(thrown)
    return false
  }
  /** Sends the first batch of each channel that is free. */
  const round = async (): Promise<void> => {
    if (signal.aborted) return
    const { batches } = await dueBatches(store, clock())
    const heads = [...new Map(batches.toReversed().map((batch) => [batch.channel, batch])).values()].filter(
      ({ channel }) => !busy.has(channel),
    )
    if (heads.length === 0) return
    const claimed = claimAll(store, heads, clock())
    for (const [i, batch] of heads.entries()) {
      const hasMore = batches.some((other) => other !== batch && other.channel === batch.channel)
      const done = claimed
        .then((all) => sendOne(ports, batch, all[i] ?? null, signal))
        .then(() => hasMore, failed)
        .finally(() => busy.delete(batch.channel))
        .then((goesOn) => (goesOn ? round() : undefined))
        .catch(fault)
      busy.set(batch.channel, done)
    }
  }
  return {
    idle,
    sendDue: async () => {
      await round()
      await idle()
    },
  }
}

/** Sends one batch, and keeps what became of it. */
async function sendOne(ports: SenderPorts, batch: Batch, claimed: Claimed | null, signal: AbortSignal): Promise<void> {
  if (claimed === null) return
  const { store, clock, poster, mail, allowPrivate, fault } = ports
  const { channel, parcel } = claimed
  let sent: Sent
  try {
    signal.throwIfAborted()
    sent =
      channel.kind === 'webhook'
        ? await sendWebhook(channel, parcel, { poster, allowPrivate, at: clock(), signal })
        : await sendMail(channel, parcel, mail)
  } catch (thrown) {
    if (signal.aborted) return release(store, batch, clock())
    fault(thrown)
    sent = { ok: false, error: 'a fault of the desk itself', isFinal: false }
  }
  await settle(store, batch, sent, clock())
}
