import type { Graph } from '../../language/graph.ts'

const ATTACK_NOUNS = new Set([
  'attack', 'blast', 'explosion', 'strike', 'fire', 'assault', 'raid', 'barrage', 'bombardment', 'shelling', 'round', 'shot', 'ambush', 'salvo',
  'detonation', 'bombing', 'hit', 'volley', 'burst', 'battle', 'duel', 'exchange', 'killing', 'murder', 'wound', 'charge', 'shooting', 'offensive',
])
const ATTACK_VERBS = new Set([
  'explode', 'detonate', 'hurl', 'throw', 'pelt', 'lob', 'plant', 'lay', 'hit', 'strike', 'blow', 'set', 'kill', 'wound', 'injure', 'stab', 'hack', 'attack',
  'beat', 'arm', 'wield', 'fire', 'shoot', 'use', 'shell', 'pound', 'roll', 'smash', 'slash', 'bludgeon', 'assault', 'storm', 'brandish', 'douse', 'spray',
  'batter', 'clash', 'fight', 'step', 'toss', 'launch', 'drop', 'maim', 'chase', 'threaten',
])

/** "attack" of "bomb attack", but not "squad" of "bomb squad". */
export const isOfAttack = (graph: Graph, noun: number): boolean => ATTACK_NOUNS.has(graph.token(noun).lemma.toLowerCase())

/** Governed by a word of attack, over nouns and lists: "armed with sticks", "hurled bricks and bottles". */
export function isBesideAttack(graph: Graph, token: number): boolean {
  let at = graph.token(token).head
  for (let steps = 0; at >= 0 && steps < 3; steps++) {
    const { lemma, upos, head } = graph.token(at)
    const word = lemma.toLowerCase()
    if (ATTACK_NOUNS.has(word) || ATTACK_VERBS.has(word) || (upos === 'ADJ' && word === 'armed')) return true
    if (graph.dependents(at, 'acl', 'amod').some((c) => graph.token(c).lemma.toLowerCase() === 'armed')) return true
    if (upos === 'VERB') return false
    at = head
  }
  return false
}
