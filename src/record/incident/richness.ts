import type { Facts } from '../facts.ts'
import { isCoarse, kilometres } from './episodes.ts'

/** How much an account tells that others can be compared with; the richest come first when a hood is settled. */
export function richness({ day, places, perpetrators, victims, tolls, acts, names, confidence }: Facts): number {
  const place = places.some(({ precision }) => precision !== 'country') ? 3 : places.length > 0 ? 1 : 0
  return (
    (isTwofold(places) ? -TWOFOLD : 0) +
    (day.told ? (day.to - day.from <= 1 ? 3 : 1) : 0) +
    place +
    Math.min(2, perpetrators.filter(({ entity }) => entity !== null).length) +
    Math.min(2, victims.length) +
    Math.min(2, tolls.length) +
    Math.min(2, acts.length) +
    Math.min(2, names.length / 2) +
    confidence
  )
}

/** An account that lies in two places mixes two events: it must not draw both together, so it comes last. */
const TWOFOLD = 20
const APART = 60

const isTwofold = (places: Facts['places']): boolean =>
  places.some((a) => !isCoarse(a) && places.some((b) => !isCoarse(b) && (kilometres(a, b) ?? 0) > APART))
