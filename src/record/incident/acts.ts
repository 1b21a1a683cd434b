import type { Report } from '../../reading/schema.ts'

/** Coarse classes of what was done, the same for all the words and modes that voices choose for it. */
export type ActClass = 'abduct' | 'kill' | 'hurt' | 'blast' | 'shoot' | 'shell' | 'air' | 'burn' | 'seize' | 'arrest' | 'deport'

const BY_MODE: Readonly<Record<string, ActClass>> = {
  abduct: 'abduct',
  explosives: 'blast',
  'suicide-attack': 'blast',
  firearms: 'shoot',
  aerial: 'air',
  drone: 'air',
  'heavy-weapons': 'shell',
  destroy: 'burn',
  targeted: 'kill',
  beat: 'hurt',
  torture: 'hurt',
  sexual: 'hurt',
  primitive: 'hurt',
  'crowd-control': 'hurt',
  seize: 'seize',
  arrest: 'arrest',
  deport: 'deport',
}
const BY_TOLL: Readonly<Record<string, ActClass>> = {
  killed: 'kill',
  injured: 'hurt',
  abducted: 'abduct',
  missing: 'abduct',
  arrested: 'arrest',
}

/** Ways of attack, of which one event may have several: gunmen shoot, take hostages and burn a camp. */
const WAYS: ReadonlySet<ActClass> = new Set(['blast', 'shoot', 'shell', 'air', 'burn', 'abduct'])
/** Ways that do not go together: nobody is abducted by a bomb or from the air. */
const AT_ODDS: readonly (readonly [ActClass, ActClass])[] = [
  ['abduct', 'blast'],
  ['abduct', 'shell'],
  ['abduct', 'air'],
  ['shell', 'air'],
  ['burn', 'air'],
  ['shoot', 'air'],
]

/** Classes that a report's modes and counts tell, each once, in a fixed order. */
export function actsOf({ modes, counts }: Report): ActClass[] {
  const found = [...modes.map((mode) => BY_MODE[mode]), ...counts.map(({ kind }) => BY_TOLL[kind])]
  return [...new Set(found.filter((act) => act !== undefined))].sort()
}

export const waysOf = (acts: readonly string[]): string[] => acts.filter((act) => WAYS.has(act as ActClass))

/** Each tells of ways, and none of the one's goes with any of the other's. */
export function areAtOdds(a: readonly string[], b: readonly string[]): boolean {
  const [p, q] = [waysOf(a), waysOf(b)]
  const odd = (x: string, y: string): boolean => AT_ODDS.some(([m, n]) => (x === m && y === n) || (x === n && y === m))
  return p.length > 0 && q.length > 0 && p.every((x) => q.every((y) => odd(x, y)))
}

/** Acts of the law rather than attacks. */
export const isLawful = (acts: readonly string[]): boolean => acts.length > 0 && acts.every((act) => act === 'arrest' || act === 'deport')
