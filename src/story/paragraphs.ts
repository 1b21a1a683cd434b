import type { Span } from '../kit/span.ts'

/**
 * Paragraphs of a text, blanks at their ends left out: stretches between blank lines, or lines where the text has none between them
 * but ends its sentences at their ends.
 */
export function paragraphsOf(text: string): Span[] {
  const byBlank = split(text, /\n[^\S\n]{0,80}\n\s{0,2000}/g)
  return byBlank.flatMap((span) => (isLines(text.slice(span[0], span[1])) ? split(text.slice(0, span[1]), /\n/g, span[0]) : [span]))
}

/** Each line but the last ends a sentence: lines are paragraphs here, not breaks in the middle of one. */
function isLines(block: string): boolean {
  const lines = block.split('\n')
  return (
    lines.length > 1 &&
    lines
      .slice(0, -1)
      .every((line) => /[.!?:"”’')\]]\s*$/.test(line) || (line.length < 60 && /^(?:by|also|read|date)\b/i.test(line.trim())))
  )
}

function split(text: string, mark: RegExp, from = 0): Span[] {
  const out: Span[] = []
  let start = from
  const add = (end: number): void => {
    const raw = text.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    const length = raw.trim().length
    if (length > 0) out.push([start + lead, start + lead + length])
  }
  mark.lastIndex = from
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    add(match.index)
    start = match.index + match[0].length
  }
  add(text.length)
  return out
}
