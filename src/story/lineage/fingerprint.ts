import { prose } from '../prose.ts'
import type { Story } from '../story.ts'
import { hash32, join32 } from './hash.ts'
import { type Word, wordsOf } from './words.ts'

/** What is kept of a story to tell whether another is a copy of it. All hashes are 32 bits, ascending, each once. */
export interface Fingerprint {
  /** The least of the hashes of the story's shingles: a MinHash sketch of which any two can be compared. */
  readonly sketch: Uint32Array
  /** Shingles of the story, each counted once. */
  readonly shingles: number
  /** The least of the hashes of its numbers and names. */
  readonly facts: Uint32Array
  /** Numbers and names of the story, each counted once. */
  readonly factCount: number
}

/** Words of a shingle. */
export const SHINGLE = 3
/** Hashes of a sketch: all of a short story's, a part of a long one's. */
export const SKETCH = 96
export const FACTS = 32

/**
 * The fingerprint of a story's own prose; notices, datelines, bylines and teasers play no part. Pure: the same words give the same
 * fingerprint on any machine.
 */
export const fingerprint = (story: Story): Fingerprint =>
  fingerprintOf(
    prose(story)
      .map(([start, end]) => story.text.slice(start, end))
      .join('\n'),
  )

/** The same for bare words. */
export function fingerprintOf(text: string): Fingerprint {
  const words = wordsOf(text)
  const shingles = leastOf(shinglesOf(words), SKETCH)
  const facts = leastOf(factsOf(words), FACTS)
  return { sketch: shingles.least, shingles: shingles.count, facts: facts.least, factCount: facts.count }
}

function shinglesOf(words: readonly Word[]): Set<number> {
  const hashes = words.map(({ form }) => hash32(form))
  const found = new Set<number>()
  const size = Math.min(SHINGLE, hashes.length)
  for (let i = 0; i + size <= hashes.length && size > 0; i++) {
    let hash = 0
    for (let j = i; j < i + size; j++) hash = join32(hash, hashes[j] as number)
    found.add(hash)
  }
  return found
}

const factsOf = (words: readonly Word[]): Set<number> => new Set(words.filter((word) => word.fact).map(({ form }) => hash32(form, 7)))

function leastOf(hashes: ReadonlySet<number>, most: number): { least: Uint32Array; count: number } {
  const sorted = Uint32Array.from(hashes).sort()
  return { least: sorted.length > most ? sorted.slice(0, most) : sorted, count: hashes.size }
}
