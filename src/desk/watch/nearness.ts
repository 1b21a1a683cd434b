import { kmTo, type Shape } from './area.ts'
import { couldHold, type Placing, tellPlacing } from './placing.ts'
import type { Reason } from './reason.ts'
import type { Area } from './watched-area.ts'

/** An area with its geometry made ready. */
export interface PreparedArea {
  readonly area: Area
  readonly shape: Shape
}

/** `matched`: its point is in the buffer. `possible`: its province could be. `unplaced`: no more is known than that it is not ruled out. */
export type MatchKind = 'matched' | 'possible' | 'unplaced'

export interface Nearness {
  readonly kind: MatchKind
  /** Of a match the nearest area comes first. */
  readonly reasons: readonly Reason[]
}

/** Areas that one reason names. */
const NAMED = 3

/** Where an incident stands to the areas; null when it is near none. */
export function nearnessOf(areas: readonly PreparedArea[], placing: Placing, nameOf: (code: string) => string): Nearness | null {
  if (placing.kind === 'point') return ofPoint(areas, placing)
  const held = areas.filter(({ area }) => couldHold(area, placing)).map(({ area }) => area.name)
  if (held.length === 0) return null
  const more = held.length > NAMED ? ` and ${held.length - NAMED} more` : ''
  const says = `${tellPlacing(placing, nameOf)}; may be near ${held.slice(0, NAMED).join(', ')}${more}`
  return { kind: placing.kind === 'unit' ? 'possible' : 'unplaced', reasons: [{ about: 'areas', says, area: held[0] ?? null, km: null }] }
}

function ofPoint(areas: readonly PreparedArea[], { spot, place }: Placing & { kind: 'point' }): Nearness | null {
  const found: { readonly name: string; readonly km: number }[] = []
  for (const { area, shape } of areas) {
    const km = kmTo(spot, shape, area.km)
    if (km !== null) found.push({ name: area.name, km })
  }
  if (found.length === 0) return null
  const by = place.precision === 'exact' ? '' : ` (by the point of ${place.name}${place.precision === 'near' ? ', told as near it' : ''})`
  const reasons = found
    .sort((a, b) => a.km - b.km)
    .map(({ name, km }): Reason => ({ about: 'areas', says: `${tellKm(km)} ${name}${by}`, area: name, km }))
  return { kind: 'matched', reasons }
}

/** Rounded up, so that "within" holds. */
function tellKm(km: number): string {
  if (km < 0.05) return 'at'
  return `within ${km < 10 ? (Math.ceil(km * 10) / 10).toFixed(1) : Math.ceil(km)} km of`
}
