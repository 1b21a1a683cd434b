/** Gives numbers in [0, 1), the same ones for the same seed on any machine. */
export type Generator = () => number

/**
 * A small generator for resampling, never for secrets: a Weyl sequence of 32 bits through an integer finaliser (after MurmurHash3,
 * public domain). `seed`: any integer.
 */
export function generatorOf(seed: number): Generator {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let z = state
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return ((z ^ (z >>> 16)) >>> 0) / 4294967296
  }
}

/** An integer from 0 to `below` - 1. */
export const drawBelow = (next: Generator, below: number): number => Math.floor(next() * below)

/** Puts the list into a random order, in place (Fisher and Yates). */
export function shuffle(list: Int32Array, next: Generator): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = drawBelow(next, i + 1)
    const held = list[i] as number
    list[i] = list[j] as number
    list[j] = held
  }
}
