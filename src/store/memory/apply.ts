import type { Change } from '../../record/change.ts'
import type { EntryKind } from '../../record/entry.ts'
import { contentWith, digestOf, ENTRY_KINDS } from '../content.ts'
import { foldChanges } from '../fold.ts'
import { applyAccounts } from './accounts.ts'
import type { Journal } from './journal.ts'
import { lastSnapshot, type Row, stateOf, type Tables } from './tables.ts'

/** Does the changes. Entries that change get one new sequence together. */
export function applyTo(tables: Tables, journal: Journal, changes: readonly Change[]): void {
  const { stories, cards, readings, accounts, entries, decisions } = foldChanges(changes)
  for (const [key, put] of stories) journal.set(tables.stories, key, put)
  for (const [key, card] of cards) {
    const found = tables.stories.get(key)
    if (found !== undefined) journal.set(tables.stories, key, { ...found, trace: { ...found.trace, card } })
  }
  for (const [story, { reader, reading }] of readings) journal.set(tables.readings, story, { reader, reading })
  applyAccounts(tables, journal, 'incident', accounts.incident)
  applyAccounts(tables, journal, 'commitment', accounts.commitment)
  for (const [id, decision] of decisions) if (!tables.decisions.has(id)) journal.set(tables.decisions, id, decision)
  const seq = stateOf(tables).seq + 1
  for (const kind of ENTRY_KINDS)
    for (const [id, entry] of entries[kind])
      replace(tables, journal, {
        kind,
        id,
        next: entry === null ? null : { entry, digest: digestOf(entry), since: seq, until: null },
        seq,
      })
}

interface Replacement {
  readonly kind: EntryKind
  readonly id: string
  /** Null drops it. */
  readonly next: Row | null
  readonly seq: number
}

/** Puts a row in the place of another, unless it is the same; the one before is kept when a snapshot cites it. */
function replace(tables: Tables, journal: Journal, { kind, id, next, seq }: Replacement): void {
  const rows = tables.entries[kind]
  const before = rows.get(id) ?? null
  if (before?.digest === next?.digest) return
  const cited = lastSnapshot(tables)?.seq ?? -1
  if (before !== null && before.since <= cited) journal.set(tables.past, `${kind} ${id} ${before.since}`, { ...before, until: seq })
  if (next === null) journal.delete(rows, id)
  else journal.set(rows, id, next)
  const { content, totals } = stateOf(tables)
  journal.set(tables.state, 'now', {
    seq,
    content: contentWith(content, { less: before?.digest ?? null, more: next?.digest ?? null }),
    totals: { ...totals, [kind]: rows.size },
  })
}
