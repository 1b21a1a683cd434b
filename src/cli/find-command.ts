import { ASKED_KINDS, type AskedKind } from '../desk/filter/kinds.ts'
import { findPage } from '../desk/look/find-page.ts'
import { byWatch } from '../desk/watch/find-by-watch.ts'
import type { Entry } from '../record/entry.ts'
import { type DayOptions, dayAsked } from './day-option.ts'
import type { HomeOptions } from './feeds-command-ports.ts'
import { type FilterOptions, filterOf, openBooks } from './filter-options.ts'
import type { Io } from './io.ts'
import { foundText } from './page/found.ts'
import { pageFor } from './page/page.ts'
import { withRecord } from './record-ports.ts'
import { tellUnderstood } from './understood.ts'

export interface FindOptions extends FilterOptions, HomeOptions, DayOptions {
  readonly kind: AskedKind
  readonly watch?: string
  readonly order: 'newest' | 'oldest' | 'event' | 'updated'
  readonly size: number
  readonly after?: string
  readonly format: 'text' | 'jsonl' | 'json' | 'ids'
}

/** Searches the record, a page at a time. */
export async function findCommand(text: string | undefined, options: FindOptions, io: Io): Promise<number> {
  const { kind, watch, order, size, after = null, format } = options
  const own = await filterOf(options, text, kind)
  const today = dayAsked(options, io)
  const books = await openBooks(options)
  const { found, filter, understood } = await withRecord(options, io, async (store) => {
    const asked = { watch, kind, isFirst: after === null, now: io.clock() }
    const { understood: all, ...search } = await byWatch(store, own, asked, books)
    const page = await findPage(store, { kind: ASKED_KINDS[kind], ...search, order, size, after, today })
    return { found: page, filter: search.filter, understood: all }
  })
  if (format === 'text') {
    await io.stdout.write(foundText(kind, found, understood, today, pageFor(io)))
    return 0
  }
  const items = found.entries.map(({ kind: of, id, doc }) => ({ kind: of, id, doc }))
  if (format === 'json') {
    await io.stdout.write(`${JSON.stringify({ total: found.total, next: found.next, understood, filter, items }, null, 2)}\n`)
    return 0
  }
  await tellUnderstood(understood, io)
  if (format === 'ids') {
    await io.stdout.write([...new Set(found.entries.map(idToShow))].map((id) => `${id}\n`).join(''))
    return 0
  }
  await io.stdout.write(items.map((item) => `${JSON.stringify(item)}\n`).join(''))
  if (found.next !== null) await io.stderr.write(`chancery: more with --after ${found.next}\n`)
  return 0
}

/** The id by which an item is shown: all tellings of a programme are one. */
const idToShow = (entry: Entry): string => (entry.kind === 'programme' ? (entry as Entry<'programme'>).doc.programme.id : entry.id)
