import type { KeptAlert, Sending } from '../../../desk/alert/kept-alert.ts'
import type { Channel } from '../../../desk/watch/channel.ts'
import type { KeptWatch } from '../../../desk/watch/kept-watch.ts'
import { watchOf } from '../../../desk/watch/shelf-watches.ts'
import { ChanceryError } from '../../../kit/errors.ts'
import { idOf } from '../../../kit/id.ts'
import { compare } from '../../../record/story-card.ts'
import type { RecordStore, RecordWriter } from '../../../store/port.ts'
import { allOnShelf } from '../../../store/shelf-all.ts'
import { later, nextDue } from './due.ts'
import { channelId, docsOfAlert, keptAlertOf } from './kept-alert.ts'
import type { Parcel, Sent } from './parcel.ts'

/** Alerts of one digest; more make a second. */
const MOST_TOGETHER = 200
const PAGE = 1_000
/** While one process sends, no other does; when it dies meanwhile, another try is made after this. */
export const LEASE_MS = 60_000

/** Alerts that go out together over one channel. */
export interface Batch {
  readonly watch: string
  readonly channel: string
  /** Of the alerts, oldest first. */
  readonly alerts: readonly string[]
}

/** What is due at an instant, and when the next is. A place in the outbox without an alert is given up. */
export async function dueBatches(
  store: RecordStore,
  now: string,
): Promise<{ readonly batches: readonly Batch[]; readonly next: string | null }> {
  const places = await allOnShelf(store, { kind: 'outbox' })
  const due = places.filter(({ at }) => at <= now)
  const found = new Map<string, KeptAlert>()
  for (let i = 0; i < due.length; i += PAGE) {
    const ids = due.slice(i, i + PAGE).map(({ id }) => id)
    for (const doc of await store.shelf({ kind: 'alert', ids, size: PAGE })) {
      const kept = keptAlertOf(doc)
      if (kept !== null) found.set(doc.id, kept)
    }
  }
  const lost = due.flatMap(({ id }) => (found.has(id) ? [] : [id]))
  if (lost.length > 0) await store.write((writer) => writer.dropFromShelf('outbox', lost))
  const [next = null] = places.flatMap(({ at }) => (at > now ? [at] : [])).sort()
  return { batches: batchesOf([...found.values()], now), next }
}

/** One alert by itself, those of a digest together; what was sent together once stays so. */
export function batchesOf(alerts: readonly KeptAlert[], now: string): Batch[] {
  const groups = new Map<string, { watch: string; channel: string; alerts: string[] }>()
  for (const { entry, send, sends } of alerts.toSorted((a, b) => compare(a.entry.at, b.entry.at) || compare(a.entry.alert, b.entry.alert)))
    for (const { channel, delivery } of sends.filter((one) => isDue(one, now))) {
      const { watch, alert } = entry
      const key = JSON.stringify([watch, channel, delivery ?? (send === 'each' ? alert : `${send} digest`)])
      const group = groups.get(key) ?? { watch, channel, alerts: [] }
      groups.set(key, { ...group, alerts: [...group.alerts, alert] })
    }
  return [...groups.values()].flatMap(({ alerts: all, ...group }) =>
    Array.from({ length: Math.ceil(all.length / MOST_TOGETHER) }, (_, i) => ({
      ...group,
      alerts: all.slice(i * MOST_TOGETHER, (i + 1) * MOST_TOGETHER),
    })),
  )
}

const isDue = ({ state, due }: Sending, now: string): boolean => state === 'waiting' && due !== null && due <= now

/** What is to go out, and where. */
export interface Claimed {
  readonly channel: Channel
  readonly parcel: Parcel
}

/**
 * Takes batches to be sent, in one write, so that nobody else sends them meanwhile. Null for one of which nothing is to be sent any more: it
 * went out, or the watch, its channel or the incident is gone or muted, which is noted.
 */
export const claimAll = (store: RecordStore, batches: readonly Batch[], now: string): Promise<(Claimed | null)[]> =>
  store.write(async (writer) => {
    const claimed: (Claimed | null)[] = []
    for (const batch of batches) claimed.push(await claim(writer, batch, now))
    return claimed
  })

