import { snapshotId } from '../content.ts'
import type { Snapshot } from '../port.ts'
import type { Journal } from './journal.ts'
import { lastSnapshot, stateOf, type Tables } from './tables.ts'

/** Names what is there; the name of before when it is the same. */
export function snapshotOf(tables: Tables, journal: Journal, at: string, reader: string): Snapshot {
  const { seq, content, totals } = stateOf(tables)
  const last = lastSnapshot(tables)
  if (last !== null && last.content === content) return last.snapshot
  const id = snapshotId(at, content)
  const known = tables.snapshots.get(id)
  if (known !== undefined) return known.snapshot
  const snapshot: Snapshot = { id, at, reader, totals }
  journal.set(tables.snapshots, id, { snapshot, seq, content })
  return snapshot
}

/** Oldest first. */
export const snapshotsIn = ({ snapshots }: Tables): Snapshot[] =>
  [...snapshots.values()].sort((a, b) => a.seq - b.seq).map(({ snapshot }) => snapshot)
