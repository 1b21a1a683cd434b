import type { Place } from '../../../reading/schema.ts'
import { type Column, column, unclaimed } from '../column.ts'
import { countryName, fipsOf } from '../geography.ts'
import type { Pair } from '../pairs.ts'

const PARTS = ['Type', 'Fullname', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID']

/** Columns 36 to 59: where the actors are (not claimed), and where the event took place. */
export function geographyColumns(): readonly Column<Pair>[] {
  const unread = ['Actor1', 'Actor2'].flatMap((actor) =>
    PARTS.map((part) => unclaimed(`${actor}Geo_${part}`, 'where the actor is, other than the event, is not read')),
  )
  return [...unread, ...actionGeography()]
}

function actionGeography(): readonly Column<Pair>[] {
  const place = ({ row }: Pair): Place | null => row.report.report.place
  const of = (read: (place: Place) => string | number | null) => (p: Pair) => {
    const found = place(p)
    return found === null ? null : read(found)
  }
  return [
    column(
      'ActionGeo_Type',
      'integer',
      'place.precision',
      '1 country, 2 state of the USA, 3 town in the USA, 4 town elsewhere, 5 first-level unit elsewhere; empty for other areas',
      of(typeOf),
    ),
    column(
      'ActionGeo_Fullname',
      'text',
      'place: name, admin1, country',
      'town, first-level unit and country, as far as known',
      of(fullName),
    ),
    column(
      'ActionGeo_CountryCode',
      'text',
      'place.country',
      'FIPS 10-4 code',
      of((p) => fipsOf(p.country)),
    ),
    column(
      'ActionGeo_ADM1Code',
      'text',
      'place.country',
      'of a country its FIPS code; FIPS codes of first-level units are not kept',
      of((p) => (p.precision === 'country' ? fipsOf(p.country) : null)),
    ),
    unclaimed('ActionGeo_ADM2Code', 'codes of second-level units are not kept'),
    column(
      'ActionGeo_Lat',
      'number',
      'place.lat',
      'degrees north; of an area, a point in its middle',
      of((p) => p.lat),
    ),
    column(
      'ActionGeo_Long',
      'number',
      'place.lon',
      'degrees east',
      of((p) => p.lon),
    ),
    unclaimed('ActionGeo_FeatureID', 'numbers of GNS and GNIS are not kept; those of GeoNames stand in POLECAT columns and CSV'),
  ]
}

function typeOf({ precision, country }: Place): number | null {
  const home = country === 'USA'
  if (precision === 'country') return 1
  if (precision === 'admin1') return home ? 2 : 5
  return precision === 'exact' || precision === 'city' || precision === 'near' ? (home ? 3 : 4) : null
}

function fullName({ name, admin1, country }: Place): string {
  const parts = [name, admin1, countryName(country)]
  return parts.filter((part, i) => part !== null && parts.indexOf(part) === i).join(', ')
}
