import type { Coded } from '../code/coded.ts'
import type { Report } from '../schema.ts'
import { type Draft, draftReport } from './report.ts'
import type { Scene } from './scene.ts'

/** Reports of a story, in text order: accusations hand their target to what they allege, bare repeats are left out. */
export function reportsOf(scene: Scene, events: readonly Coded[]): Draft[] {
  const drafts = lendAccused(events).map((e) => draftReport(scene, e))
  const out: Draft[] = []
  for (const draft of drafts) if (isTold(scene, draft) && !isBareRepeat(scene, draft, out)) out.push(draft)
  return out
}

/** "accused X of the raid": X is held to be the actor of the raid. */
function lendAccused(events: readonly Coded[]): Coded[] {
  const byTrigger = new Map(events.map((e) => [e.mention.trigger, e]))
  return events.map((event) => {
    const outer = event.outer === null ? undefined : byTrigger.get(event.outer)
    if (outer?.rule.type !== 'ALLEGE') return event
    const actors = event.actors.length > 0 ? event.actors : outer.recipients
    return { ...event, actors, certainty: 'alleged' }
  })
}

/** PLOVER asks for a recipient of AID, COOPERATE and SANCTION; an event with nobody in it at all is told only if it has a toll or a place. */
function isTold(scene: Scene, { report }: Draft): boolean {
  const { needsRecipient } = scene.context.knowledge.ontology.type(report.type)
  if (needsRecipient && report.recipients.length === 0 && report.actors.length < 2) return false
  return (
    report.actors.length + report.recipients.length + report.counts.length + report.weapons.length > 0 ||
    report.place !== null ||
    report.date !== null
  )
}

/** "the attack" once more, with nothing new said of it. */
function isBareRepeat(scene: Scene, { coded, report }: Draft, earlier: readonly Draft[]): boolean {
  const { graph } = scene.context
  if (!coded.mention.head.endsWith('/n') || coded.mention.light !== null) return false
  const definite = graph
    .dependents(coded.mention.trigger, 'det')
    .some((d) => ['the', 'this', 'that', 'these', 'those'].includes(graph.token(d).lemma.toLowerCase()))
  return definite && adds(report) === 0 && earlier.some((e) => e.report.type === report.type)
}

const adds = (r: Report): number =>
  r.counts.length + r.weapons.length + r.actors.length + r.recipients.length + (r.date ? 1 : 0) + (r.place ? 1 : 0)
