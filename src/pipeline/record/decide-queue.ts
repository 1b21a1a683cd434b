import type { Account } from '../../record/account.ts'
import { type NearTie, nearTies } from '../../record/decide/near-ties.ts'
import { type QueueItem, reviewQueue } from '../../record/decide/queue.ts'
import type { Decision } from '../../record/decision.ts'
import type { Entry } from '../../record/entry.ts'
import type { RecordReader } from '../../store/port.ts'

/** Items that are looked at: the newest incidents, and the newest reports that are coded with little confidence or without a point. */
const LOOKED_AT = 1000
/** Incidents of one hood that are compared with each other, the newest. */
const COMPARED = 40

/** The queue of the record as it is now. `by`: whose it is; null for everybody's. */
export async function queueOf(
  store: RecordReader,
  by: string | null,
  size: number,
): Promise<{ readonly items: readonly QueueItem[]; readonly total: number }> {
  const decisions = await store.decisions()
  const { entries: incidents } = await store.find({ kind: 'incident', filter: {}, order: 'newest', size: LOOKED_AT })
  const { entries: reports } = await store.find({ kind: 'report', filter: { confidence: { to: 0.5 } }, order: 'newest', size: LOOKED_AT })
  const queue = reviewQueue({ incidents, reports, ties: await tiesAmong(store, incidents, decisions), decisions, by })
  return { items: queue.slice(0, size), total: queue.length }
}

async function tiesAmong(store: RecordReader, incidents: readonly Entry<'incident'>[], decisions: readonly Decision[]): Promise<NearTie[]> {
  const placed = await store.accountsOfItems(
    'incident',
    incidents.map(({ id }) => id),
  )
  const news = placed.filter(({ role }) => role === 'news')
  const cards = new Map((await store.get('story', [...new Set(news.map(({ story }) => story))])).map(({ id, doc }) => [id, doc]))
  const byItem = new Map<string, { hood: string; accounts: Account[] }>()
  for (const account of news) {
    const item = byItem.get(account.item ?? '') ?? { hood: account.hood, accounts: [] }
    byItem.set(account.item ?? '', item)
    item.accounts.push(account as unknown as Account)
  }
  const hoods = new Map<string, { id: string; accounts: Account[] }[]>()
  for (const { id } of incidents) {
    const held = byItem.get(id)
    if (held !== undefined) hoods.set(held.hood, [...(hoods.get(held.hood) ?? []), { id, accounts: held.accounts }])
  }
  return [...hoods.values()].flatMap((hood) => nearTies(hood.slice(0, COMPARED), cards, decisions))
}
