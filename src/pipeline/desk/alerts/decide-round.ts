import type { KeptAlert } from '../../../desk/alert/kept-alert.ts'
import { makeAlertTeller } from '../../../desk/alert/tell-alert.ts'
import type { DeliveryEntry } from '../../../desk/watch/alert.ts'
import { alertsOf } from '../../../desk/watch/alerts.ts'
import type { KeptWatch } from '../../../desk/watch/kept-watch.ts'
import type { PreparedWatch } from '../../../desk/watch/match.ts'
import { watchesOn } from '../../../desk/watch/shelf-watches.ts'
import type { Entry } from '../../../record/entry.ts'
import type { RecordWriter } from '../../../store/port.ts'
import type { ShelfDoc } from '../../../store/shelf.ts'
import { allOnShelf } from '../../../store/shelf-all.ts'
import type { Written } from '../followed.ts'
import { firstDue } from './due.ts'
import { decisionOf, docsOfAlert, waitingOn } from './kept-alert.ts'

/** An incident that happened more days ago, and was never told, is history. */
export const OLD_DAYS = 14

export interface RoundPorts {
  readonly prepare: (kept: KeptWatch) => PreparedWatch
  readonly oldDays: number
  /** Told of a watch that cannot be asked, which stops none of the others. */
  readonly fault: (thrown: unknown) => void
}

/**
 * Decides for each watch on the shelf what is to be sent of a write, and keeps that within the same write: an alert is kept when the
 * story is, and neither is without the other. Nothing is sent here.
 */
export async function decideRound(writer: RecordWriter, news: Written, { prepare, oldDays, fault }: RoundPorts): Promise<void> {
  const before = news.incidents.flatMap((one) => one.before ?? [])
  const after = news.incidents.flatMap((one) => one.after ?? [])
  if (before.length + after.length === 0) return
  const { watches, broken } = await watchesOn(writer)
  for (const { why } of broken) fault(new Error(why))
  if (watches.length === 0) return
  const sent = await decidedBefore(writer, [...before, ...after])
  const tell = makeAlertTeller(writer)
  const docs: ShelfDoc[] = []
  for (const kept of watches) {
    const watch = preparedOr(kept, prepare, fault)
    if (watch === null) continue
    const { alerts, log } = alertsOf({ watch, before, after, sent: sent.get(kept.watch.id) ?? [], mode: news.mode, now: news.at, oldDays })
    for (const alert of alerts) {
      const entry = log.find((one) => one.alert === alert.id)
      const incident = [...after, ...before].find(({ id }) => id === alert.incident)
      if (entry === undefined || incident === undefined) continue
      const message = await tell({ alert, incident, watch: kept.watch, at: news.at })
      docs.push(
        ...docsOf({ entry, message, send: kept.send, sends: kept.channels.map((one) => waitingOn(one, firstDue(kept.send, news.at))) }),
      )
    }
    docs.push(...log.filter(({ outcome }) => outcome !== 'sent').map(passedOver))
  }
  if (docs.length > 0) await writer.putOnShelf(docs)
}

function preparedOr(kept: KeptWatch, prepare: RoundPorts['prepare'], fault: RoundPorts['fault']): PreparedWatch | null {
  try {
    return prepare(kept)
  } catch (thrown) {
    fault(thrown)
    return null
  }
}

/** What was decided of the incidents, and of those that were joined to them, by watch. */
async function decidedBefore(writer: RecordWriter, incidents: readonly Entry<'incident'>[]): Promise<Map<string, DeliveryEntry[]>> {
  const about = [...new Set(incidents.flatMap(({ id, doc }) => [id, ...doc.accounts]))]
  const found = new Map<string, DeliveryEntry[]>()
  for (const kind of ['alert', 'passed'] as const)
    for (const doc of await allOnShelf(writer, { kind, about })) {
      const entry = decisionOf(doc)
      if (entry !== null) found.set(entry.watch, [...(found.get(entry.watch) ?? []), entry])
    }
  return found
}

function docsOf(kept: KeptAlert): ShelfDoc[] {
  const { alert, outbox } = docsOfAlert(kept)
  return outbox === null ? [alert] : [alert, outbox]
}

const passedOver = (entry: DeliveryEntry): ShelfDoc => ({
  ...{ kind: 'passed', id: entry.alert, of: entry.watch, about: entry.incident, at: entry.at },
  doc: { entry },
})
