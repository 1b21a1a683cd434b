import { geoArea, geoMercator, geoPath } from 'd3-geo'
import type { Geometry, Polygon } from 'geojson'
import type { Area } from '../../desk/watch/watched-area.ts'
import { kmPerPixel, type MapView, type Size, type Spot, worldWidth } from './view.ts'

/** As much of an area as the map shows. */
export type ShownArea = Pick<Area, 'name' | 'geometry' | 'km'>

/** Pixels from the middle of a point to its edge. */
const DOT = 2

/** What a watch watches: lines, points and shapes with their buffers. */
export function Areas({ areas, view, size }: { readonly areas: readonly ShownArea[]; readonly view: MapView; readonly size: Size }) {
  const projection = geoMercator()
    .rotate([-view.lon, 0])
    .center([0, view.lat])
    .scale(worldWidth(view.zoom) / (2 * Math.PI))
    .translate([size.width / 2, size.height / 2])
  // With fewer digits the two halves of a wide disc do not meet.
  const path = geoPath(projection).digits(4).pointRadius(DOT)
  return (
    <g className="areas">
      {areas.map((area) => {
        const shape = turnedRight(area.geometry as Geometry)
        const d = path(shape)
        if (d === null) return null
        const lat = projection.invert?.(path.centroid(shape))?.[1] ?? view.lat
        const wide = (2 * area.km) / kmPerPixel(view.zoom, Number.isFinite(lat) ? lat : view.lat)
        const isClosed = shape.type.endsWith('Polygon')
        // A wide stroke around a dot is drawn as a ring: what surrounds a point is a disc.
        const around = shape.type.endsWith('Point') ? path.pointRadius(wide / 2)(shape) : null
        path.pointRadius(DOT)
        return (
          <g key={area.name}>
            <title>{area.km === 0 ? area.name : `${area.name}, and ${area.km} km around it`}</title>
            <path
              d={around ?? d}
              className={isClosed || around !== null ? 'buffer closed' : 'buffer'}
              strokeWidth={around === null ? Math.max(1, wide) : 0}
            />
            <path d={d} className="line" />
          </g>
        )
      })}
    </g>
  )
}

/** A ring that runs the other way round would mean all the world but the area. */
export function turnedRight(shape: Geometry): Geometry {
  if (shape.type === 'Polygon') return { ...shape, coordinates: rightOf(shape.coordinates) }
  if (shape.type === 'MultiPolygon') return { ...shape, coordinates: shape.coordinates.map(rightOf) }
  return shape
}

const rightOf = (rings: Polygon['coordinates']): Polygon['coordinates'] =>
  geoArea({ type: 'Polygon', coordinates: rings.slice(0, 1) }) > 2 * Math.PI ? rings.map((ring) => ring.toReversed()) : rings

/** The corners of areas, each with the buffer around it. */
export const spotsOf = (areas: readonly ShownArea[]): Spot[] =>
  areas.flatMap(({ geometry, km }) => positionsIn(geometry.coordinates).map(([lon, lat]) => ({ lon, lat, km })))

/** Positions at any depth of a list. */
function positionsIn(coordinates: unknown): (readonly [lon: number, lat: number])[] {
  if (!Array.isArray(coordinates)) return []
  const [lon, lat] = coordinates
  return typeof lon === 'number' && typeof lat === 'number' ? [[lon, lat]] : coordinates.flatMap(positionsIn)
}
