import type { Span } from '../kit/span.ts'

const BLANK_LINE = /\n[^\S\n]{0,80}\n\s{0,2000}/g
const LINE_END = /\n/g
const ENDS_SENTENCE = /[.!?:"”’')\]]\s*$/
const BYLINE_OR_TEASER = /^(?:By\s\p{Lu}|[Aa]lso [Rr]ead|[Rr]ead [Aa]lso|ALSO READ|READ ALSO)/u
/** Lines longer than this were not broken to fit a page. */
const UNWRAPPED = 140

/**
 * Paragraphs of a text, blanks at their ends left out: stretches between blank lines; lines, where those are no breaks in the
 * middle of a sentence.
 */
export function paragraphsOf(text: string): Span[] {
  const out: Span[] = []
  for (const span of split(text, [0, text.length], BLANK_LINE)) {
    if (isLines(text.slice(span[0], span[1]))) out.push(...split(text, span, LINE_END))
    else out.push(span)
  }
  return out
}

/** Each line but the last ends a sentence, or is short beside long ones (a title, a byline): lines are paragraphs here. */
function isLines(block: string): boolean {
  if (!block.includes('\n')) return false
  const lines = block.split('\n')
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  return lines.slice(0, -1).every((line) => {
    const words = line.trim()
    if (ENDS_SENTENCE.test(words) || BYLINE_OR_TEASER.test(words)) return true
    return longest > UNWRAPPED && words.length < longest * 0.7
  })
}

function split(text: string, [from, to]: Span, mark: RegExp): Span[] {
  const out: Span[] = []
  let start = from
  const add = (end: number): void => {
    const raw = text.slice(start, end)
    const words = raw.trim()
    const lead = words === '' ? 0 : raw.length - raw.trimStart().length
    if (words !== '') out.push([start + lead, start + lead + words.length])
  }
  mark.lastIndex = from
  for (let match = mark.exec(text); match !== null && match.index < to; match = mark.exec(text)) {
    add(match.index)
    start = match.index + match[0].length
  }
  if (start < to) add(to)
  return out
}
