import { fingerprintOf } from '../src/story/lineage/fingerprint.ts'
import { LineageIndex } from '../src/story/lineage/lineage-index.ts'

/** What an index of many stories costs. */
interface LineageFigures {
  readonly stories: number
  /** Resident memory of the process, and what the index's arrays take, in MB. */
  readonly residentMb: number
  readonly arraysMb: number
  /** Milliseconds of a look-up alone, its fingerprint made before. */
  readonly p50: number
  readonly p99: number
  /** Stories fingerprinted and added a second, since the last line. */
  readonly perSecond: number
  /** Share of the planted copies that were found; share of all others that were taken for copies. */
  readonly found: number
  readonly wrong: number
}

const VOCABULARY = 30_000
const COPIES = 0.05
const PROBES = 2_000

/** Fills an index with invented stories, one in twenty a trimmed reprint of an earlier one, and measures at each of the sizes. */
function* measureLineage(sizes: readonly number[]): Generator<LineageFigures, void, undefined> {
  const index = new LineageIndex()
  const any = numbers(7)
  let planted = 0
  let found = 0
  let wrong = 0
  let start = performance.now()
  let before = 0
  for (let i = 0; i < (sizes.at(-1) ?? 0); i++) {
    const copyOf = i > 100 && any() < COPIES ? Math.floor(any() * i) : null
    const { kind } = index.add(`story-${i}`, fingerprintOf(copyOf === null ? story(i) : trimmed(story(copyOf), any)))
    if (copyOf === null && kind !== 'origin') wrong++
    if (copyOf !== null) planted++
    if (copyOf !== null && kind !== 'origin') found++
    if (!sizes.includes(i + 1)) continue
    const perSecond = (i + 1 - before) / ((performance.now() - start) / 1000)
    const residentMb = process.memoryUsage().rss / 1e6
    yield {
      stories: i + 1,
      residentMb,
      arraysMb: index.bytes / 1e6,
      ...lookUps(index, i),
      perSecond,
      found: found / Math.max(1, planted),
      wrong: wrong / (i + 1 - planted),
    }
    before = i + 1
    start = performance.now()
  }
}

function lookUps(index: LineageIndex, last: number): { p50: number; p99: number } {
  const any = numbers(11)
  const times: number[] = []
  for (let i = 0; i < PROBES; i++) {
    const known = i % 2 === 0
    const print = fingerprintOf(known ? trimmed(story(Math.floor(any() * last)), any) : story(1e9 + i))
    const start = performance.now()
    index.related(print)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return { p50: times[PROBES >> 1] ?? 0, p99: times[Math.floor(PROBES * 0.99)] ?? 0 }
}

/** An invented story, the same for the same number: 80 to 240 words of a Zipf-like vocabulary, with names and figures. */
function story(seed: number): string {
  const any = numbers(seed + 1)
  const words: string[] = []
  const length = 80 + Math.floor(any() * 160)
  for (let i = 0; i < length; i++) {
    const rank = Math.floor(VOCABULARY ** any()) - 1
    const word = `${SYLLABLES[rank % 20]}${SYLLABLES[Math.floor(rank / 20) % 20]}${rank < 400 ? '' : rank}`
    words.push(any() < 0.06 ? word.charAt(0).toUpperCase() + word.slice(1) : any() < 0.02 ? String(Math.floor(any() * 5_000)) : word)
    if (i % 18 === 17) words[words.length - 1] += '.'
  }
  return words.join(' ')
}

const SYLLABLES = 'ba co du fe gi ho ka le mi no pa ro su ta vi wo ja ke lu ze'.split(' ')

/** A reprint that lost a stretch at the end and gained some words. */
function trimmed(text: string, any: () => number): string {
  const words = text.split(' ')
  return [...words.slice(0, Math.ceil(words.length * (0.5 + any() / 2))), 'as our own readers have told this paper'].join(' ')
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Prints the figures at 1,000, 200,000, 500,000 and a million stories; the last takes ten minutes and more. */
export function benchLineage(): void {
  console.log('stories     resident  arrays    look-up p50  p99       stories/s  copies found  taken wrongly')
  for (const f of measureLineage([1_000, 200_000, 500_000, 1_000_000])) {
    const cells = [
      String(f.stories).padEnd(10),
      `${f.residentMb.toFixed(0)} MB`.padEnd(8),
      `${f.arraysMb.toFixed(0)} MB`.padEnd(8),
      `${f.p50.toFixed(2)} ms`.padEnd(11),
      `${f.p99.toFixed(2)} ms`.padEnd(8),
      f.perSecond.toFixed(0).padEnd(9),
      `${(f.found * 100).toFixed(1)} %`.padEnd(12),
      `${(f.wrong * 100).toFixed(3)} %`,
    ]
    console.log(cells.join('  '))
  }
}
