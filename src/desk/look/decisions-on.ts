import type { Decision } from '../../record/decision.ts'
import { itemsOf, undoneBy } from '../../store/decision-items.ts'
import type { RecordReader } from '../../store/port.ts'

/** Decisions on any of the items, those named by id, and what undid them, oldest first. */
export async function decisionsOn(reader: RecordReader, items: readonly string[], named: readonly string[] = []): Promise<Decision[]> {
  const wanted = new Set(items)
  const all = await reader.decisions()
  const hit = new Set(all.filter(({ id, act }) => named.includes(id) || itemsOf(act).some((item) => wanted.has(item))).map(({ id }) => id))
  for (const { id, act } of all) if (hit.has(undoneBy(act) ?? '')) hit.add(id)
  return all.filter(({ id }) => hit.has(id))
}
