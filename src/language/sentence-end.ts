import type { Span } from '../kit/span.ts'
import { isDigit, isLetter, isSpace, isUpper } from './characters.ts'
import { ABBREVIATIONS, SENTENCE_STARTERS, SPEECH_VERBS } from './word-lists.ts'

const STRAIGHT = 0x22
const CLOSERS = new Set([0x29, 0x5d, 0x7d, 0x201d, 0x2019, 0xbb, STRAIGHT, 0x27])
const OPENERS = new Set([0x201c, 0x2018, 0xab, STRAIGHT, 0x27])
const MOST_TAIL = 13
const FACES = new Set([':)', ':(', ';)', ':-)', ';-)', ':-('])

/** True when a sentence that began at word `first` ends with word `i`, by its punctuation and what follows on the same line. */
export function endsSentence(text: string, words: readonly Span[], i: number, first: number): boolean {
  const stop = stopBefore(text, words, i, first)
  if (stop < 0 || isCloser(text, words, i + 1, first) || isTail(text, words, i + 1)) return false
  const [from, to] = words[stop] as Span
  const last = text.charCodeAt(to - 1)
  const next = words[i + 1] as Span
  if (isLetter(text.charCodeAt(from)) || isDigit(text.charCodeAt(from)))
    return last === 0x2e && endsAfterAbbreviation(text, words, stop, next)
  if (isListNumber(text, words, stop, first, next)) return false
  const spaced = next[0] > (words[i] as Span)[1]
  if (!spaced && !isUpper(text.charCodeAt(next[0]))) return false
  if (last === 0x2e && to - from === 1) return !isLowerWord(text, next) || (stop === i && isLongWord(words, stop - 1))
  if (last === 0x2e || last === 0x2026) return isStart(text, next)
  return stop === i ? true : !isLowerWord(text, next) && !isSaid(text, words, i + 1)
}

/** The word that holds the stop which `i` is, or closes over; -1 when there is none. */
function stopBefore(text: string, words: readonly Span[], i: number, first: number): number {
  for (let k = i; k >= first && k > i - MOST_TAIL; k--) {
    const [, to] = words[k] as Span
    const code = text.charCodeAt(to - 1)
    if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026) return k
    if (code === 0x5d && isTail(text, words, k - 2)) k -= 2
    else if (!isCloser(text, words, k, first) && !isTail(text, words, k)) return -1
  }
  return -1
}

/** A closing quote or bracket that stands against the word before it. */
function isCloser(text: string, words: readonly Span[], k: number, first: number): boolean {
  if (k <= first || k >= words.length) return false
  const [from, to] = words[k] as Span
  if (to - from > 2 || !CLOSERS.has(text.charCodeAt(from))) return false
  return (words[k - 1] as Span)[1] === from
}

/** What still belongs to a sentence after its stop: the figure of a footnote in square brackets, or a face. */
function isTail(text: string, words: readonly Span[], k: number): boolean {
  const word = words[k]
  const third = words[k + 2]
  if (!word) return false
  const [from, to] = word
  if (to - from > 1) return to - from < 4 && FACES.has(text.slice(from, to))
  if (text.charCodeAt(from) !== 0x5b || !third || third[1] - from > 5) return false
  return isDigit(text.charCodeAt(from + 1)) && text.charCodeAt(third[0]) === 0x5d
}

/** "U.S.", "Inc.": a sentence ends there when a word follows that mostly begins one. */
function endsAfterAbbreviation(text: string, words: readonly Span[], stop: number, next: Span): boolean {
  const [from, to] = words[stop] as Span
  const kind = ABBREVIATIONS.get(text.slice(from, to - 1).toLowerCase())
  if (kind === 'title' || kind === 'open' || kind === 'number' || to - from === 2) return false
  const word = isOpenQuote(text, next) ? words[words.indexOf(next, stop) + 1] : next
  return word !== undefined && isUpper(text.charCodeAt(word[0])) && SENTENCE_STARTERS.has(text.slice(word[0], word[1]).toLowerCase())
}

/** A quotation mark with white space before it and none after it. */
const isOpenQuote = (text: string, [from, to]: Span): boolean =>
  to - from === 1 && OPENERS.has(text.charCodeAt(from)) && isSpace(text.charCodeAt(from - 1)) && !isSpace(text.charCodeAt(to))

/** "1. Keep calm": the number of a list item is not a sentence. */
function isListNumber(text: string, words: readonly Span[], stop: number, first: number, next: Span): boolean {
  if (stop !== first + 1) return false
  const [from, to] = words[first] as Span
  if (to - from > 2 || next[0] === (words[stop] as Span)[1]) return false
  return isDigit(text.charCodeAt(from)) || to - from === 1
}

const isLowerWord = (text: string, [from]: Span): boolean => {
  const code = text.charCodeAt(from)
  return isLetter(code) && !isUpper(code)
}

/** A stop after a short word and before a small letter may be an abbreviation's that no list knows. */
const isLongWord = (words: readonly Span[], k: number): boolean => {
  const word = words[k]
  return word !== undefined && word[1] - word[0] > 3
}

const isStart = (text: string, next: Span): boolean => !isLowerWord(text, next) && !isMark(text.charCodeAt(next[0]))

const isMark = (code: number): boolean => code === 0x2c || code === 0x3b || code === 0x3a || code === 0x2d || code === 0x2014

/** '"Never!" General Stark said': what follows the quote tells who said it. */
function isSaid(text: string, words: readonly Span[], from: number): boolean {
  for (let k = from; k < Math.min(words.length, from + 4); k++) {
    const [start, end] = words[k] as Span
    if (end - start < 12 && SPEECH_VERBS.has(text.slice(start, end).toLowerCase())) return true
  }
  return false
}
