import type { Place } from '../../../reading/schema.ts'
import type { PlaceFigure } from '../../incident-record.ts'
import { compare } from '../../story-card.ts'
import { isCoarse, kilometres } from '../episodes.ts'
import { storiesOf, type Witness } from './witness.ts'

/** Places this near are told for one another, in kilometres. */
const NEAR = 20
const ORDER = ['exact', 'city', 'near', 'admin2', 'admin1', 'area', 'country']

/** The finest place that most stories bear out: each counts for the places that it lies in or near. */
export function placeOf(news: readonly Witness[]): PlaceFigure | null {
  const told = news.flatMap((witness) => witness.account.facts.places.map((place) => ({ place, witness })))
  if (told.length === 0) return null
  const land = mostCommon(told.map(({ place }) => place.country))
  const inLand = told.filter(({ place }) => land === null || place.country === null || place.country === land)
  const ranked = distinct(inLand.map(({ place }) => place))
    .map((place) => ({ place, stories: storiesOf(inLand.filter((other) => bearsOut(other.place, place)).map(({ witness }) => witness)) }))
    .sort((a, b) => rank(a.place) - rank(b.place) || b.stories - a.stories || compare(a.place.name, b.place.name))
  const best = ranked[0]
  if (best === undefined) return null
  const others = distinct(told.map(({ place }) => place))
    .filter(({ name }) => name !== best.place.name)
    .map(({ name }) => name)
  return { ...best, others: [...new Set(others)].sort(), correctedBy: null }
}

/** Points before areas, areas before countries; a name that no gazetteer knows comes after those it does. */
const rank = (place: Place): number => (isCoarse(place) ? (place.precision === 'country' ? 3 : 2) : place.lat === null ? 1.5 : 1)

function bearsOut(other: Place, place: Place): boolean {
  if (other.name === place.name) return true
  if (isCoarse(other)) return false
  const distance = kilometres(other, place)
  return distance !== null && distance <= NEAR && ORDER.indexOf(other.precision) <= ORDER.indexOf(place.precision)
}

function distinct(places: readonly Place[]): Place[] {
  const found = new Map<string, Place>()
  for (const place of places) {
    const key = `${place.name}/${place.country}`
    if (!found.has(key)) found.set(key, place)
  }
  return [...found.values()]
}

function mostCommon(all: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const one of all) if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? null
}
