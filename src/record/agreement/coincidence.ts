import { compare } from '../story-card.ts'

/** What a coder says of a unit. */
export type Value = string | number

/** The values that coders gave to one unit; null where one gave none. */
export type Unit = readonly (Value | null)[]

/**
 * How often values meet on one unit. A unit with m values gives each ordered pair of two of them 1 / (m - 1), so that every value counts
 * once; a unit with fewer than two values gives nothing.
 */
export interface Coincidences {
  /** In order: numbers by size, then strings. */
  readonly values: readonly Value[]
  /** `cells[c].get(k)` for the values of the indexes, absent where they never meet; symmetric. */
  readonly cells: readonly ReadonlyMap<number, number>[]
  /** Sum of each row: how often the value stands beside another. */
  readonly marginals: readonly number[]
  /** Sum of all: number of values that can be paired. */
  readonly total: number
  /** Units with two values or more. */
  readonly units: number
}

export function coincidencesOf(units: readonly Unit[]): Coincidences {
  const pairable = units.map((unit) => unit.filter((value) => value !== null)).filter((unit) => unit.length > 1)
  const values = [...new Set(pairable.flat())].sort(byValue)
  const at = new Map(values.map((value, i) => [value, i]))
  const cells = values.map(() => new Map<number, number>())
  const marginals = values.map(() => 0)
  for (const unit of pairable) {
    const indexes = unit.map((value) => at.get(value) as number)
    indexes.forEach((c, i) => {
      const row = cells[c] as Map<number, number>
      marginals[c] = (marginals[c] as number) + 1
      indexes.forEach((k, j) => {
        if (i !== j) row.set(k, (row.get(k) ?? 0) + 1 / (unit.length - 1))
      })
    })
  }
  return { values, cells, marginals, total: marginals.reduce((a, b) => a + b, 0), units: pairable.length }
}

function byValue(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return compare(a, b)
  return typeof a === 'number' ? -1 : 1
}
