import type { Span } from '../kit/span.ts'
import { isAsciiLower, isAsciiUpper, isDigit, isLetter, isSpace, isUpper } from './characters.ts'
import { ABBREVIATIONS } from './word-lists.ts'

const LONGEST = 7
const codes = (letters: string): ReadonlySet<number> => new Set(Array.from(letters, (letter) => letter.charCodeAt(0)))
/** p. 5, c. 1900. */
const BEFORE_FIGURE = codes('pcbdm')
/** "(b. March 1950)": born, died, married, about. */
const BORN = codes('bdmc')

/**
 * True when the stop after the word [start, end) is part of the word: an abbreviation, an initial, or letters with stops between
 * them. `before` are the words so far.
 */
export function keepsStop(text: string, start: number, end: number, limit: number, before: readonly Span[]): boolean {
  if (end + 1 < limit && text.charCodeAt(end + 1) === 0x2e) return false
  if (end - start === 1) return isInitial(text, start, end, before)
  if (end - start > LONGEST) return hasInnerStop(text, start, end)
  const kind = ABBREVIATIONS.get(text.slice(start, end).toLowerCase())
  if (kind === undefined) return hasInnerStop(text, start, end)
  if (kind === 'number') return isDigit(text.charCodeAt(nextAt(text, end + 1)))
  if (kind === 'state') return isUpper(text.charCodeAt(start)) && isAfterMark(text, before)
  if (text.slice(start, end) === 'al') return before.length > 0 && wordIs(text, before[before.length - 1] as Span, 'et')
  if (text.slice(start, end).toLowerCase() === 'etc') return !isEndOfBlock(text, end + 1)
  return kind === 'close' || !isEndOfBlock(text, end + 1)
}

/** Letters with single stops between them ("U.S", "a.m"), no figure and no web name. */
function hasInnerStop(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 2)
  return last === 0x2e && isLetter(text.charCodeAt(end - 1)) && isLetter(text.charCodeAt(start))
}

/** A bracket stands against the word. */
const isOpened = (text: string, start: number): boolean =>
  start > 0 && (text.charCodeAt(start - 1) === 0x28 || text.charCodeAt(start - 1) === 0x5b)

/** "J." before a further name; not "I." or "plan B." at an end. */
function isInitial(text: string, start: number, end: number, before: readonly Span[]): boolean {
  const code = text.charCodeAt(start)
  if (!isLetter(code)) return false
  const next = text.charCodeAt(nextAt(text, end + 1))
  if (isAsciiLower(code)) return isDigit(next) ? BEFORE_FIGURE.has(code) : isOpened(text, start) && BORN.has(code)
  if (!isAsciiUpper(code) || isEndOfBlock(text, end + 1) || !(isUpper(next) || next === 0x2c)) return false
  if (code !== 73) return true
  const previous = before[before.length - 1]
  return previous !== undefined && isUpper(text.charCodeAt(previous[0])) && previous[1] - previous[0] > 1
}

/** "Mobile, Ala.", "(R-Pa.)": the word before is a comma, a hyphen or a bracket. */
function isAfterMark(text: string, before: readonly Span[]): boolean {
  const last = before[before.length - 1]
  if (last === undefined || last[1] - last[0] !== 1) return false
  const code = text.charCodeAt(last[0])
  return code === 0x2c || code === 0x2d || code === 0x28
}

function nextAt(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

/** True when a blank line or the end of the text follows. */
function isEndOfBlock(text: string, from: number): boolean {
  let lines = 0
  let at = from
  for (; at < text.length && isSpace(text.charCodeAt(at)); at++) if (text.charCodeAt(at) === 10) lines++
  return at >= text.length || lines > 1
}

const wordIs = (text: string, span: Span, word: string): boolean =>
  span[1] - span[0] === word.length && text.slice(span[0], span[1]).toLowerCase() === word
