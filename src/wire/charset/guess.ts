import { guessLatin } from './guess-latin.ts'
import { guessLetters } from './guess-letters.ts'
import { guessPairs } from './guess-pairs.ts'

const SAMPLE = 16_384
/** Bytes above 0x7F fewer than this prove nothing. */
const FEWEST = 6
/** Share of bytes above 0x7F beside another such: nearly all in other scripts, few in Latin ones. */
const DENSE = 0.6

/** The encoding that letters and byte pairs speak for; null when nothing is clear. Asked only of bytes that are not UTF-8. */
export function guessEncoding(bytes: Uint8Array): string | null {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  if (first < 0) return null
  const sample = bytes.subarray(first, first + SAMPLE)
  const { high, beside } = densityOf(sample)
  if (high < FEWEST) return null
  const pairs = guessPairs(sample)
  if (pairs !== null && beside > high * 0.3) return pairs
  return beside > high * DENSE ? guessLetters(sample) : guessLatin(sample)
}

/** True when the bytes are words of another script than the Latin one that a label claims. */
export function isOtherScript(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const { high, beside } = densityOf(bytes.subarray(first, first + SAMPLE))
  return high >= 40 && beside > high * 0.85
}

function densityOf(bytes: Uint8Array): { readonly high: number; readonly beside: number } {
  let high = 0
  let beside = 0
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] as number) < 0x80) continue
    high++
    if ((bytes[i - 1] ?? 0) > 0x7f || (bytes[i + 1] ?? 0) > 0x7f) beside++
  }
  return { high, beside }
}
