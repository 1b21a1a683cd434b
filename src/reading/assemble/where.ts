import type { Coded } from '../code/coded.ts'
import type { GroundContext } from '../context.ts'
import { preposition } from '../mention/verb-slots.ts'
import type { Place } from '../schema.ts'

/** Prepositions that set a scene; "to" and "from" name where someone goes. */
const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'on',
  'off',
  'around',
  'of',
  'along',
  'across',
  'through',
  'throughout',
  'within',
  'over',
  'close to',
  'north',
  'south',
  'between',
  'by',
  'above',
  'below',
  'beside',
  'toward',
  'against',
  'into',
  'from',
  'to',
])
const SCENE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'off',
  'around',
  'along',
  'across',
  'throughout',
  'within',
  'on',
  'through',
  'close to',
])

/** Nouns of travel: the ends of a journey are no place of what befell on it. */
const WAYS = new Set(['way', 'journey', 'route', 'trip', 'flight', 'voyage', 'tour'])
/** Behind these a noun has the ends of a way: "a bus on its way *from* Delhi *to* Kathmandu". */
const ENDS = new Set(['from', 'to'])

/** Types whose object is addressed or spoken of, which is no place to be: "praised *Chad*". */
const SPOKEN: ReadonlySet<Coded['type']> = new Set(['ACCUSE', 'SUPPORT', 'THREATEN', 'REQUEST', 'REJECT', 'AGREE', 'SANCTION'])

/** A toponym of the story with its place in the syntax. */
export interface SitedPlace {
  readonly place: Place
  /** Head token of the toponym. */
  readonly head: number
}

/** Where an event took place by its own words: what hangs on its predicates, then on its participants; null when no words say so. */
export function whereOf(context: GroundContext, coded: Coded, places: readonly SitedPlace[]): Place | null {
  const sentence = context.graph.token(coded.mention.trigger).sentence
  const here = places.filter((p) => context.graph.token(p.head).sentence === sentence)
  const ranked = here.flatMap((p) => {
    const score = closeness(context, coded, p)
    return score > 0 ? [{ ...p, score }] : []
  })
  ranked.sort((a, b) => b.score - a.score || fineness(b.place) - fineness(a.place) || a.head - b.head)
  return ranked[0]?.place ?? null
}

const FINE: Readonly<Record<Place['precision'], number>> = { exact: 6, city: 5, near: 5, admin2: 4, admin1: 3, area: 2, country: 1 }
const fineness = (place: Place): number => FINE[place.precision]

/** Climbs from a toponym to one of the event's predicates: the nearer and the more locative the way, the higher; 0 when there is none. */
function closeness({ graph }: GroundContext, coded: Coded, sited: SitedPlace): number {
  let current = sited.head
  let score = 10
  let scenic = false
  for (let steps = 0; steps < 8; steps++) {
    const { head, deprel } = graph.token(current)
    if (coded.predicates.includes(current)) return scenic ? score : 0
    if (head < 0) return 0
    const rel = deprel.split(':')[0] as string
    if (rel === 'obl' && WAYS.has(graph.token(current).lemma.toLowerCase())) return 0
    if (rel === 'nsubj' || rel === 'iobj' || deprel === 'obl:agent') {
      if (!scenic) return 0
      score -= coded.predicates.includes(head) ? 4 : 6
    } else if (rel === 'ccomp' && !coded.predicates.includes(head)) {
      return 0
    } else if (rel === 'acl' || rel === 'advcl' || rel === 'ccomp' || rel === 'parataxis' || rel === 'xcomp') score -= 5
    else if (rel === 'obl' || rel === 'nmod') {
      const prep = preposition(graph, current)
      if (prep !== undefined && LOCATIVE.has(prep)) {
        scenic ||= SCENE.has(prep) || (rel === 'nmod' && prep === 'of')
        score -= SCENE.has(prep) ? 1 : rel === 'nmod' && ENDS.has(prep) ? 5 : 2
      } else if (deprel === 'nmod:poss' || rel === 'nmod') score -= 2
      else score -= 3
    } else if (rel === 'obj' || deprel === 'nsubj:pass') {
      scenic ||= !SPOKEN.has(coded.type)
      score -= 2
    } else if (rel === 'compound' || rel === 'appos' || rel === 'conj' || rel === 'flat') score -= 1
    else score -= 2
    if (score <= 0) return 0
    current = head
  }
  return 0
}

/** True for a word such as "here", which stands for the place that the dateline names. */
export const saysHere = ({ graph }: GroundContext, coded: Coded): boolean =>
  coded.predicates.some((p) => graph.dependents(p, 'advmod').some((c) => graph.token(c).lemma.toLowerCase() === 'here'))
