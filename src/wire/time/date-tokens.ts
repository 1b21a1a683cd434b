import { type Meaning, meaningOf } from './date-words.ts'
import { isZoneName } from './zone.ts'

/** The parts of a date as they stand, sorted. */
export interface DateTokens {
  readonly numbers: readonly string[]
  /** Marks between the numbers: `/`, `-`, `.`, or a blank for anything else. */
  readonly between: readonly string[]
  readonly words: readonly Meaning[]
  readonly zone: string | null
}

const TOKEN = /\d+|[\p{L}\p{M}_'’]+|[^\s]/gu
const MARK = /^[.,\-/|–—;·•']$/
const WRITTEN_ZONE = /^(?:[A-Z]{1,5}|z|utc|gmt|ut|ChST)$/

/**
 * Sorts what stands before and after the time of day; null when a word or mark belongs to no date.
 * @param afterClock where in `text` the part begins that followed the clock; an unknown name in capitals there is a zone
 */
export function sortTokens(text: string, afterClock: number): DateTokens | null {
  const numbers: string[] = []
  const between: string[] = []
  const words: Meaning[] = []
  let zone: string | null = null
  let mark = ' '
  let wasFiller = false
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const meaning = /^\p{L}/u.test(token) ? meaningOf(token) : null
    const isZone = WRITTEN_ZONE.test(token) && (isZoneName(token.toUpperCase()) || (index >= afterClock && token.length > 2))
    if (/^\d/.test(token)) {
      if (numbers.length > 0) between.push(mark)
      numbers.push(token)
    } else if (isZone && zone === null && (meaning === null || index >= afterClock) && !namesMonth(meaning)) zone = token
    else if (meaning !== null) words.push(meaning)
    else if (!MARK.test(token) && !(token === ':' && wasFiller) && !/^t$/i.test(token)) return null
    mark = MARK.test(token) ? token : ' '
    wasFiller = meaning !== null && meaning.months.length === 0
  }
  return { numbers, between, words, zone }
}

const namesMonth = (meaning: Meaning | null): boolean => meaning !== null && meaning.months.length > 0
