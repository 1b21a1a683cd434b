import { namedWatch } from '../desk/watch/named-watch.ts'
import { watchQueueOf } from '../desk/watch/queue.ts'
import { watchesOn, watchOf } from '../desk/watch/shelf-watches.ts'
import { shownWatch } from '../desk/watch/shown-watch.ts'
import { watchedPage } from '../desk/watch/watched-page.ts'
import { muteWatch, removeWatch } from '../pipeline/desk/watches.ts'
import { type HomeOptions, tell } from './feeds-command-ports.ts'
import { openBooks } from './filter-options.ts'
import type { Io } from './io.ts'
import { pageFor } from './page/page.ts'
import { queueText, watchesText, watchText } from './page/watch.ts'
import { withRecord } from './record-ports.ts'
import { sanitise } from './sanitise.ts'

export interface WatchOptions extends HomeOptions {
  readonly format: 'text' | 'json'
}

/** Incidents that `watch show` prints. */
const SHOWN = 10

/** All watches; those that are broken are told on standard error, and make the exit code 1. */
export async function listCommand(options: WatchOptions, io: Io): Promise<number> {
  const { watches, broken } = await withRecord(options, io, watchesOn)
  const shown = watches.map((kept) => shownWatch(kept, true))
  await io.stdout.write(options.format === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : watchesText(shown, pageFor(io)))
  for (const { why } of broken) await tell(io, sanitise(why))
  return broken.length > 0 ? 1 : 0
}

/** A watch, and the latest incidents that it is for. */
export async function showCommand(id: string, options: WatchOptions, io: Io): Promise<number> {
  const books = await openBooks({})
  const asked = { kinds: ['matched'], filter: {}, order: 'newest', size: SHOWN, after: null } as const
  const { kept, found } = await withRecord(options, io, async (store) => {
    const one = await watchOf(store, id)
    return { kept: shownWatch(one, true), found: await watchedPage(store, namedWatch(one.watch, books), asked) }
  })
  const items = found.items.map(({ entry, kind, reasons, muted }) => ({ id: entry.id, doc: entry.doc, match: kind, reasons, muted }))
  const json = { ...kept, matched: found.total, items }
  await io.stdout.write(options.format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : watchText(kept, pageFor(io), found))
  return 0
}

/** Removes a watch, with the log of its alerts. */
export async function removeCommand(id: string, options: WatchOptions, io: Io): Promise<number> {
  await withRecord(options, io, (store) => removeWatch(store, id))
  if (options.format === 'json') await io.stdout.write(`${JSON.stringify({ removed: id })}\n`)
  else await tell(io, `watch ${sanitise(id)} is removed`)
  return 0
}

export interface MuteOptions extends WatchOptions {
  readonly incident?: string
  readonly off?: boolean
}

/** Mutes a watch, or one incident of it; with `--off` the other way round. */
export async function muteCommand(id: string, { incident, off, ...options }: MuteOptions, io: Io): Promise<number> {
  const asked = { muted: off !== true, ...(incident === undefined ? {} : { incident }) }
  const kept = await withRecord(options, io, (store) => muteWatch(id, asked, { store, changed: io.clock() }))
  const what = incident === undefined ? `watch ${id}` : `incident ${incident} of watch ${id}`
  if (options.format === 'json') await io.stdout.write(`${JSON.stringify(shownWatch(kept, true), null, 2)}\n`)
  else await tell(io, sanitise(`${what} is ${off === true ? 'heard again' : 'muted'}`))
  return 0
}

export interface QueueOptions extends WatchOptions {
  readonly days: number
  readonly size: number
  readonly after?: string
}

/** Incidents that may be near the areas of a watch. */
export async function queueCommand(id: string, { days, size, after, ...options }: QueueOptions, io: Io): Promise<number> {
  const books = await openBooks({})
  const queue = await withRecord(options, io, async (store) =>
    watchQueueOf(store, namedWatch((await watchOf(store, id)).watch, books), { days, size, after: after ?? null, now: io.clock() }),
  )
  const items = queue.items.map(({ entry, kind, reasons }) => ({ id: entry.id, doc: entry.doc, match: kind, reasons }))
  const json = { from: queue.from, total: queue.total, next: queue.next, items }
  await io.stdout.write(options.format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : queueText(queue, pageFor(io)))
  return 0
}
