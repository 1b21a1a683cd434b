import type { Place } from '../../../reading/schema.ts'
import { type Column, column } from '../column.ts'

/** Columns of a place, the same for reports and incidents. */
export function placeColumns<R>(of: (row: R) => Place | null): readonly Column<R>[] {
  const from = 'place'
  return [
    column('place.name', 'text', from, 'name in the gazetteer', (r: R) => of(r)?.name ?? null),
    column('place.country', 'text', from, 'code of the country', (r) => of(r)?.country ?? null),
    column('place.admin1', 'text', from, 'first-level unit', (r) => of(r)?.admin1 ?? null),
    column('place.lat', 'number', from, 'degrees north; of an area, a point in its middle: see place.precision', (r) => of(r)?.lat ?? null),
    column('place.lon', 'number', from, 'degrees east', (r) => of(r)?.lon ?? null),
    column('place.precision', 'text', from, 'exact, city, near, admin2, admin1, country or area', (r) => of(r)?.precision ?? null),
    column('place.kind', 'text', from, 'what it is', (r) => of(r)?.kind ?? null),
    column('place.geonameid', 'text', from, 'GeoNames id', (r) => of(r)?.geonameid ?? null),
    column('place.text', 'text', from, 'words of the story', (r) => of(r)?.text ?? null),
  ]
}
