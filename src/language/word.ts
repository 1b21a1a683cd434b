import { isApostrophe, isAsciiUpper, isDigit, isLetter, isSpace } from './characters.ts'
import { figureEnd, isUnit } from './number-word.ts'
import { JOINED_PREFIXES } from './word-lists.ts'

const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm'])
const ELISIONS = new Set(['em', 'til', 'tis', 'twas', 'cause', 'bout', 'round'])
const JOINED_SLASH = new Set(['w/o', 'w/out', 'b/c', 'b/t', 's/he', 'l/c', 'i/s'])
const AMPERSAND = 0x26
const STOP = 0x2e
const HYPHEN = 0x2d
const SLASH = 0x2f
const UNDERSCORE = 0x5f
const AT = 0x40
const DOLLAR = 0x24

/** End of the word that starts at `start` (a letter, a digit, or the apostrophe of an elision), clitic included. */
export function wordEnd(text: string, start: number, limit: number): number {
  let at = start
  if (isDigit(text.charCodeAt(at))) {
    at = figureEnd(text, at, limit)
    if (at < limit && isLetter(text.charCodeAt(at))) return afterFigure(text, at, limit)
    return isDecadeOf(text, start, at, limit) ? at + 2 : at
  }
  if (isApostrophe(text.charCodeAt(at))) at++
  while (at < limit) {
    const next = lettersEnd(text, at, limit)
    if (next >= limit) return next
    at = joinEnd(text, start, next, limit)
    if (at === next || text.charCodeAt(next) === DOLLAR) return at
  }
  return at
}

function lettersEnd(text: string, start: number, limit: number): number {
  let at = start
  while (at < limit && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++
  return at
}

/** "20th" and "1990s" are one word, "35mm" and "5pm" two. */
function afterFigure(text: string, figure: number, limit: number): number {
  const end = lettersEnd(text, figure, limit)
  return isUnit(text.slice(figure, end)) ? figure : end
}

/** Where the word goes on after the mark at `at`; `at` itself when the mark does not join. */
function joinEnd(text: string, start: number, at: number, limit: number): number {
  const code = text.charCodeAt(at)
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 32
  const goesOn = isLetter(next) || isDigit(next)
  if (isApostrophe(code)) return isLetter(next) ? at + 1 : at
  if (code === STOP) return goesOn && isInitials(text, start, at) ? at + 1 : at
  if (code === HYPHEN) return hyphenJoins(text, start, at, goesOn, next) ? at + 1 : at
  if (code === AMPERSAND) return isLetter(next) && at - start <= 3 && isAsciiUpper(text.charCodeAt(start)) ? at + 1 : at
  if (code === UNDERSCORE || code === AT) return goesOn ? at + 1 : at
  if (code === SLASH) return slashEnd(text, start, at, limit)
  return isDollarName(text, start, at) ? at + 1 : at
}

/** One letter, or letters with a stop after each, stand before `at`: "U.S" or "Ph.D" go on over a stop. */
function isInitials(text: string, start: number, at: number): boolean {
  if (at - start === 1) return true
  if (text.charCodeAt(at - 2) === STOP) return true
  return at - start === 2 && text.slice(start, at).toLowerCase() === 'ph'
}

/** "non-aligned"; and a word broken off: "th- ", "pre- and". */
function hyphenJoins(text: string, start: number, at: number, goesOn: boolean, next: number): boolean {
  if (goesOn) return isJoinedPrefix(text, start, at)
  if (!isSpace(next) && next !== 0x2c) return false
  return at - start <= 2 ? isLetter(text.charCodeAt(start)) : isJoinedPrefix(text, start, at)
}

const isJoinedPrefix = (text: string, start: number, at: number): boolean =>
  at - start <= 8 && JOINED_PREFIXES.has(text.slice(start, at).toLowerCase())

function slashEnd(text: string, start: number, at: number, limit: number): number {
  if (at - start !== 1) return at
  const end = lettersEnd(text, at + 1, Math.min(limit, at + 6))
  return JOINED_SLASH.has(text.slice(start, end).toLowerCase()) ? end : at
}

/** "US$" and the like. */
const isDollarName = (text: string, start: number, at: number): boolean =>
  text.charCodeAt(at) === DOLLAR && at - start <= 2 && isAsciiUpper(text.charCodeAt(at - 1))

/** Where the clitic of a word begins ("do|n't", "Iran|'s"), or -1. */
export function cliticStart(text: string, start: number, end: number): number {
  if (isDigit(text.charCodeAt(start)) && isDecadeOf(text, start, end - 2, end)) return -1
  for (let i = end - 2; i > start && i >= end - 3; i--) {
    if (!isApostrophe(text.charCodeAt(i))) continue
    const tail = text.slice(i + 1, end).toLowerCase()
    if (CLITICS.has(tail)) return i
    if (tail === 't' && i - 1 > start && (text.charCodeAt(i - 1) | 32) === 110) return i - 1
  }
  return -1
}

/** "1990's" is one word, as "1990s" is. */
function isDecadeOf(text: string, start: number, at: number, limit: number): boolean {
  if (at + 1 >= limit || !isApostrophe(text.charCodeAt(at)) || text.charCodeAt(at + 1) !== 0x73) return false
  const length = at - start
  return (length === 2 || length === 4) && text.charCodeAt(at - 1) === 0x30 && !(at + 2 < limit && isLetter(text.charCodeAt(at + 2)))
}

/** An apostrophe that belongs to the word after it: 'em, '90s. */
export function isSmallElision(text: string, at: number, limit: number, chunk: number): boolean {
  if (!isApostrophe(text.charCodeAt(at)) || at + 1 >= limit) return false
  if (at > chunk && isLetter(text.charCodeAt(at - 1))) return false
  if (isDigit(text.charCodeAt(at + 1))) return isDecade(text, at, limit)
  const end = lettersEnd(text, at + 1, Math.min(limit, at + 7))
  return ELISIONS.has(text.slice(at + 1, end).toLowerCase())
}

const isDecade = (text: string, at: number, limit: number): boolean =>
  at + 2 < limit && isDigit(text.charCodeAt(at + 2)) && !(at + 3 < limit && isDigit(text.charCodeAt(at + 3)))
