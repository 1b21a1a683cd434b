import type { Graph } from '../../language/graph.ts'
import { caseOf } from './time-host.ts'

const ATTACK_NOUNS = new Set([
  'attack',
  'blast',
  'explosion',
  'strike',
  'fire',
  'assault',
  'raid',
  'barrage',
  'bombardment',
  'shelling',
  'round',
  'shot',
  'ambush',
  'salvo',
  'detonation',
  'bombing',
  'hit',
  'volley',
  'burst',
  'battle',
  'duel',
  'exchange',
  'killing',
  'murder',
  'wound',
  'charge',
  'shooting',
  'offensive',
  'hail',
  'shower',
  'rain',
  'mob',
  'crowd',
])
/** Verbs whose object is the weapon. */
const WIELD = new Set([
  'hurl',
  'throw',
  'lob',
  'toss',
  'plant',
  'lay',
  'use',
  'wield',
  'fire',
  'brandish',
  'launch',
  'drop',
  'detonate',
  'explode',
  'swing',
  'carry',
  'deploy',
])
/** Verbs of which it is the subject or the means. */
const HARM = new Set([
  'explode',
  'detonate',
  'hit',
  'strike',
  'blow',
  'set',
  'kill',
  'wound',
  'injure',
  'stab',
  'hack',
  'attack',
  'beat',
  'arm',
  'shoot',
  'shell',
  'pound',
  'roll',
  'smash',
  'slash',
  'bludgeon',
  'assault',
  'storm',
  'douse',
  'spray',
  'batter',
  'clash',
  'fight',
  'step',
  'maim',
  'chase',
  'threaten',
  'pelt',
  'destroy',
  'go',
  'run',
  'drive',
  'plough',
  'plow',
  'burn',
  'poison',
  'damage',
  'fire',
  'murder',
  'execute',
  'force',
  'break',
])
const MEANS = new Set(['with', 'by', 'using', 'of', 'from', 'on'])

/** "attack" of "bomb attack", but not "squad" of "bomb squad". */
export const isOfAttack = (graph: Graph, noun: number): boolean => ATTACK_NOUNS.has(graph.token(noun).lemma.toLowerCase())

/** Used to do harm: "armed with sticks", "hurled bricks and bottles", "a mine exploded", "a hail of stones", but not "attacked the mine". */
export function isBesideAttack(graph: Graph, token: number): boolean {
  let at = token
  for (let steps = 0; steps < 4 && graph.token(at).deprel.startsWith('conj'); steps++) at = graph.token(at).head
  if (at < 0) return false
  if (at !== token && isArmed(graph, at)) return true
  const { deprel, head } = graph.token(at)
  if (head < 0 || graph.dependent(token, 'compound') !== undefined) return false
  const governor = graph.token(head).lemma.toLowerCase()
  const relation = deprel === 'nsubj:pass' ? 'obj' : (deprel.split(':')[0] as string)
  if (relation === 'obj') return WIELD.has(governor)
  if (relation === 'nsubj') return HARM.has(governor)
  if (relation === 'obl' || relation === 'nmod')
    return MEANS.has(caseOf(graph, at)) && (HARM.has(governor) || ATTACK_NOUNS.has(governor) || governor === 'armed')
  return false
}

/** Verbs whose object is a weapon that somebody gets, gives, finds or loses: it does no harm there. */
const HANDLED = new Set(
  'seize capture confiscate recover find discover steal surrender deliver sell buy smuggle lose collect transport supply send store hide abandon leave receive obtain acquire retrieve return export import possess purchase provide donate ship intercept unearth destroy'.split(
    ' ',
  ),
)

/** "seized 30 rifles", "a cache of grenades was found": had, not used. */
export function isOnlyHandled(graph: Graph, token: number): boolean {
  let at = token
  for (let steps = 0; steps < 5; steps++) {
    const { deprel, head } = graph.token(at)
    if (head < 0) return false
    if (graph.dependents(at, 'acl').some((c) => graph.token(c).xpos === 'VBN' && isHandling(graph, c))) return true
    const relation = deprel.split(':')[0] as string
    if (relation === 'obj' || deprel === 'nsubj:pass') return isHandling(graph, head)
    if (relation !== 'conj' && relation !== 'compound' && relation !== 'appos' && relation !== 'nmod') return false
    at = head
  }
  return false
}

const isHandling = (graph: Graph, verb: number): boolean => HANDLED.has(graph.token(verb).lemma.toLowerCase())

const isArmed = (graph: Graph, noun: number): boolean =>
  graph.dependents(noun, 'acl', 'amod').some((c) => ['armed', 'arm'].includes(graph.token(c).lemma.toLowerCase()))
