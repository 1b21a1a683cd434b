import type { Fingerprint } from './fingerprint.ts'

/** How much two stories share. Shares are estimates of the parts of each story's shingles, 0 to 1. */
export interface Overlap {
  /** Part of the first story that the second holds too. */
  readonly ofFirst: number
  readonly ofSecond: number
  /** Part of the numbers and names of the one with fewer that the other has too; 1 when one has none. */
  readonly facts: number
  /** Hashes that the shares rest on. */
  readonly seen: number
}

const ALL = 0xffffffff

/** Compares two sketches below the lower of their upper ends, where both are complete. */
export function overlapOf(a: Fingerprint, b: Fingerprint): Overlap {
  const words = common(a.sketch, a.shingles, b.sketch, b.shingles)
  const facts = common(a.facts, a.factCount, b.facts, b.factCount)
  return {
    ofFirst: words.first === 0 ? 0 : words.both / words.first,
    ofSecond: words.second === 0 ? 0 : words.both / words.second,
    facts: Math.min(facts.first, facts.second) === 0 ? 1 : facts.both / Math.min(facts.first, facts.second),
    seen: words.both,
  }
}

function common(a: Uint32Array, allOfA: number, b: Uint32Array, allOfB: number): { first: number; second: number; both: number } {
  const end = Math.min(topOf(a, allOfA), topOf(b, allOfB))
  let i = 0
  let j = 0
  let both = 0
  while (i < a.length && j < b.length) {
    const x = a[i] as number
    const y = b[j] as number
    if (x > end || y > end) break
    if (x === y) both++
    if (x <= y) i++
    if (y <= x) j++
  }
  return { first: upTo(a, end), second: upTo(b, end), both }
}

/** The hash up to which a sketch is complete. */
const topOf = (sketch: Uint32Array, all: number): number => (sketch.length < all ? (sketch.at(-1) ?? 0) : ALL)

function upTo(sketch: Uint32Array, end: number): number {
  let low = 0
  let high = sketch.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sketch[middle] as number) <= end) low = middle + 1
    else high = middle
  }
  return low
}
