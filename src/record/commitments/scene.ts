import { contains, overlaps, type Span } from '../../kit/span.ts'
import type { Graph } from '../../language/graph.ts'
import { groundTime } from '../../reading/ground/day.ts'
import { findTimes, type TimeMention } from '../../reading/mention/time.ts'
import type { Reading, Report, When } from '../../reading/schema.ts'
import type { PartyMark } from './commitment-facts.ts'
import { lightDoc } from './light-doc.ts'
import { marksOf } from './parties.ts'
import { type QuantityMention, quantitiesOf } from './quantities.ts'

/** A story as the ledger looks at it. */
export interface Scene {
  readonly reading: Reading
  readonly key: string
  readonly published: number | null
  readonly graph: Graph
  /** Spans of the prose sentences; headers, bylines, notices and the like are left out. */
  readonly sentences: readonly Span[]
  readonly marks: readonly PartyMark[]
  readonly quantities: readonly QuantityMention[]
  readonly times: readonly TimeMention[]
}

export function sceneOf(reading: Reading, key: string, published: number | null): Scene {
  const { text, parts } = reading.story
  const graph = lightDoc(text)
  const outside = parts.filter(({ kind }) => kind !== 'dateline')
  return {
    reading,
    key,
    published,
    graph,
    sentences: graph.doc.sentences
      .map((s) => withoutDateline(s.span, parts))
      .filter((span) => span[0] < span[1] && !outside.some((p) => contains(p.span, span))),
    marks: marksOf(reading),
    quantities: quantitiesOf(graph),
    times: findTimes(graph),
  }
}

/** A dateline says where it was written, not what of. */
function withoutDateline(span: Span, parts: Reading['story']['parts']): Span {
  const dateline = parts.find((p) => p.kind === 'dateline' && overlaps(p.span, span))
  return dateline ? [Math.max(span[0], dateline.span[1]), span[1]] : span
}

/** Index of the sentence that holds a place of the text; -1 when it lies in none. */
export const sentenceAt = (scene: Scene, at: number): number => scene.sentences.findIndex(([from, to]) => from <= at && at < to)

export const textOf = ({ reading }: Scene, [start, end]: Span): string => reading.story.text.slice(start, end)

/** Reports whose trigger lies within a span. */
export const reportsIn = ({ reading }: Scene, span: Span): Report[] => reading.reports.filter((r) => contains(span, r.trigger.span))

/** The first past day that the words of a span name. */
export function pastDayIn(scene: Scene, span: Span, after: number): When | null {
  const { published, dateline } = scene.reading.story
  const day = published ?? dateline?.date ?? null
  const times = scene.times.filter(
    (t) => overlaps(t.span, span) && t.modifier !== 'before' && t.modifier !== 'since' && t.modifier !== 'until',
  )
  const near = [...times].sort((a, b) => distance(a.span, after) - distance(b.span, after))
  for (const time of near) {
    const when = groundTime(time, { published: day, tense: 'past' })
    if (when && when.precision !== 'year' && when.precision !== 'decade') return when
  }
  return null
}

const distance = ([from, to]: Span, at: number): number => (to < at ? at - to : from > at ? from - at : 0)
