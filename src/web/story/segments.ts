import type { Span } from '../../kit/span.ts'

/** What some words of a text tell. */
export interface Range<T> {
  readonly span: Span
  readonly tells: T
}

/** A stretch of a text in which nothing begins or ends, with all that covers it: the widest first. */
export interface Segment<T> {
  readonly text: string
  readonly start: number
  readonly ranges: readonly Range<T>[]
}

/** Cuts a text where ranges begin and end. Ranges may lie over each other; what is outside the text is cut off. */
export function segmentsOf<T>(text: string, ranges: readonly Range<T>[]): Segment<T>[] {
  const within = ranges.filter(({ span: [start, end] }) => start < end && start < text.length && end > 0)
  const cuts = new Set([0, text.length])
  for (const { span } of within) for (const at of span) cuts.add(Math.min(text.length, Math.max(0, at)))
  const edges = [...cuts].sort((a, b) => a - b)
  const opening = within.toSorted((a, b) => a.span[0] - b.span[0])
  let open: Range<T>[] = []
  let next = 0
  return edges.slice(0, -1).map((start, i) => {
    open = open.filter(({ span }) => span[1] > start)
    for (; next < opening.length && (opening[next] as Range<T>).span[0] <= start; next++) open.push(opening[next] as Range<T>)
    return { text: text.slice(start, edges[i + 1]), start, ranges: open.toSorted((a, b) => widthOf(b) - widthOf(a)) }
  })
}

const widthOf = ({ span: [start, end] }: Range<unknown>): number => end - start