async function claim(writer: RecordWriter, batch: Batch, now: string): Promise<Claimed | null> {
  const kept = await watchOr(writer, batch.watch)
  const channel = kept?.channels.find((one) => channelId(one) === batch.channel)
  const due = (await alertsOf(writer, batch)).filter((alert) => sendingOf(alert, batch).some((one) => isDue(one, now)))
  const why = (alert: KeptAlert): string | null =>
    kept === null ? 'the watch is gone' : channel === undefined ? 'the watch no longer has this channel' : mutedWhy(kept, alert)
  const going = due.filter((alert) => why(alert) === null)
  const delivery = deliveryOf(going, batch)
  await putAll(
    writer,
    due.map((alert) => {
      const error = why(alert)
      return error === null
        ? withSending(alert, batch, ({ attempts }) => ({ due: later(now, LEASE_MS), attempts: attempts + 1, tried: now, delivery }))
        : withSending(alert, batch, () => ({ state: 'dropped', due: null, error }))
    }),
  )
  if (channel === undefined || going.length === 0) return null
  const send = going[0]?.send ?? 'each'
  return { channel, parcel: { delivery, digest: send === 'each' ? null : send, alerts: going.map(({ message }) => message) } }
}

/** Notes what became of a batch that was claimed. */
export const settle = (store: RecordStore, batch: Batch, sent: Sent, now: string): Promise<void> =>
  store.write(async (writer) => {
    const changed = (one: Sending): Partial<Sending> => {
      if (sent.ok) return { state: 'sent', due: null, sent: now, error: null }
      const due = sent.isFinal ? null : nextDue(one.attempts, now)
      return { state: due === null ? 'failed' : 'waiting', due, error: sent.error }
    }
    await putAll(
      writer,
      waitingOf(await alertsOf(writer, batch), batch).map((alert) => withSending(alert, batch, changed)),
    )
  })

/** Gives back a batch that was claimed and not tried to the end. */
export const release = (store: RecordStore, batch: Batch, now: string): Promise<void> =>
  store.write(async (writer) => {
    const back = ({ attempts }: Sending): Partial<Sending> => ({ due: now, attempts: attempts - 1 })
    await putAll(
      writer,
      waitingOf(await alertsOf(writer, batch), batch).map((alert) => withSending(alert, batch, back)),
    )
  })

const waitingOf = (alerts: readonly KeptAlert[], batch: Batch): KeptAlert[] =>
  alerts.filter((alert) => sendingOf(alert, batch).some(({ state }) => state === 'waiting'))

async function watchOr(writer: RecordWriter, id: string): Promise<KeptWatch | null> {
  try {
    return await watchOf(writer, id)
  } catch (thrown) {
    if (thrown instanceof ChanceryError && (thrown.code === 'NO_SUCH_ID' || thrown.code === 'USAGE')) return null
    throw thrown
  }
}

const mutedWhy = ({ watch }: KeptWatch, { entry }: KeptAlert): string | null =>
  watch.muted ? 'the watch was muted' : watch.mutedIncidents.includes(entry.incident) ? 'the incident was muted' : null

async function alertsOf(writer: RecordWriter, { alerts }: Batch): Promise<KeptAlert[]> {
  const docs = await writer.shelf({ kind: 'alert', ids: alerts, size: MOST_TOGETHER })
  const kept = new Map(docs.map((doc) => [doc.id, keptAlertOf(doc)]))
  return alerts.flatMap((id) => kept.get(id) ?? [])
}

const sendingOf = ({ sends }: KeptAlert, { channel }: Batch): Sending[] => sends.filter((one) => one.channel === channel)

function deliveryOf(going: readonly KeptAlert[], batch: Batch): string {
  const known = going.flatMap((alert) => sendingOf(alert, batch).flatMap(({ delivery }) => delivery ?? []))[0]
  const ids = going.map(({ entry }) => entry.alert)
  return known ?? (going[0]?.send === 'each' ? (ids[0] ?? '') : idOf('digest', ...ids))
}

const withSending = (alert: KeptAlert, { channel }: Batch, change: (one: Sending) => Partial<Sending>): KeptAlert => ({
  ...alert,
  sends: alert.sends.map((one) => (one.channel === channel ? { ...one, ...change(one) } : one)),
})

async function putAll(writer: RecordWriter, alerts: readonly KeptAlert[]): Promise<void> {
  const docs = alerts.map(docsOfAlert)
  await writer.putOnShelf(docs.flatMap(({ alert, outbox }) => (outbox === null ? [alert] : [alert, outbox])))
  await writer.dropFromShelf(
    'outbox',
    docs.flatMap(({ alert, outbox }) => (outbox === null ? [alert.id] : [])),
  )
}
