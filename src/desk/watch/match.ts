import type { Entry, Facets } from '../../record/entry.ts'
import { prepareFilter } from '../../record/matches.ts'
import { shapeOf } from './area.ts'
import { parseGeometry } from './geojson-geometry.ts'
import { type MatchKind, nearnessOf, type PreparedArea } from './nearness.ts'
import { placingOf } from './placing.ts'
import type { Reason } from './reason.ts'
import { reasonsOf } from './reasons.ts'
import type { Watch } from './watch.ts'

/** A watch made ready for many incidents. */
export interface PreparedWatch {
  readonly watch: Watch
  /** Whether an incident has what the filter asks. */
  readonly fits: (facets: Facets) => boolean
  readonly areas: readonly PreparedArea[]
  readonly nameOf: (code: string) => string
}

export interface WatchMatch {
  readonly kind: MatchKind
  /** Where first, then the conditions of the filter; empty when the watch has neither. */
  readonly reasons: readonly Reason[]
}

/** `nameOf`: a country by its code, as reasons are to name it; the code itself where none is given. */
export function prepareWatch(watch: Watch, nameOf: (code: string) => string = (code) => code): PreparedWatch {
  const areas = watch.areas.map((area) => ({ area, shape: shapeOf(parseGeometry(area.geometry, area.name)) }))
  return { watch, fits: prepareFilter(watch.filter), areas, nameOf }
}

/**
 * Whether an incident is one that the watch is for, and why; null when it is not. Only an incident with a point is ever said to be near
 * an area; one that is told less exactly is `possible` or `unplaced`, when the filter fits and nothing rules the areas out.
 */
export function matchWatch({ watch, fits, areas, nameOf }: PreparedWatch, entry: Entry<'incident'>): WatchMatch | null {
  if (!fits(entry.facets)) return null
  const nearness = areas.length === 0 ? ANYWHERE : nearnessOf(areas, placingOf(entry.doc.place?.place ?? null), nameOf)
  if (nearness === null) return null
  return { kind: nearness.kind, reasons: [...nearness.reasons, ...reasonsOf(watch.filter, entry, nameOf)] }
}

const ANYWHERE = { kind: 'matched', reasons: [] } as const
