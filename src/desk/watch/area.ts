import type { Position } from '../../record/sphere.ts'
import { angleBetween, angleToArc, dot, kmOf, type Vector, vectorOf } from './arc.ts'
import { beginnings } from './edge.ts'
import { type Geometry, pathsOf } from './geometry.ts'
import { isInside, type Ring, ringOf } from './inside.ts'

/** Arcs that are looked at together. */
const BATCH = 24

/** A cap of the globe: all within so many radians of its middle. */
interface Cap {
  readonly middle: Vector
  readonly angle: number
}

interface Batch extends Cap {
  readonly from: readonly Vector[]
  readonly to: readonly Vector[]
}

/** A geometry made ready to be asked often: what bounds it comes first. */
export interface Shape {
  readonly cap: Cap
  readonly points: readonly Vector[]
  readonly batches: readonly Batch[]
  readonly polygons: readonly (readonly Ring[])[]
}

/** A position made ready to be compared with many shapes. */
export interface Spot {
  readonly at: Position
  readonly vector: Vector
}

export const spotOf = (at: Position): Spot => ({ at, vector: vectorOf(at) })

export function shapeOf(geometry: Geometry): Shape {
  const batches = pathsOf(geometry).flatMap(batchesOf)
  const points = geometry.points.map(vectorOf)
  const polygons = geometry.polygons.map((rings) => rings.map(ringOf))
  return { cap: capOf([...points, ...batches.flatMap(({ from, to }) => [...from, ...to])]), points, batches, polygons }
}

function batchesOf(path: readonly Position[]): Batch[] {
  const stops: Vector[] = []
  for (let i = 1; i < path.length; i++) for (const at of beginnings(path[i - 1] as Position, path[i] as Position)) stops.push(vectorOf(at))
  stops.push(vectorOf(path.at(-1) as Position))
  const batches: Batch[] = []
  for (let i = 0; i + 1 < stops.length; i += BATCH) {
    const held = stops.slice(i, i + BATCH + 1)
    batches.push({ ...capOf(held), from: held.slice(0, -1), to: held.slice(1) })
  }
  return batches
}

/** Holds all of them, the arcs between them, and a polygon that they bound; the whole globe where they reach over half of it. */
function capOf(vectors: readonly Vector[]): Cap {
  const sum: [number, number, number] = [0, 0, 0]
  for (const [x, y, z] of vectors) {
    sum[0] += x
    sum[1] += y
    sum[2] += z
  }
  const size = Math.hypot(...sum)
  const middle: Vector = size < 1e-6 ? [0, 0, 1] : [sum[0] / size, sum[1] / size, sum[2] / size]
  let angle = 0
  for (const vector of vectors) angle = Math.max(angle, angleBetween(middle, vector))
  return { middle, angle: size < 1e-6 || angle >= Math.PI / 2 - 1e-6 ? Math.PI : angle + 1e-9 }
}

/** True when the spot may be within so many radians of the shape; quick, and never false for one that is. */
function mayReach({ vector }: Spot, { middle, angle }: Cap, most: number): boolean {
  const reach = angle + most
  if (reach >= Math.PI) return true
  // The cosine is never less than this, so that most are told without one.
  const near = dot(vector, middle)
  return near >= 1 - (reach * reach) / 2 - 1e-12 && near >= Math.cos(reach) - 1e-12
}

/**
 * Kilometres on the sphere from the spot to the nearest of the shape, 0 inside a polygon; null when that is more than `most` kilometres
 * (up to half the globe).
 */
export function kmTo(spot: Spot, shape: Shape, most: number): number | null {
  let best = most / kmOf(1)
  if (!mayReach(spot, shape.cap, best)) return null
  if (shape.polygons.some((rings) => isInside(spot.at, rings))) return 0
  let found = false
  const offer = (angle: number): void => {
    if (angle > best) return
    best = angle
    found = true
  }
  for (const point of shape.points) offer(angleBetween(spot.vector, point))
  for (const batch of shape.batches) {
    if (!mayReach(spot, batch, best)) continue
    for (let i = 0; i < batch.from.length; i++) offer(angleToArc(spot.vector, batch.from[i] as Vector, batch.to[i] as Vector))
  }
  return found ? kmOf(best) : null
}
