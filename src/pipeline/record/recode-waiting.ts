import type { Account } from '../../record/account.ts'
import type { StoryReading } from '../../record/change.ts'
import { anchoredAmong, placesOf, type SpanOf } from '../../record/decide/anchored.ts'
import { findReport } from '../../record/decide/find-report.ts'
import type { Act, Anchor, Decision } from '../../record/decision.ts'
import { GRAPHS } from '../../record/graph-rules.ts'
import { standing } from '../../record/standing.ts'
import type { RecordReader } from '../../store/port.ts'

/** Decisions that stand and of which some item is not in the record: they are kept, and hold when it comes. */
export async function waitingAmong(store: RecordReader, decisions: readonly Decision[]): Promise<Decision[]> {
  const kept = standing(decisions)
  const isThere = await presence(
    store,
    kept.flatMap(({ act }) => anchorsOf(act)),
  )
  return kept.filter(({ act }) => !anchorsOf(act).every(isThere))
}

export function anchorsOf(act: Act): readonly Anchor[] {
  if (act.kind === 'join') return act.accounts
  if (act.kind === 'split') return [...act.one, ...act.other]
  return act.kind === 'undo' ? [] : [act.target]
}

/** Whether the item of an anchor is in the record. All that the anchors need is asked for at once. */
async function presence(store: RecordReader, anchors: readonly Anchor[]): Promise<(anchor: Anchor) => boolean> {
  const places = anchors.map(placesOf)
  const ids = [...new Set(places.flatMap((place) => place.ids))]
  const stories = [...new Set(places.flatMap((place) => place.stories))]
  const graphs: { readonly accounts: readonly Account<unknown>[]; readonly spanOf: SpanOf<Account<unknown>> }[] = []
  for (const { graph, spanOf } of GRAPHS)
    graphs.push({ spanOf, accounts: [...(await store.accounts(graph, ids)), ...(await store.accountsOfStories(graph, stories))] })
  const readings = new Map<string, StoryReading | null>()
  for (const { kind, story } of anchors)
    if (kind === 'report' && story !== null && !readings.has(story)) readings.set(story, (await store.story(story))?.reading ?? null)
  const plain = new Set<string>()
  for (const kind of ['story', 'programme'] as const)
    for (const entry of await store.get(
      kind,
      anchors.filter((anchor) => anchor.kind === kind).map(({ id }) => id),
    ))
      plain.add(`${kind} ${entry.id}`)
  return (anchor) => {
    if (anchor.kind === 'story' || anchor.kind === 'programme') return plain.has(`${anchor.kind} ${anchor.id}`)
    const reading = readings.get(anchor.story ?? '')
    if (anchor.kind === 'report') return reading != null && findReport(anchor, reading) !== null
    return graphs.some(({ accounts, spanOf }) => anchoredAmong(anchor, accounts, spanOf).length > 0)
  }
}
