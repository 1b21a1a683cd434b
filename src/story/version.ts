import type { Span } from '../kit/span.ts'
import { readInstant } from '../wire/time/instant.ts'
import { type Marker, markersIn, RANK, type VersionKind } from './version-rules.ts'

/** What a story says of its own place in a chain of versions. */
export interface SelfSaid {
  /** Null when it says nothing; `original` is never said. */
  readonly kind: Exclude<VersionKind, 'original'> | null
  /** `UPDATE 2-` is 2. */
  readonly number: number | null
  /** The editors' own words: `Adds quotes, details`. */
  readonly note: string | null
  /** Where the deciding words stand in the text; null when only the title has them. */
  readonly span: Span | null
  /** All stretches of the text that are such words, in order, disjoint: no prose. */
  readonly spans: readonly Span[]
  /** Until when it must not be shown: an ISO instant, or the words when they name none. */
  readonly embargoed: string | null
}

const FIRST_LINES = 5
const LAST_LINES = 2
const HEAD_UNITS = 2000
const TAIL_UNITS = 800

/** Reads markers such as `UPDATE 2-`, `CORRECTED-`, `(Recasts)`, `MANDATORY KILL` in the title and at both ends of the text. */
export function readVersion(title: string | null, text: string): SelfSaid {
  const inTitle = title === null ? [] : markersIn(title)
  const inText = linesAtEnds(text).flatMap(([start, end]) =>
    markersIn(text.slice(start, end)).map((marker) => ({ marker, span: [start + marker.start, start + marker.end] as Span })),
  )
  const all = [...inText.map(({ marker }) => marker), ...inTitle]
  const told = all.filter(isOfChain).sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind))
  const embargo = all.find(({ kind }) => kind === 'embargo')
  return {
    kind: told[0]?.kind ?? null,
    number: told.find(({ number }) => number !== null)?.number ?? null,
    note: told.find(({ note }) => note !== null)?.note ?? null,
    span: inText.find(({ marker }) => marker === told[0])?.span ?? null,
    spans: merged(inText.map(({ span }) => span)),
    embargoed: embargo?.note == null ? null : instantOf(embargo.note),
  }
}

const isOfChain = (marker: Marker): marker is Marker & { kind: Exclude<Marker['kind'], 'embargo'> } => marker.kind !== 'embargo'

/** Only an instant can be held to; a day or a local time stays as it was written. */
function instantOf(words: string): string {
  const iso = readInstant(words)?.iso
  return iso?.endsWith('Z') ? iso : words
}

/** Lines with words in them at the head and the tail, ends trimmed; in order. */
function linesAtEnds(text: string): Span[] {
  const head = linesIn(text, 0, Math.min(text.length, HEAD_UNITS)).slice(0, FIRST_LINES)
  const from = Math.max(text.length - TAIL_UNITS, head.at(-1)?.[1] ?? 0)
  return [...head, ...linesIn(text, from, text.length).slice(-LAST_LINES)]
}

function linesIn(text: string, from: number, to: number): Span[] {
  const lines: Span[] = []
  let start = from
  while (start < to) {
    const found = text.indexOf('\n', start)
    const end = found < 0 || found > to ? to : found
    const line = text.slice(start, end)
    const lead = line.length - line.trimStart().length
    if (line.trim() !== '') lines.push([start + lead, start + lead + line.trim().length])
    start = end + 1
  }
  return lines
}

function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = out.at(-1)
    if (last && span[0] <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], span[1])]
    else out.push(span)
  }
  return out
}
