import type { GeoProjection, GeoStream } from 'd3-geo'

/** Corners closer together than this, in pixels, are one. */
const LEAST = 0.7

/**
 * A projection whose lines have no more corners than one can see, and no islands smaller than that: a map of the world at a scale for one
 * country would take a megabyte.
 */
export const thinned = (projection: GeoProjection): { stream(sink: GeoStream): GeoStream } => ({
  stream: (sink) => projection.stream(thin(sink)),
})

function thin(sink: GeoStream): GeoStream {
  let line: [number, number][] | null = null
  let isPolygon = false
  return {
    point(x, y) {
      if (line === null) return sink.point(x, y)
      const last = line.at(-1)
      if (last === undefined || Math.abs(last[0] - x) + Math.abs(last[1] - y) >= LEAST) line.push([x, y])
    },
    lineStart() {
      line = []
    },
    lineEnd() {
      const held = line ?? []
      line = null
      if (held.length < (isPolygon ? 3 : 1)) return
      sink.lineStart()
      for (const [x, y] of held) sink.point(x, y)
      sink.lineEnd()
    },
    polygonStart() {
      isPolygon = true
      sink.polygonStart()
    },
    polygonEnd() {
      isPolygon = false
      sink.polygonEnd()
    },
    sphere() {
      sink.sphere?.()
    },
  }
}
