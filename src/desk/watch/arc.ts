import { EARTH_KM, type Position } from '../../record/sphere.ts'

/** A direction from the middle of the Earth, of length 1: the same everywhere, also at the poles and on the antimeridian. */
export type Vector = readonly [x: number, y: number, z: number]

const RADIANS = Math.PI / 180
/** An arc shorter than this (in radians: a centimetre) is a point. */
const LEAST_ARC = 1e-9

export function vectorOf({ lat, lon }: Position): Vector {
  const [phi, lambda] = [lat * RADIANS, lon * RADIANS]
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
}

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]

/** Angle between two directions in radians, by their chord: as good for a metre as for half the globe. */
export const angleBetween = (a: Vector, b: Vector): number =>
  2 * Math.asin(Math.min(1, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) / 2))

export const kmOf = (angle: number): number => angle * EARTH_KM

/** Angle in radians between a direction and the nearest of the great-circle arc from `a` to `b` (less than half the globe long). */
export function angleToArc(p: Vector, a: Vector, b: Vector): number {
  const pole = cross(a, b)
  const size = Math.hypot(...pole)
  if (size > LEAST_ARC && dot(cross(pole, a), p) >= 0 && dot(cross(b, pole), p) >= 0)
    return Math.asin(Math.min(1, Math.abs(dot(pole, p)) / size))
  return Math.min(angleBetween(p, a), angleBetween(p, b))
}
