import type { Facts } from '../facts.ts'

/** How much an account tells that others can be compared with; the richest come first when a hood is settled. */
export function richness({ day, places, perpetrators, victims, tolls, acts, names, confidence }: Facts): number {
  const place = places.some(({ precision }) => precision !== 'country') ? 3 : places.length > 0 ? 1 : 0
  return (
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
