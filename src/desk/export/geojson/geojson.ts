import type { Place } from '../../../reading/schema.ts'
import type { ExportFormat } from '../export-format.ts'
import type { ExportOf, ExportRows } from '../export-row.ts'
import { fixedOnly } from '../fixed-only.ts'
import { isPoint } from '../geography.ts'
import type { Member } from '../member.ts'
import { INCIDENT_MEMBERS, incidentProperties, REPORT_MEMBERS, reportProperties } from './properties.ts'

interface Kind<O extends ExportOf> {
  readonly of: O
  readonly members: readonly Member[]
  readonly id: (row: ExportRows[O]) => string
  readonly place: (row: ExportRows[O]) => Place | null
  readonly properties: (row: ExportRows[O]) => object
  readonly leavesOut: (row: ExportRows[O]) => string | null
}

/**
 * A FeatureCollection (RFC 7946), a feature a line. The geometry is a point for a town or the like, and null for an area or nothing:
 * `properties.place.precision` says which. The snapshot stands in the member `chancery`.
 */
function geojsonFormat<O extends ExportOf>(kind: Kind<O>): ExportFormat<O> {
  return {
    name: 'geojson',
    of: kind.of,
    title: `GeoJSON of ${kind.of}`,
    extension: '.geojson',
    mediaType: 'application/geo+json',
    choosable: false,
    notice: 'Coded by Chancery. Coordinates of places from GeoNames (CC BY 4.0).',
    columns: kind.members,
    open(settings) {
      fixedOnly('geojson', settings)
      const about = { snapshot: settings.snapshot, reader: settings.readerVersion, of: kind.of }
      let written = 0
      return {
        header: () => `{"type":"FeatureCollection","chancery":${JSON.stringify(about)},"features":[`,
        leavesOut: kind.leavesOut,
        row(row) {
          const feature = { type: 'Feature', id: kind.id(row), geometry: geometryOf(kind.place(row)), properties: kind.properties(row) }
          return `${written++ === 0 ? '' : ','}\n${JSON.stringify(feature)}`
        },
        footer: () => '\n]}\n',
        written: () => written,
      }
    },
  }
}

const geometryOf = (place: Place | null): object | null =>
  place !== null && isPoint(place) ? { type: 'Point', coordinates: [place.lon, place.lat] } : null

export const geojsonIncidents = geojsonFormat({
  of: 'incidents',
  members: INCIDENT_MEMBERS,
  id: ({ incident }) => incident.id,
  place: ({ incident }) => incident.place?.place ?? null,
  properties: incidentProperties,
  leavesOut: ({ incident }) => (incident.status === 'withdrawn' ? 'withdrawn' : null),
})

export const geojsonReports = geojsonFormat({
  of: 'reports',
  members: REPORT_MEMBERS,
  id: ({ report }) => `${report.story}_${report.report.id}`,
  place: ({ report }) => report.report.place,
  properties: reportProperties,
  leavesOut: () => null,
})
