import type { Coded } from '../code/coded.ts'
import type { CountMention } from '../mention/count.ts'
import type { Count } from '../schema.ts'
import type { Scene } from './scene.ts'

/** Kinds of count that a type of event can have. */
const KINDS: Readonly<Record<string, ReadonlySet<CountMention['kind']>>> = {
  ASSAULT: new Set(['killed', 'injured', 'missing', 'abducted', 'displaced', 'participants']),
  COERCE: new Set(['arrested', 'displaced', 'abducted', 'missing']),
  SANCTION: new Set(['arrested']),
  PROTEST: new Set(['participants', 'killed', 'injured']),
  RETREAT: new Set(['participants']),
  MOBILIZE: new Set(['participants']),
}

/** Counts of people that belong to an event: those on its predicates, and in its own sentence those that no other event claims. */
export function countsOf(scene: Scene, coded: Coded): Count[] {
  const kinds = KINDS[coded.type]
  if (!kinds) return []
  const { graph } = scene.context
  const sentence = graph.token(coded.mention.trigger).sentence
  const claimed = scene.counts.filter(
    (c) => !c.cumulative && kinds.has(c.kind) && graph.token(c.predicate).sentence === sentence && belongs(scene, coded, c),
  )
  return claimed.map((c) => ({
    kind: c.kind,
    low: c.low,
    high: c.high,
    text: c.text,
    span: c.span,
    of: scene.classes.actors(c.head)[0] ?? null,
  }))
}

/** Climbs from the count's predicate to one of the event's. Casualties of a sentence belong to its only violent event. */
function belongs(scene: Scene, coded: Coded, count: CountMention): boolean {
  if (coded.predicates.includes(count.predicate)) return true
  const { graph } = scene.context
  let current = count.predicate
  for (let steps = 0; steps < 6 && current >= 0; steps++) {
    if (coded.predicates.includes(current)) return true
    current = graph.token(current).head
  }
  return (
    coded.type === 'ASSAULT' && coded.predicates.some((p) => [...graph.ancestors(p)].slice(0, 6).some((a) => a.index === count.predicate))
  )
}
