import type { Span } from '../../kit/span.ts'
import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts'
import type { Feature, GazetteerPlace } from '../../knowledge/gazetteer/gazetteer-place.ts'
import type { GroundContext } from '../context.ts'
import type { Place } from '../schema.ts'
import { pointOff } from './place-distance.ts'
import { unitsInstead } from './place-elsewhere.ts'
import { evidenceOf } from './place-evidence.ts'
import { withoutNamesakes } from './place-namesake.ts'
import { resolve } from './place-resolve.ts'
import { type Toponym, toponymsOf } from './place-toponyms.ts'

/**
 * Every toponym of the story in text order, the dateline's among them, each resolved with the story's own context. A name that the gazetteer
 * does not know stays with null coordinates.
 */
export function groundPlaces(context: GroundContext): Place[] {
  const toponyms = toponymsOf(context)
  const { gazetteer } = context.knowledge
  const chosen = resolve(toponyms, evidenceOf(context, toponyms)).map((c) => c?.place ?? null)
  const choices = withoutNamesakes(context, toponyms, chosen)
  const units = unitsInstead(context.doc.text, toponyms, choices)
  return toponyms
    .map((toponym, i) => {
      const unit = units[i] ?? null
      return unit === null ? placeOf(toponym, choices[i] ?? null, gazetteer) : placeWithin(toponym, unit)
    })
    .sort((a, b) => a.span[0] - b.span[0])
}

/** Another place of the same name. `margin`: how far behind the chosen one it came, in powers of ten of population. */
export interface OtherPlace extends Pick<Place, 'name' | 'country' | 'admin1' | 'lat' | 'lon' | 'kind'> {
  readonly margin: number
}

/** Places that the toponym at a span might have stood for, but does not: the nearest to being chosen first, at most `most`. */
export function otherPlaces(context: GroundContext, span: Span, most = 5): OtherPlace[] {
  const toponyms = toponymsOf(context)
  const at = toponyms.findIndex((toponym) => toponym.span[0] === span[0] && toponym.span[1] === span[1])
  if (at < 0) return []
  const rivals = resolve(toponyms, evidenceOf(context, toponyms))[at]?.rivals() ?? []
  return rivals.slice(0, most).map(({ place, margin }) => {
    const { name, country, admin1, lat, lon, kind } = placeOf(toponyms[at] as Toponym, place, context.knowledge.gazetteer)
    return { name, country, admin1, lat, lon, kind, margin: Math.round(margin * 100) / 100 }
  })
}

export const PRECISIONS: Readonly<Partial<Record<Feature, Place['precision']>>> = {
  country: 'country',
  admin1: 'admin1',
  admin2: 'admin2',
  capital: 'city',
  seat1: 'city',
  seat2: 'city',
  seat3: 'city',
  town: 'city',
  quarter: 'city',
  former: 'city',
  hamlet: 'city',
  facility: 'exact',
  pass: 'exact',
  waterfall: 'exact',
}

/** A place that the gazetteer does not know, in a country or unit that it does. */
const placeWithin = ({ text, span }: Toponym, { name, country, lat, lon, feature }: GazetteerPlace): Place => ({
  text,
  span,
  name: text,
  country,
  admin1: feature === 'country' ? null : name,
  lat,
  lon,
  kind: null,
  geonameid: null,
  precision: feature === 'country' ? 'country' : 'admin1',
})

function placeOf({ text, span, senses, offset }: Toponym, choice: GazetteerPlace | null, gazetteer: Gazetteer): Place {
  if (choice === null)
    return { text, span, name: text, country: null, admin1: null, lat: null, lon: null, kind: null, geonameid: null, precision: 'area' }
  const moved = offset?.km != null && offset.bearing !== null ? pointOff(choice, offset.km, offset.bearing) : choice
  const precision = PRECISIONS[choice.feature] ?? 'area'
  const about = offset !== null || senses.fit === 'part' || (senses.fit === 'direction' && precision === 'city')
  return {
    text,
    span,
    name: senses.fit === 'part' ? text : choice.name,
    country: choice.country,
    admin1: choice.admin1 === null ? null : gazetteer.place(choice.admin1).name,
    lat: moved.lat,
    lon: moved.lon,
    kind: choice.feature,
    geonameid: choice.geonameid === null ? null : String(choice.geonameid),
    precision: about && precision !== 'country' && precision !== 'area' ? 'near' : precision,
  }
}
