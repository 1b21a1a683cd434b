import type { Position } from '../../record/sphere.ts'

/** What an area covers, in one shape for the seven of GeoJSON: loose points, lines, and polygons as rings of which the first is the outer. */
export interface Geometry {
  readonly points: readonly Position[]
  readonly lines: readonly (readonly Position[])[]
  readonly polygons: readonly (readonly (readonly Position[])[])[]
}

/** Lines and rings, each as a path. */
export const pathsOf = ({ lines, polygons }: Geometry): readonly (readonly Position[])[] => [...lines, ...polygons.flat()]
