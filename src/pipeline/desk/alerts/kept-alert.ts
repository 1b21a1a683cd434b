import { z } from 'zod'
import type { KeptAlert, Sending } from '../../../desk/alert/kept-alert.ts'
import type { DeliveryEntry } from '../../../desk/watch/alert.ts'
import { type Channel, channelKey } from '../../../desk/watch/channel.ts'
import { SENDS } from '../../../desk/watch/kept-watch.ts'
import { shownChannel } from '../../../desk/watch/shown-watch.ts'
import { idOf } from '../../../kit/id.ts'
import type { ShelfDoc, ShelfReader } from '../../../store/shelf.ts'

/** What a watch did not send on. */
export interface PassedOver {
  readonly entry: DeliveryEntry
}

export const channelId = (channel: Channel): string => idOf('channel', channelKey(channel))

export const waitingOn = (channel: Channel, due: string): Sending => ({
  ...{ channel: channelId(channel), to: shownChannel(channel, false), state: 'waiting', due },
  ...{ attempts: 0, delivery: null, tried: null, sent: null, error: null },
})

const loose = z.looseObject({})
const entrySchema = z.looseObject({
  alert: z.string(),
  watch: z.string(),
  incident: z.string(),
  at: z.string(),
  outcome: z.string(),
  told: loose,
})
const sendingSchema = z.looseObject({
  ...{ channel: z.string(), to: loose, state: z.string(), due: z.string().nullable(), attempts: z.int() },
  ...{ delivery: z.string().nullable(), error: z.string().nullable() },
})
const keptSchema = z.looseObject({
  entry: entrySchema,
  message: z.looseObject({ id: z.string(), title: z.string(), incident: z.string(), sources: z.array(loose) }),
  send: z.enum(SENDS),
  sends: z.array(sendingSchema),
})

/** The alert of a document of the shelf; null for what is none. */
export const keptAlertOf = ({ doc }: ShelfDoc): KeptAlert | null => (keptSchema.safeParse(doc).success ? (doc as KeptAlert) : null)

/** The decision in a document of kind `alert` or `passed`; null where there is none. */
export function decisionOf({ doc }: ShelfDoc): DeliveryEntry | null {
  const { entry } = (doc ?? {}) as Partial<PassedOver>
  return entrySchema.safeParse(entry).success ? (entry as DeliveryEntry) : null
}

/** The log of alerts, latest first: of one watch, or of all. `before`: the last of the page before. */
export async function alertLog(
  reader: ShelfReader,
  asked: { readonly watch?: string; readonly before?: { readonly at: string; readonly id: string }; readonly size: number },
): Promise<KeptAlert[]> {
  const { watch, before, size } = asked
  const docs = await reader.shelf({
    kind: 'alert',
    size,
    ...(watch === undefined ? {} : { of: watch }),
    ...(before === undefined ? {} : { before }),
  })
  return docs.flatMap((doc) => keptAlertOf(doc) ?? [])
}

/** The documents that keep an alert: itself, and while it waits its place in the outbox. */
export function docsOfAlert(kept: KeptAlert): { readonly alert: ShelfDoc; readonly outbox: ShelfDoc | null } {
  const { alert: id, watch: of, incident: about, at } = kept.entry
  const [due] = kept.sends.flatMap(({ due }) => due ?? []).sort()
  return {
    alert: { kind: 'alert', id, of, about, at, doc: kept },
    outbox: due === undefined ? null : { kind: 'outbox', id, of, about, at: due, doc: null },
  }
}
