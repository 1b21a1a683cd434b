import type { Span } from '../kit/span.ts'
import { isLineEnd, measureLines } from './lines.ts'
import { endsSentence } from './sentence-end.ts'

const LONGEST = 300
const BLANK_LINE = 2
const SOFT_CUT = new Set([';', ':', '--', '—', '–', ','])

/** Tokens `first` (inclusive) to `last` (exclusive) of one sentence. */
export type TokenRange = readonly [first: number, last: number]

/**
 * Sentences of a text whose words are given, as ranges of words; every word is in exactly one. Blank lines always end a
 * sentence; single line ends do where the lines are not wrapped. Sentences over 300 words are cut, at punctuation where there is some.
 */
export function splitSentences(text: string, words: readonly Span[]): TokenRange[] {
  const out: TokenRange[] = []
  const width = measureLines(text)
  let first = 0
  for (let i = 0; i < words.length; i++) {
    if (i + 1 === words.length || isBoundary(text, words, i, first, width)) {
      pushCut(text, words, first, i + 1, out)
      first = i + 1
    }
  }
  return out
}

function isBoundary(text: string, words: readonly Span[], i: number, first: number, width: number): boolean {
  const end = (words[i] as Span)[1]
  const next = (words[i + 1] as Span)[0]
  const breaks = lineBreaks(text, end, next)
  if (breaks >= BLANK_LINE) return true
  if (breaks > 0 && isLineEnd(text, end, next, width)) return true
  return endsSentence(text, words, i, first)
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 0x2028) count++
    else if (code === 12 || code === 0x2029) count += BLANK_LINE
    else if (code === 13 && text.charCodeAt(i + 1) !== 10) count++
  }
  return count
}

/** Adds a sentence, in parts of at most LONGEST words. */
function pushCut(text: string, words: readonly Span[], first: number, last: number, out: TokenRange[]): void {
  let start = first
  while (last - start > LONGEST) {
    const cut = softCut(text, words, start)
    out.push([start, cut])
    start = cut
  }
  out.push([start, last])
}

function softCut(text: string, words: readonly Span[], start: number): number {
  for (let i = start + LONGEST - 1; i > start + LONGEST / 2; i--) {
    const [from, to] = words[i] as Span
    if (to - from <= 2 && SOFT_CUT.has(text.slice(from, to))) return i + 1
  }
  return start + LONGEST
}
