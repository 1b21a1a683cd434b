import type { Span } from '../kit/span.ts'
import { classOf, DIGIT, isDigit, isLetter, isSpace, LETTER } from './characters.ts'
import { markEnd } from './mark.ts'
import { keepsStop } from './stop.ts'
import { webWordLength } from './web-word.ts'
import { cliticStart, isSmallElision, wordEnd } from './word.ts'
import { CONTRACTIONS } from './word-lists.ts'

/**
 * Words of a text after the conventions of the English Universal Dependencies treebanks EWT and GUM: clitics and hyphenated
 * parts are words of their own, abbreviations keep their stop. Every character that is no white space is in exactly one span;
 * spans are in order and do not overlap. Linear in the length of the text.
 */
export function tokenize(text: string, range: Span = [0, text.length]): Span[] {
  const out: Span[] = []
  let at = range[0]
  while (at < range[1]) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    let end = at + 1
    while (end < range[1] && !isSpace(text.charCodeAt(end))) end++
    splitChunk(text, at, end, out)
    at = end
  }
  return out
}

/** Words of one stretch without white space. */
function splitChunk(text: string, start: number, end: number, out: Span[]): void {
  const web = webChance(text, start, end)
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    const length = web && !isWordBefore(text, at, start) ? webWordLength(text.slice(at, end)) : 0
    if (length > 0) {
      out.push([at, at + length])
      at += length
    } else if (kind === LETTER || kind === DIGIT || isSmallElision(text, at, end, start)) {
      at = pushWord(text, at, end, out)
    } else {
      const next = markEnd(text, at, end)
      out.push([at, next])
      at = next
    }
  }
}

const isWordBefore = (text: string, at: number, start: number): boolean =>
  at > start && (isLetter(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at - 1)))

/** True when the stretch holds a character that web addresses need; most have none. */
function webChance(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x40 || code === 0x2e || (code === 0x3a && text.charCodeAt(i + 1) === 0x2f)) return true
  }
  return false
}

/** Adds the word at `at` and its clitic or second part; gives where to go on. */
function pushWord(text: string, at: number, limit: number, out: Span[]): number {
  let end = wordEnd(text, at, limit)
  if (text.charCodeAt(end) === 0x2e && end < limit && keepsStop(text, at, end, limit, out)) end++
  const cut = cliticStart(text, at, end)
  if (cut > at) {
    out.push([at, cut], [cut, end])
    return end
  }
  const first = end - at <= 8 ? CONTRACTIONS.get(text.slice(at, end).toLowerCase()) : undefined
  if (first === undefined) out.push([at, end])
  else out.push([at, at + first], [at + first, end])
  return end
}
