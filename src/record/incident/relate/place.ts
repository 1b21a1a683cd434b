import type { Place } from '../../../reading/schema.ts'
import type { Account } from '../../account.ts'
import { isCoarse, kilometres } from '../episodes.ts'
import { landsOf } from '../keys.ts'
import { foldName } from '../names.ts'
import { type Evidence, evidence, out, pointsOf, strongest } from './evidence.ts'

/** Kilometres within which two points may be one event's, as towns are named for villages near them. */
const HERE = 20
const NEAR = 60
const FAR = 150
/** Points of two provinces or areas further apart than this are not of one. */
const AREA = 500

/** Compares where two accounts put their events: the pair of their places that fits best decides. A shared country is no evidence. */
export function relatePlaces({ facts: a }: Account, { facts: b }: Account): Evidence {
  const [p, q] = [finest(a.places), finest(b.places)]
  const best = strongest(p.flatMap((x) => q.map((y) => comparePlaces(x, y))))
  if (best !== null && pointsOf(best) > 0) return best
  const [lands, others] = [landsOf(a), landsOf(b)]
  const shared = lands.includes('-') || others.includes('-') || lands.some((land) => others.includes(land))
  if (!shared) return out('placeAbroad', `one in ${lands.join(' or ')}, one in ${others.join(' or ')}`)
  return best ?? evidence('placeNone', 'no place in common, none apart')
}

/** Points where there are any: the province that two stories name too says nothing once their towns are known. */
function finest(places: readonly Place[]): readonly Place[] {
  const points = places.filter((place) => !isCoarse(place) && place.lat !== null)
  return points.length > 0 ? points.concat(places.filter(({ lat, precision }) => lat === null && precision !== 'country')) : places
}

function comparePlaces(p: Place, q: Place): Evidence {
  if (p.country !== null && q.country !== null && p.country !== q.country) {
    const distance = kilometres(p, q)
    if (distance !== null && distance < NEAR && !isCoarse(p) && !isCoarse(q)) return near(p, q, distance)
    return evidence('placeBorder', `${p.name} and ${q.name} are in different countries`)
  }
  if (p.precision === 'country' || q.precision === 'country') return evidence('placeNone', `${p.name} says no more than ${q.name}`)
  if (foldName(p.name) === foldName(q.name)) return evidence(isCoarse(p) && p.lat !== null ? 'unitSame' : 'placeSame', `both at ${p.name}`)
  if (isCoarse(p) || isCoarse(q)) return compareUnits(p, q)
  const distance = kilometres(p, q)
  return distance === null ? unknown(p, q) : near(p, q, distance)
}

const unknown = (p: Place, q: Place): Evidence => evidence('placeNone', `where ${p.name} or ${q.name} lies is not known`)

function near(p: Place, q: Place, distance: number): Evidence {
  const words = `${p.name} and ${q.name} are ${Math.round(distance)} km apart`
  if (distance <= HERE) return evidence('placeHere', words)
  if (distance <= NEAR) return evidence('placeNear', words)
  return evidence(distance <= FAR ? 'placeOff' : 'placeFar', words)
}

/** A province or an area against a place in it. */
function compareUnits(p: Place, q: Place): Evidence {
  const distance = kilometres(p, q)
  if (p.admin1 !== null && q.admin1 !== null) {
    if (p.admin1 === q.admin1) return evidence('unitSame', `both in ${p.admin1}`)
    const code = distance !== null && distance > FAR ? 'placeFar' : 'unitOther'
    return evidence(code, `${p.name} and ${q.name} are in different provinces`)
  }
  if (distance === null) return unknown(p, q)
  if (distance > AREA) return evidence('unitOther', `${p.name} and ${q.name} are ${Math.round(distance)} km apart`)
  return evidence(distance < NEAR ? 'placeNear' : 'placeNone', `${p.name} and ${q.name} may be one place`)
}
