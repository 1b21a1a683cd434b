import type { Span } from '../kit/span.ts'
import type { Story } from './story.ts'

/** Stretches of the text that are the story's own prose, in order. */
export const prose = (story: Story): Span[] => spansOutside(story.text.length, skipped(story))

/** Stretches that the reader does not code: headers, datelines, bylines, teasers, notices, boilerplate; all of a story that was taken back. */
export const skipped = ({ status, text, parts }: Story): Span[] =>
  status === 'canceled' ? [[0, text.length]] : parts.map((part) => part.span)

/** What is left of `[0, length)` without spans that may overlap. */
export function spansOutside(length: number, spans: readonly Span[]): Span[] {
  const out: Span[] = []
  let at = 0
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start > at) out.push([at, start])
    at = Math.max(at, end)
  }
  if (at < length) out.push([at, length])
  return out
}
