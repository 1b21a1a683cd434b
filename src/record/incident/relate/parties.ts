import type { Account } from '../../account.ts'
import type { Party } from '../../facts.ts'
import { type Evidence, evidence, pointsOf } from './evidence.ts'

/** Compares who did it. Named groups count; "gunmen" are like any others. */
export function relatePerpetrators({ facts: a }: Account, { facts: b }: Account): Evidence {
  const [p, q] = [named(a.perpetrators), named(b.perpetrators)]
  const same = p.find((x) => q.some((y) => y.entity === x.entity))
  if (same) return evidence('perpetratorSame', `both by ${same.name}`)
  if (p[0] && q[0]) return evidence('perpetratorOther', `one by ${p[0].name}, one by ${q[0].name}`)
  const head = sharedHead(a.perpetrators, b.perpetrators)
  return head === null ? evidence('perpetratorNone', 'nothing told apart of who did it') : evidence('perpetratorHead', `both by a ${head}`)
}

/** Parties that are known beyond their story: the id of a list, such as `group:taliban`. */
const named = (parties: readonly Party[]): Party[] => parties.filter(({ entity }) => entity?.includes(':') === true)

/** Compares whom and what was hit: the pair of victims that fits best, by name, nationality and calling. */
export function relateVictims({ facts: a }: Account, { facts: b }: Account): Evidence[] {
  const [p, q] = [
    [...a.victims, ...a.targets],
    [...b.victims, ...b.targets],
  ]
  if (p.length === 0 || q.length === 0) return [evidence('victimNone', 'one does not say who was hit')]
  const pairs = p.flatMap((x) => q.map((y) => compareVictims(x, y)))
  const points = (pair: readonly Evidence[]): number => pair.reduce((total, one) => total + pointsOf(one), 0)
  return pairs.sort((x, y) => points(y) - points(x) || (sayAll(x) < sayAll(y) ? -1 : 1))[0] as Evidence[]
}

const sayAll = (pair: readonly Evidence[]): string => pair.map(({ words }) => words).join()

function compareVictims(x: Party, y: Party): Evidence[] {
  if (x.entity !== null && x.entity === y.entity && !x.entity.startsWith('country')) return [evidence('victimEntity', `both hit ${x.name}`)]
  const found: Evidence[] = []
  const calling = x.sectors.find((sector) => sector !== 'CVL' && y.sectors.includes(sector))
  if (x.head !== null && x.head === y.head) found.push(evidence('victimHead', `both hit a ${x.head}`))
  if (calling) found.push(evidence('victimCalling', `both hit people of one calling (${calling})`))
  if (x.country !== null && y.country !== null)
    found.push(
      x.country === y.country
        ? evidence('victimCountry', `both hit people of ${x.country}`)
        : evidence('victimAbroad', `one hit people of ${x.country}, one of ${y.country}`),
    )
  if (clash(x, y)) found.push(evidence('victimOther', `${x.name} are not ${y.name}`))
  return found
}

/** Armed men against civilians by trade. */
const ARMED = new Set(['MIL', 'COP', 'REB', 'PRM', 'UAF'])
const isArmed = ({ sectors }: Party): boolean => sectors.some((sector) => ARMED.has(sector))
const hasCalling = ({ sectors }: Party): boolean => sectors.some((sector) => sector !== 'CVL')
const clash = (x: Party, y: Party): boolean => hasCalling(x) && hasCalling(y) && isArmed(x) !== isArmed(y)

const sharedHead = (a: readonly Party[], b: readonly Party[]): string | null =>
  a.find(({ head }) => head !== null && b.some((other) => other.head === head))?.head ?? null
