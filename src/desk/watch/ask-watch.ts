import { ChanceryError } from '../../kit/errors.ts'
import type { Place } from '../../reading/schema.ts'
import type { Entry, EntryKind } from '../../record/entry.ts'
import type { Filter } from '../../record/filter.ts'
import { type Box, boxAround } from '../../record/sphere.ts'
import { ASKED_KINDS, type AskedKind, checkFields } from '../filter/kinds.ts'
import { kmOf } from './arc.ts'
import type { PreparedWatch } from './match.ts'
import { type MatchKind, nearnessOf } from './nearness.ts'
import { placingOf } from './placing.ts'

/** A question to the record of which a watch is a part. */
export interface WatchAsked {
  /** What the store is asked: never less than what fits. */
  readonly filter: Filter
  /** How surely an entry that the store found fits the watch; null when it does not. */
  readonly standing: (entry: Entry) => MatchKind | null
  /** True where all that the store finds is `matched`. */
  readonly isExact: boolean
}

/**
 * The conditions of a filter and of a watch together. `onlyMatched`: what is not known to be near the areas is not wanted, so that the
 * store need not look beyond them. Throws ChanceryError USAGE where the watch asks for what the kind does not have.
 */
export function askWatch(prepared: PreparedWatch, kind: AskedKind, others: Filter, onlyMatched: boolean): WatchAsked {
  const { watch, areas } = prepared
  const { id, filter: own } = watch
  checkFields(kind, own, (field) => `${field} of the watch ${id}`)
  if (areas.length > 0 && placeIn[ASKED_KINDS[kind]] === undefined)
    throw new ChanceryError('USAGE', `the watch ${id} is for areas, and ${kind} have no place`, { hint: 'ask for incidents or reports' })
  if (own.statuses !== undefined && kind !== 'incidents')
    throw new ChanceryError('USAGE', `the watch ${id} is for the status of incidents, and ${kind} have another`, {
      hint: 'ask for incidents',
    })
  // One filter holds one condition of a kind: where both have one, the store is asked for that of the others, and the watch looks after its own.
  const isTwice = (Object.keys(others) as (keyof Filter)[]).some((field) => own[field as keyof typeof own] !== undefined)
  const box = onlyMatched && areas.length > 0 && others.box === undefined ? boxOf(prepared) : null
  return {
    filter: { ...own, ...others, ...(box === null ? {} : { box: [...box] }) },
    standing: (entry) => standingOf(prepared, entry),
    isExact: !isTwice && areas.length === 0,
  }
}

/** Where an entry of a kind happened, for kinds that have a place. */
const placeIn: { readonly [K in EntryKind]?: (entry: Entry<K>) => Place | null } = {
  incident: ({ doc }) => doc.place?.place ?? null,
  report: ({ doc }) => doc.report.place,
}

function standingOf({ fits, areas, nameOf }: PreparedWatch, entry: Entry): MatchKind | null {
  if (!fits(entry.facets)) return null
  if (areas.length === 0) return 'matched'
  const place = (placeIn[entry.kind] as ((entry: Entry) => Place | null) | undefined)?.(entry) ?? null
  return nearnessOf(areas, placingOf(place), nameOf)?.kind ?? null
}

const DEGREES = 180 / Math.PI

/** A box that holds all areas with their buffers; null where it would hold the whole globe. */
function boxOf({ areas }: PreparedWatch): Box | null {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const { area, shape } of areas) {
    const [x, y, z] = shape.cap.middle
    const middle = { lat: Math.asin(Math.max(-1, Math.min(1, z))) * DEGREES, lon: Math.atan2(y, x) * DEGREES }
    const box = boxAround({ ...middle, km: kmOf(shape.cap.angle) + area.km })
    if (box[0] > box[2]) return null
    west = Math.min(west, box[0])
    south = Math.min(south, box[1])
    east = Math.max(east, box[2])
    north = Math.max(north, box[3])
  }
  return [west, Math.max(south, -90), east, Math.min(north, 90)]
}
