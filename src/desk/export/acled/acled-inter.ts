import type { Party } from '../../../record/facts.ts'
import { acledActors, countries } from '../tables.ts'

/** In the order of ACLED's numbers, in which the two of an interaction are named. */
const INTERS = [
  'State forces',
  'Rebel group',
  'Political militia',
  'Identity militia',
  'Rioters',
  'Protesters',
  'Civilians',
  'External/Other forces',
] as const

export type Inter = (typeof INTERS)[number]

/** Kind of a party in ACLED, by its first sector that has one. `place`: code of the country where it happened. */
export function interOf(party: Party | undefined, role: 'acts' | 'suffers', place: string | null): Inter | null {
  if (!party) return null
  const found = party.sectors.map((sector) => acledActors().get(sector)?.[role] ?? null).find((name) => name !== null)
  const inter = INTERS.find((name) => name === found) ?? null
  return inter === 'State forces' && isAbroad(party.country, place) ? 'External/Other forces' : inter
}

const isAbroad = (country: string | null, place: string | null): boolean =>
  country !== null && (!countries().has(country) || (place !== null && country !== place))

/** `Rebel group-Civilians`, `State forces only`; null where the kind of an actor who is there is not known. */
export function interaction(one: Inter | null, other: Inter | null, isAlone: boolean): string | null {
  if (one === null) return null
  if (other === null) return isAlone ? `${one} only` : null
  const [a, b] = INTERS.indexOf(one) <= INTERS.indexOf(other) ? [one, other] : [other, one]
  return a === 'Civilians' && b === 'External/Other forces' ? `${b}-${a}` : `${a}-${b}`
}
