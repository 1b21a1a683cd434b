import { preposition } from '../mention/verb-slots.ts'
import type { Place } from '../schema.ts'
import type { Draft } from './report.ts'
import type { Scene } from './scene.ts'
import type { SitedPlace } from './where.ts'

const FINE: ReadonlySet<Place['precision']> = new Set(['exact', 'city', 'near', 'admin2'])
/** Order of fineness of the coarse ones. */
const COARSE: Readonly<Record<string, number>> = { admin1: 3, area: 2, country: 1 }
/** Prepositions behind which a scene is set. */
const SCENE = new Set(['in', 'at', 'near', 'outside', 'inside', 'off', 'around', 'close to', 'along', 'between', 'on'])

/**
 * Where an incident took place: the finest place that its reports name, else a fine one that sets the scene in a sentence of theirs, else in
 * the sentence after the first, where no other incident is told.
 */
export function siteOf(scene: Scene, group: readonly Draft[], groups: readonly (readonly Draft[])[]): Place | null {
  const named = group.flatMap(({ report }) => report.place ?? [])
  const best = named.reduce<Place | null>((held, p) => (held === null || rank(p) > rank(held) ? p : held), null)
  if (best !== null && FINE.has(best.precision)) return best
  const { graph } = scene.context
  if (group.every(({ report }) => report.historic || isBygone(scene, report))) return best
  const own = new Set(group.map(({ coded }) => graph.token(coded.mention.trigger).sentence))
  const others = new Set(
    groups.filter((g) => g !== group).flatMap((g) => g.map(({ coded }) => graph.token(coded.mention.trigger).sentence)),
  )
  const sentences = [...own, ...[...own].slice(0, 1).map((s) => s + 1)].filter((s) => !others.has(s))
  for (const sentence of sentences) {
    const found = scene.sited.find((s) => graph.token(s.head).sentence === sentence && fits(scene, s, best))
    if (found) return found.place
  }
  return best
}

/** Days after which a story no longer tells where something happened but what came of it. */
const FRESH = 6

const isBygone = ({ day }: Scene, { date }: Draft['report']): boolean =>
  day !== null && date !== null && Date.parse(day) - Date.parse(date.end) > FRESH * 86_400_000

const rank = ({ precision }: Place): number => (FINE.has(precision) ? 4 : (COARSE[precision] ?? 0))

/** A fine place that lies in the coarse one, as far as is known, and sets a scene. */
function fits(scene: Scene, { place, head }: SitedPlace, within: Place | null): boolean {
  const known = place.precision === 'area' && place.country === null && place.kind === null
  if (!FINE.has(place.precision) && !(known && within === null)) return false
  if (within?.country && place.country && within.country !== place.country) return false
  return isDateline(scene, place) ? false : setsScene(scene, head)
}

const isDateline = ({ context: { story } }: Scene, { span }: Place): boolean =>
  story.parts.some((p) => p.kind === 'dateline' && p.span[0] <= span[0] && span[1] <= p.span[1])

/** Verbs of what comes after: where the dead are buried, the wounded treated, suspects caught, statements made. */
const AFTERMATH = new Set(
  'die succumb bury inter treat fly airlift evacuate admit arrest detain capture hide catch say tell speak report announce meet arrive return live come go visit protest march gather flee find recover seize descend release free take bring move travel cross summon convict sentence grow work train'.split(
    ' ',
  ),
)
const HOSPITAL = new Set(['hospital', 'clinic', 'morgue', 'mortuary', 'court', 'jail', 'prison', 'cemetery', 'funeral', 'office'])

/** Behind a preposition of place, on the way to a verb that it is no subject of ("police *in Lima* said") and that tells of no aftermath. */
function setsScene({ context: { graph } }: Scene, head: number): boolean {
  let current = head
  let scenic = false
  for (let steps = 0; steps < 8; steps++) {
    const token = graph.token(current)
    const prep = preposition(graph, current)
    scenic ||= prep !== undefined && SCENE.has(prep)
    if (/^(?:nsubj|obl:agent|nmod:poss)/.test(token.deprel) || HOSPITAL.has(token.lemma.toLowerCase())) return false
    if (token.head < 0) return scenic
    const above = graph.token(token.head)
    if (above.upos === 'VERB') return scenic && !AFTERMATH.has(above.lemma.toLowerCase())
    current = token.head
  }
  return false
}
