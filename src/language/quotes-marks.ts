import type { Span } from '../kit/span.ts'

/** Words between quotation marks. */
export interface Marked {
  /** Between the marks, the marks left out. */
  readonly span: Span
  /** How many other marked stretches hold it. */
  readonly depth: number
  /** It goes on from the stretch before it, which the end of a paragraph broke off without a closing mark. */
  readonly continues: boolean
}

type Side = 'open' | 'close' | 'either'
interface Mark {
  readonly at: number
  readonly end: number
  readonly double: boolean
  readonly side: Side
}
interface Open {
  readonly mark: Mark
  readonly continues: boolean
}

const DOUBLE_OPEN = '“„«‟'
const DOUBLE_CLOSE = '”»'
const SINGLE_OPEN = '‘‚‹‛'
const SINGLE_CLOSE = '’›'
const BEFORE_OPEN = '([{—–-/:'
const AFTER_CLOSE = '.,;:!?)]}—–-/'
const STOPS = '.!?:…'
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

const isSpace = (c: string): boolean => c === '' || c === ' ' || c === '\n' || c === '\t' || c === '\r' || c === '\u00a0'
const isWord = (c: string): boolean => c !== '' && LETTER_OR_DIGIT.test(c)
const MARKS: ReadonlySet<string> = new Set(`"'\`${DOUBLE_OPEN}${DOUBLE_CLOSE}${SINGLE_OPEN}${SINGLE_CLOSE}`)
const isQuoteMark = (c: string): boolean => MARKS.has(c)

/** Stretches between quotation marks of all kinds, nested ones too, in text order of their starts. Linear in the text. */
export function findMarked(text: string): Marked[] {
  const out: Marked[] = []
  let open: Open[] = []
  let carried = false
  for (let at = 0; at < text.length; at++) {
    const c = text[at] as string
    if (c === '\n') {
      const end = paragraphEnd(text, at)
      if (end < 0) continue
      carried = closeAll(open, at, opensDouble(text, end), out)
      open = []
      at = end - 1
    } else if (isQuoteMark(c)) {
      const mark = markAt(text, at, open)
      if (!mark) continue
      take(mark, open, carried, out)
      carried = false
      at = mark.end - 1
    } else if (!isSpace(c)) carried = false
  }
  closeAll(open, text.length, false, out)
  return out.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/** Where the next paragraph begins when the line break at `at` ends one; else -1. A lone break counts after a full stop. */
function paragraphEnd(text: string, at: number): number {
  let end = at
  let breaks = 0
  while (end < text.length && isSpace(text[end] as string)) if (text[end++] === '\n') breaks++
  if (breaks > 1) return end
  let before = at - 1
  while (before >= 0 && (isSpace(text[before] as string) || isQuoteMark(text[before] as string))) before--
  return before >= 0 && STOPS.includes(text[before] as string) ? end : -1
}

/** A paragraph that begins with a double opening mark: the speech of the paragraph before goes on. */
function opensDouble(text: string, at: number): boolean {
  const c = text[at] ?? ''
  return c === '"' || (c !== '' && DOUBLE_OPEN.includes(c)) || ((c === '`' || c === "'") && text[at + 1] === c)
}

/** Ends what is still open at the end of a paragraph; a single mark without a partner was an apostrophe. */
function closeAll(open: readonly Open[], at: number, reopened: boolean, out: Marked[]): boolean {
  const doubles = open.filter((o) => o.mark.double)
  doubles.forEach((o, depth) => {
    push(o, at, depth, out)
  })
  return reopened && doubles.length > 0
}

function push(open: Open, end: number, depth: number, out: Marked[]): void {
  if (end > open.mark.end) out.push({ span: [open.mark.end, end], depth, continues: open.continues })
}

function take(mark: Mark, open: Open[], carried: boolean, out: Marked[]): void {
  const partner = open.findLastIndex((o) => o.mark.double === mark.double)
  const closes = partner >= 0 && mark.side !== 'open'
  if (closes) {
    push(open[partner] as Open, mark.at, partner, out)
    open.length = partner
  } else if (mark.side !== 'close') {
    open.push({ mark, continues: carried && mark.double })
  }
}

function markAt(text: string, at: number, open: readonly Open[]): Mark | null {
  const c = text[at] as string
  const pair = (c === '`' || c === "'" || c === '’' || c === '‘') && text[at + 1] === c
  const double = pair || c === '"' || DOUBLE_OPEN.includes(c) || DOUBLE_CLOSE.includes(c)
  const end = at + (pair ? 2 : 1)
  const mark = (side: Side): Mark => ({ at, end, double, side })
  if (double) return mark(doubleSide(text, at, end, c, open))
  const side = singleSide(text, at, end, c, open)
  return side ? mark(side) : null
}

/** The letters and spaces around a mark: `open` before a word, `close` after one. */
function sideBySpace(before: string, after: string): Side {
  const canOpen = isSpace(before) || BEFORE_OPEN.includes(before) || isQuoteMark(before)
  const canClose = isSpace(after) || AFTER_CLOSE.includes(after) || isQuoteMark(after)
  if (canOpen && !isSpace(after) && !(canClose && !isSpace(before))) return 'open'
  return canClose && !isSpace(before) ? 'close' : 'either'
}

function doubleSide(text: string, at: number, end: number, c: string, open: readonly Open[]): Side {
  const seen = sideBySpace(text[at - 1] ?? '', text[end] ?? '')
  const isOpen = open.some((o) => o.mark.double)
  if (c === '"') return isOpen && seen === 'open' ? 'either' : seen
  if (DOUBLE_OPEN.includes(c) || c === '`' || c === '‘') return isOpen && seen === 'close' ? 'close' : 'open'
  return !isOpen && seen === 'open' ? 'open' : 'close'
}

/** Null for an apostrophe. */
function singleSide(text: string, at: number, end: number, c: string, open: readonly Open[]): Side | null {
  const before = text[at - 1] ?? ''
  const after = text[end] ?? ''
  const isOpen = open.some((o) => !o.mark.double)
  if (isWord(before) && isWord(after)) return null
  if (!isWord(before) && isWord(after) && (c !== '’' || !isOpen)) return isDigit(after) || c === '’' ? null : 'open'
  if (!isOpen || isSpace(before) || isWord(after)) return null
  const possessive = (before === 's' || before === 'S') && after === ' ' && isLower(text[end + 1] ?? '')
  return possessive ? null : 'close'
}

const isDigit = (c: string): boolean => c >= '0' && c <= '9'
const isLower = (c: string): boolean => c >= 'a' && c <= 'z'
