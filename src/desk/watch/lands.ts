import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts'
import type { GazetteerPlace } from '../../knowledge/gazetteer/gazetteer-place.ts'
import { kmOf } from './arc.ts'
import { kmTo, type Shape, spotOf } from './area.ts'
import { prepareWatch } from './match.ts'
import type { Watch } from './watch.ts'

/**
 * Kilometres beyond the buffer in which a town tells whose land it is. Wide, as a land that is missed hides its incidents: at Moyale the
 * nearest town of Ethiopia in the gazetteer is 101 km away.
 */
const MARGIN = 200
/** Batches of edges that a town may be held against: of all towns, those of the globe lie evenly here. Some seconds in all. */
const MOST_HELD = 200
const TOWNS = new Set<GazetteerPlace['feature']>(['capital', 'seat1', 'seat2', 'seat3', 'town', 'hamlet'])

/**
 * The watch with the countries and first-level units of its areas filled in where it names none, from the towns in and around each: a
 * little too many rather than too few. An area with no town about keeps none, nor does one that would take too long to hold all towns
 * against: wide, and of very many edges. Goes once through the gazetteer, so do it when a watch is saved, not when it is asked.
 */
export function withLands(watch: Watch, gazetteer: Gazetteer): Watch {
  const { areas } = prepareWatch(watch)
  const open = areas.map(({ area, shape }) => ({ area, shape, countries: new Set<string>(), admin1: new Set<string>() }))
  let room = MOST_HELD
  const bare = open.filter(({ area, shape }) => {
    if (area.countries.length > 0) return false
    const held = heldByTown(shape, area.km + MARGIN)
    if (held > room) return false
    room -= held
    return true
  })
  for (let id = 0; bare.length > 0 && id < gazetteer.size; id++) {
    const { feature, lat, lon, country, admin1 } = gazetteer.place(id)
    if (country === null || !TOWNS.has(feature)) continue
    const spot = spotOf({ lat, lon })
    for (const { area, shape, countries, admin1: units } of bare) {
      const unit = admin1 === null ? null : `${country}.${gazetteer.place(admin1).name}`
      // What one town tells, another need not be measured for.
      if (countries.has(country) && (unit === null || units.has(unit))) continue
      if (kmTo(spot, shape, area.km + MARGIN) === null) continue
      countries.add(country)
      if (unit !== null) units.add(unit)
    }
  }
  return {
    ...watch,
    areas: open.map(({ area, countries, admin1 }) =>
      countries.size === 0
        ? area
        : { ...area, countries: [...countries].sort(), admin1: area.admin1.length > 0 ? area.admin1 : [...admin1].sort() },
    ),
  }
}

/**
 * Batches of a shape's edges that a town somewhere on the globe is held against on average, as most are out of its reach. Points are quicker.
 */
function heldByTown({ cap, batches, points }: Shape, km: number): number {
  const reach = Math.min(Math.PI, cap.angle + km / kmOf(1))
  return ((1 - Math.cos(reach)) / 2) * (batches.length + points.length / 4)
}
