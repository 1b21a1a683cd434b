import type { Coded } from '../code/coded.ts'
import type { Report } from '../schema.ts'
import type { Scene } from './scene.ts'

/** Types that may be done with weapons; those who are arrested may have had some, the arrest has none. */
const ARMED_TYPES = new Set(['ASSAULT', 'MOBILIZE', 'COERCE', 'THREATEN', 'RETREAT'])

/** Weapons in the event's own sentence that hang on one of its predicates, and the PLOVER modes that they hint at. */
export function weaponsOf(scene: Scene, coded: Coded): { list: Report['weapons']; modes: readonly string[] } {
  if (!ARMED_TYPES.has(coded.type) || coded.modes.includes('arrest')) return { list: [], modes: [] }
  const { graph } = scene.context
  const sentence = graph.token(coded.mention.trigger).sentence
  const own = scene.weapons.filter((w) => graph.token(w.head).sentence === sentence && hangs(scene, coded, w.head))
  return {
    list: own.map((w) => ({ name: w.name, span: w.span })),
    modes: coded.type === 'ASSAULT' ? own.flatMap((w) => (w.mode === null ? [] : [w.mode])) : [],
  }
}

function hangs(scene: Scene, coded: Coded, token: number): boolean {
  const { graph } = scene.context
  let current = token
  for (let steps = 0; steps < 7 && current >= 0; steps++) {
    if (coded.predicates.includes(current)) return true
    current = graph.token(current).head
  }
  return false
}
