import type { NameBooks } from '../../desk/filter/known-names.ts'
import { type GivenWatch, readGiven, type WatchTaken } from '../../desk/watch/given-watch.ts'
import type { KeptWatch, TakenBy } from '../../desk/watch/kept-watch.ts'
import { docOfWatch, MOST_WATCHES, watchOf } from '../../desk/watch/shelf-watches.ts'
import { ChanceryError } from '../../kit/errors.ts'
import type { RecordStore, RecordWriter } from '../../store/port.ts'
import type { ShelfKind } from '../../store/shelf.ts'
import { putNew } from './put-new.ts'

/** Incidents that one watch may mute. */
const MOST_MUTED = 10_000
const PAGE = 1_000

/** Who changes a watch, with what, and when. */
export interface WatchHand extends Omit<TakenBy, 'before'> {
  readonly store: RecordStore
  readonly books: NameBooks
}

/** Keeps a new watch. Rejects with ChanceryError USAGE for one that is none, or whose id is taken. */
export async function addWatch(given: GivenWatch, where: string, hand: WatchHand): Promise<WatchTaken> {
  const taken = readGiven(given, where, { ...hand, before: [] }, null, hand.books)
  await hand.store.write((writer) => putNew(writer, docOfWatch(taken.kept), { where, most: MOST_WATCHES, many: 'watches' }))
  return taken
}

/**
 * Puts another watch in the place of one; who made it stays. Rejects with ChanceryError NO_SUCH_ID and USAGE. The areas are worked on
 * before the record is written to; where somebody else changes the watch meanwhile, it is done anew.
 */
export async function changeWatch(id: string, given: GivenWatch, where: string, hand: WatchHand): Promise<WatchTaken> {
  const before = await watchOf(hand.store, id)
  const taken = readGiven(given, where, { ...hand, owner: before.owner, before: before.channels }, before, hand.books)
  if (taken.kept.watch.id !== id)
    throw new ChanceryError('USAGE', `the id of a watch stays: this is ${id}`, { where: `${where}.watch.id`, hint: 'leave it out' })
  const isDone = await hand.store.write(async (writer) => {
    if (JSON.stringify(await watchOf(writer, id)) !== JSON.stringify(before)) return false
    await writer.putOnShelf([docOfWatch(taken.kept)])
    return true
  })
  return isDone ? taken : changeWatch(id, given, where, hand)
}

/** Removes a watch and what was kept of its alerts. Rejects with ChanceryError NO_SUCH_ID. */
export async function removeWatch(store: RecordStore, id: string): Promise<void> {
  await store.write(async (writer) => {
    await mustBe(writer, id)
    await writer.dropFromShelf('watch', [id])
    for (const kind of KEPT_OF_ALERTS) await dropAll(writer, kind, id)
  })
}

const KEPT_OF_ALERTS = ['outbox', 'alert', 'passed'] as const

async function dropAll(writer: RecordWriter, kind: ShelfKind, of: string): Promise<void> {
  for (;;) {
    const ids = (await writer.shelf({ kind, of, size: PAGE })).map(({ id }) => id)
    await writer.dropFromShelf(kind, ids)
    if (ids.length < PAGE) return
  }
}

/** A broken watch can be removed too. */
async function mustBe(writer: RecordWriter, id: string): Promise<void> {
  if ((await writer.shelf({ kind: 'watch', ids: [id], size: 1 })).length === 0) await watchOf(writer, id)
}

/**
 * Mutes a watch, or one incident of it; or lets it be heard again. Rejects with ChanceryError NO_SUCH_ID for a watch or an incident
 * that is not there; one that is muted and has left the record can still be taken off the list.
 */
export async function muteWatch(
  id: string,
  { incident, muted }: { readonly incident?: string; readonly muted: boolean },
  { store, changed }: Pick<WatchHand, 'store' | 'changed'>,
): Promise<KeptWatch> {
  return store.write(async (writer) => {
    const kept = await watchOf(writer, id)
    const watch =
      incident === undefined ? { ...kept.watch, muted } : { ...kept.watch, mutedIncidents: await mutedOf(writer, kept, incident, muted) }
    const now = { ...kept, watch, changed }
    await writer.putOnShelf([docOfWatch(now)])
    return now
  })
}

async function mutedOf(writer: RecordWriter, { watch }: KeptWatch, incident: string, muted: boolean): Promise<readonly string[]> {
  const others = watch.mutedIncidents.filter((one) => one !== incident)
  if (!muted) return others
  if ((await writer.get('incident', [incident])).length === 0)
    throw new ChanceryError('NO_SUCH_ID', `the record has no incident ${incident}`, { hint: 'take an id from chancery find' })
  if (others.length >= MOST_MUTED)
    throw new ChanceryError('USAGE', `${MOST_MUTED} incidents of the watch are muted already`, { hint: 'narrow the watch' })
  return [...others, incident]
}
