/** Of a story's sketch, so many of the least hashes are searched. Copies share most of them. */
const SEARCHED = 24
/** A span of days under which hashes are found without those of all other years. */
const SPAN_DAYS = 16
/** More spans than this are not asked for one by one. */
const MOST_SPANS = 64
/** Years 0 to 9999; stories of other days count as undated. */
const [FIRST_DAY, LAST_DAY] = [-719_528, 2_932_896]
const UNDATED = 1
const FIRST_SPAN = 2

/** The hashes of a sketch under which a story is found by others. */
export const searchedHashes = (sketch: Uint32Array): readonly number[] => [...sketch.subarray(0, SEARCHED)]

/** A day number within the years that are kept apart; null otherwise. */
export const sketchDay = (day: number | null): number | null => (day !== null && day >= FIRST_DAY && day <= LAST_DAY ? day : null)

const spanOf = (day: number): number => FIRST_SPAN + Math.floor((day - FIRST_DAY) / SPAN_DAYS)

/** A span and a hash as one whole number below 2^53; the span 0 is any. */
const keyOf = (span: number, hash: number): number => span * 2 ** 32 + (hash >>> 0)

/** What a story of the day is found by: each hash alone, and with its span of days. */
export function sketchKeys(sketch: Uint32Array, day: number | null): number[] {
  const span = day === null ? UNDATED : spanOf(day)
  return searchedHashes(sketch).flatMap((hash) => [keyOf(0, hash), keyOf(span, hash)])
}

/** What stories of the days (open where null) or of no day are looked for by. */
export function sketchProbes(hashes: readonly number[], from: number | null, to: number | null): number[] {
  if (from === null || to === null || (to - from) / SPAN_DAYS > MOST_SPANS) return hashes.map((hash) => keyOf(0, hash))
  const spans = [UNDATED]
  for (let span = spanOf(Math.max(from, FIRST_DAY)); span <= spanOf(Math.min(to, LAST_DAY)); span++) spans.push(span)
  return spans.flatMap((span) => hashes.map((hash) => keyOf(span, hash)))
}
