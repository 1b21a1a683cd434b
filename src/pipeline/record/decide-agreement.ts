import { agreementOf, type PathAgreement } from '../../record/agreement/agreement.ts'
import { anchoredAmong, placesOf } from '../../record/decide/anchored.ts'
import { findReport } from '../../record/decide/find-report.ts'
import type { Anchor } from '../../record/decision.ts'
import { GRAPHS } from '../../record/graph-rules.ts'
import { standing } from '../../record/standing.ts'
import type { RecordReader } from '../../store/port.ts'

/** Agreement between people on the record as it is now: what they judged is one target where it is one item now, whatever ids it had. */
export async function agreementIn(store: RecordReader): Promise<PathAgreement[]> {
  const decisions = await store.decisions()
  const names = new Map<string, string>()
  for (const { act } of standing(decisions))
    if (act.kind === 'correct' || act.kind === 'review') names.set(keyOf(act.target), await currentName(store, act.target))
  return agreementOf(decisions, { targetOf: (target) => names.get(keyOf(target)) ?? keyOf(target) })
}

const keyOf = ({ kind, id }: Anchor): string => `${kind} ${id}`

async function currentName(store: RecordReader, anchor: Anchor): Promise<string> {
  if (anchor.kind === 'report') {
    const stored = anchor.story === null ? null : await store.story(anchor.story)
    const id = stored?.reading == null ? null : findReport(anchor, stored.reading)
    return `report ${id ?? anchor.id}`
  }
  const { ids, stories } = placesOf(anchor)
  for (const { graph, spanOf } of GRAPHS) {
    const accounts = [...(await store.accounts(graph, ids)), ...(await store.accountsOfStories(graph, stories))]
    const item = anchoredAmong(anchor, accounts, spanOf).find((account) => account.item !== null)?.item
    if (item != null) return `${graph} ${item}`
  }
  return keyOf(anchor)
}
