import { ChanceryError } from '../../kit/errors.ts'
import type { FilterWords } from '../filter/filter-words.ts'
import type { NameBooks } from '../filter/known-names.ts'
import { readFilter } from '../filter/read-filter.ts'
import { clip, isObject, own } from './json.ts'
import { type KeptWatch, type TakenBy, takeWatch } from './kept-watch.ts'
import { withLands } from './lands.ts'
import { areasOfGeoJson } from './watched-area.ts'

/** Kilometres around an area of a GeoJSON file that names none. */
export const USUAL_KM = 25

/** A watch as somebody hands it in: coded, or in the words that `chancery find` takes. */
export interface GivenWatch {
  /** `{name, filter?, areas?, id?, muted?, mutedIncidents?, since?}` as JSON. */
  readonly watch: unknown
  /** Conditions in words, in place of `filter`. */
  readonly words?: FilterWords
  readonly text?: string
  /** A FeatureCollection, Feature or geometry, of which each feature becomes an area beside those of the watch. */
  readonly geojson?: unknown
  /** Around areas that name no buffer; 25 when absent. */
  readonly km?: number
  readonly channels?: unknown
  readonly send?: unknown
}

export interface WatchTaken {
  readonly kept: KeptWatch
  /** What names were taken for: `Kenya is KEN`. */
  readonly understood: readonly string[]
}

/**
 * The watch that somebody hands in, with the lands of its areas. `before`: the watch that it replaces, whose `since` and mutes stand
 * where none are given; a new one is for what comes from now on. Throws ChanceryError USAGE, with where.
 */
export function readGiven(given: GivenWatch, where: string, by: TakenBy, before: KeptWatch | null, books: NameBooks): WatchTaken {
  const { watch: json } = given
  if (!isObject(json))
    throw new ChanceryError('USAGE', `${clip(json)} is no watch`, { where: `${where}.watch`, hint: 'give an object with name and filter' })
  const meant = conditionsOf(given, json, where, books)
  const areas = given.geojson === undefined ? [] : areasOfGeoJson(given.geojson, `${where}.geojson`, given.km ?? USUAL_KM)
  const standing =
    before === null
      ? { since: by.changed }
      : { id: before.watch.id, since: before.watch.since, muted: before.watch.muted, mutedIncidents: before.watch.mutedIncidents }
  const kept = takeWatch(
    {
      watch: { ...standing, ...json, ...meant.filter, ...(areas.length === 0 ? {} : { areas: [...listed(own(json, 'areas')), ...areas] }) },
      ...(given.channels === undefined ? {} : { channels: given.channels }),
      ...(given.send === undefined ? {} : { send: given.send }),
    },
    where,
    by,
  )
  return { kept: { ...kept, watch: withLands(kept.watch, books.gazetteer()) }, understood: meant.understood }
}

/** What is no list is told as such when the watch is parsed. */
const listed = (areas: unknown): readonly unknown[] => (areas === undefined ? [] : Array.isArray(areas) ? areas : [areas])

function conditionsOf(
  { words, text }: GivenWatch,
  json: Readonly<Record<string, unknown>>,
  where: string,
  books: NameBooks,
): { readonly filter: { readonly filter?: unknown }; readonly understood: readonly string[] } {
  if (words === undefined && text === undefined) return { filter: {}, understood: [] }
  if (own(json, 'filter') !== undefined)
    throw new ChanceryError('USAGE', 'the conditions are given twice', { where, hint: 'give either words or watch.filter' })
  const { filter, understood } = readFilter(words ?? {}, text, 'incidents', books)
  return { filter: { filter }, understood }
}
