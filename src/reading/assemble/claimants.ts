import type { Coded } from '../code/coded.ts'
import { isNegated } from '../mention/clause.ts'
import { preposition, subjectOf, verbLemma } from '../mention/verb-slots.ts'
import type { Actor } from '../schema.ts'
import type { Scene } from './scene.ts'

/** Verbs with which one takes an act upon oneself: "claimed the attack", "owned up to it". Value: what stands before the act. */
const CLAIMS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['claim', new Set(['obj'])],
  ['admit', new Set(['obj', 'to', 'in'])],
  ['acknowledge', new Set(['obj'])],
  ['avow', new Set(['obj'])],
  ['own up', new Set(['to'])],
  ['own', new Set(['to', 'obj'])],
  ['confess', new Set(['to', 'obj'])],
  ['put', new Set(['to'])],
  ['boast', new Set(['of', 'about'])],
])
/** What one claims, takes or admits: "claimed *responsibility* for the attack", "put its *name* to it". */
const SHARES = new Set(['responsibility', 'authorship', 'credit', 'name', 'role'])
const TAKES = new Set(['claim', 'take', 'admit', 'accept', 'assume', 'acknowledge', 'put'])
const NOBODY = new Set(['nobody', 'none', 'no'])

/** Those who say themselves that they did what one of the events tells, where no words name its doers: they did it by their own claim only. */
export function claimantsFor(scene: Scene, events: readonly Coded[]): Actor[] {
  return events.flatMap((event) => {
    const isNamed = event.actors.length > 0 || event.type !== 'ASSAULT' || !event.mention.head.endsWith('/n')
    return isNamed ? [] : claimantsOf(scene, event.mention.trigger)
  })
}

function claimantsOf(scene: Scene, noun: number): readonly Actor[] {
  const { graph } = scene.context
  const verb = claimOf(scene, noun)
  if (verb === null || isNegated(graph, verb)) return []
  const subject = subjectOf(graph, verb)
  if (subject === undefined || graph.dependents(subject, 'det').some((d) => NOBODY.has(graph.token(d).lemma.toLowerCase()))) return []
  return NOBODY.has(graph.token(subject).lemma.toLowerCase()) ? [] : scene.classes.actors(subject)
}

/** The verb that claims the event named by a noun, over "both of its attacks" and "the wave of attacks" too; null when none does. */
function claimOf({ context: { graph } }: Scene, noun: number): number | null {
  let current = noun
  for (let steps = 0; steps < 4; steps++) {
    const { head, deprel } = graph.token(current)
    if (head < 0) return null
    const above = graph.token(head)
    const as = deprel === 'obj' ? 'obj' : (preposition(graph, current) ?? '')
    if (above.upos === 'VERB') {
      const slots = CLAIMS.get(verbLemma(graph, head).toLowerCase()) ?? CLAIMS.get(above.lemma.toLowerCase())
      if (slots?.has(as) && (above.lemma !== 'put' || sharesName(graph, head))) return head
      return as === 'for' && TAKES.has(above.lemma.toLowerCase()) && sharesName(graph, head) ? head : null
    }
    const isShare = SHARES.has(above.lemma.toLowerCase()) && above.deprel === 'obj' && above.head >= 0
    if (isShare) return TAKES.has(graph.token(above.head).lemma.toLowerCase()) ? above.head : null
    current = head
  }
  return null
}

const sharesName = (graph: Scene['context']['graph'], verb: number): boolean =>
  graph.dependents(verb, 'obj').some((o) => SHARES.has(graph.token(o).lemma.toLowerCase()))
