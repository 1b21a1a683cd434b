import { anchoredAmong, placesOf } from '../../record/decide/anchored.ts'
import { findReport } from '../../record/decide/find-report.ts'
import type { Act, Anchor, Decision } from '../../record/decision.ts'
import { GRAPHS } from '../../record/graph-rules.ts'
import { standing } from '../../record/standing.ts'
import type { RecordReader } from '../../store/port.ts'

/** Decisions that stand and of which some item is not in the record: they are kept, and hold when it comes. */
export async function waitingAmong(store: RecordReader, decisions: readonly Decision[]): Promise<Decision[]> {
  const waiting: Decision[] = []
  for (const decision of standing(decisions)) {
    const anchors = anchorsOf(decision.act)
    let lost = false
    for (const anchor of anchors) lost ||= !(await isThere(store, anchor))
    if (lost) waiting.push(decision)
  }
  return waiting
}

export function anchorsOf(act: Act): readonly Anchor[] {
  if (act.kind === 'join') return act.accounts
  if (act.kind === 'split') return [...act.one, ...act.other]
  return act.kind === 'undo' ? [] : [act.target]
}

async function isThere(store: RecordReader, anchor: Anchor): Promise<boolean> {
  if (anchor.kind === 'story' || anchor.kind === 'programme') return (await store.get(anchor.kind, [anchor.id])).length > 0
  if (anchor.kind === 'report') {
    const stored = anchor.story === null ? null : await store.story(anchor.story)
    return stored?.reading != null && findReport(anchor, stored.reading) !== null
  }
  const { ids, stories } = placesOf(anchor)
  for (const { graph, spanOf } of GRAPHS) {
    const accounts = [...(await store.accounts(graph, ids)), ...(await store.accountsOfStories(graph, stories))]
    if (anchoredAmong(anchor, accounts, spanOf).length > 0) return true
  }
  return false
}
