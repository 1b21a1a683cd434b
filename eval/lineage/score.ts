import { fingerprint } from '../../src/story/lineage/fingerprint.ts'
import { LineageIndex } from '../../src/story/lineage/lineage-index.ts'
import { makeStory } from '../../src/story/make-story.ts'
import { bareItem } from '../../src/wire/item.ts'
import { type Labelled, labelledStories } from './variants.ts'

/** Precision and recall over all pairs of stories: are two of one family said to be copies, and no others? 0 to 1. */
export interface LineageScore {
  readonly stories: number
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  /** Pairs that were joined wrongly, `a + b`. */
  readonly wrong: readonly string[]
  /** Pairs that were missed. */
  readonly missed: readonly string[]
}

export const HALVES = { dev: new URL('stories-dev.txt', import.meta.url), test: new URL('stories-test.txt', import.meta.url) }

/** Scores one half, its stories arriving in the order of a seed. */
export function scoreLineage(half: keyof typeof HALVES, seed = 1): LineageScore {
  const stories = shuffled(labelledStories(HALVES[half]), seed)
  const index = new LineageIndex()
  const wireIds = stories.map(({ id, text }) => index.add(id, fingerprint(makeStory(bareItem(text, id)))).wireId)
  let both = 0
  const wrong: string[] = []
  const missed: string[] = []
  for (let i = 0; i < stories.length; i++) {
    for (let j = i + 1; j < stories.length; j++) {
      const [a, b] = [stories[i] as Labelled, stories[j] as Labelled]
      const copies = a.family === b.family
      const joined = index.current(wireIds[i] as string) === index.current(wireIds[j] as string)
      if (copies && joined) both++
      else if (copies) missed.push(`${a.id} + ${b.id}`)
      else if (joined) wrong.push(`${a.id} + ${b.id}`)
    }
  }
  return {
    stories: stories.length,
    pairs: both + missed.length,
    precision: both / Math.max(1, both + wrong.length),
    recall: both / Math.max(1, both + missed.length),
    wrong,
    missed,
  }
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const out = [...list]
  let state = seed
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = state % (i + 1)
    ;[out[i], out[j]] = [out[j] as T, out[i] as T]
  }
  return out
}
