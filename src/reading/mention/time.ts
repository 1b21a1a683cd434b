import type { Graph } from '../../language/graph.ts'
import { startsNumber } from './number.ts'
import { lowerWords } from './table.ts'
import { joined, joins, matchPresentUnit, matchUnitEnd, relationBefore, withEdge } from './time-around.ts'
import { matchCentury, matchDate } from './time-date.ts'
import {
  matchAnniversary,
  matchDay,
  matchDayBeyond,
  matchSeason,
  matchShift,
  matchVague,
  matchWeekday,
  matchYearPart,
} from './time-relative.ts'
import { matchUnits } from './time-span.ts'
import type { Core, TimeMention } from './time-value.ts'
import { TIME_WORDS, type TimeView } from './time-words.ts'

export type { TimeMention } from './time-value.ts'

/** Tried in this order; the first that gives a core wins. */
const PATTERNS: readonly ((view: TimeView, i: number) => Core | null)[] = [
  matchWeekday,
  matchDayBeyond,
  matchDay,
  matchShift,
  matchAnniversary,
  matchCentury,
  matchYearPart,
  matchUnitEnd,
  matchPresentUnit,
  matchUnits,
  matchDate,
  matchSeason,
  matchVague,
  matchWordDecade,
]
const OPENERS = new Set([
  'a',
  'an',
  'few',
  'several',
  'many',
  'couple',
  'long',
  'half',
  'q1',
  'q2',
  'q3',
  'q4',
  'over',
  'some',
  'about',
  'nearly',
  'almost',
  'around',
])

const opens = (word: string): boolean => {
  const c = word.charCodeAt(0)
  return TIME_WORDS.has(word) || OPENERS.has(word) || c === 39 || c === 0x2019 || startsNumber(word)
}

/** "the seventies". */
function matchWordDecade(view: TimeView, i: number): Core | null {
  const word = TIME_WORDS.get(view.words[i] as string)
  if (word?.class !== 'decade' || view.words[i - 1] !== 'the') return null
  return { first: i, next: i + 1, value: { kind: 'years', unit: 'decade', first: word.value, last: word.value + 9 } }
}

/** Every time expression of the text, in order, none overlapping another. No day is known yet: see `groundTime`. */
export function findTimes(graph: Graph): TimeMention[] {
  const { tokens, sentences } = graph.doc
  const words = lowerWords(tokens)
  const out: TimeMention[] = []
  for (const { first, last } of sentences) {
    const view: TimeView = { tokens, words, limit: last }
    for (const core of coresOf(view, first)) out.push(mentionOf(graph, view, core, first))
  }
  return out
}

function coresOf(view: TimeView, first: number): Core[] {
  const cores: Core[] = []
  for (let i = first; i < view.limit; i++) {
    if (!opens(view.words[i] as string)) continue
    const core = coreAt(view, i)
    if (!core) continue
    i = core.next - 1
    if (core.value === null) continue
    const from = cores.at(-1)?.next ?? first
    const whole = withEdge(view, core.first < from ? { ...core, first: from } : core, from)
    const previous = cores.at(-1)
    if (previous && joins(view, previous, whole)) cores[cores.length - 1] = joined(previous, whole)
    else cores.push(whole)
  }
  return cores
}

function coreAt(view: TimeView, i: number): Core | null {
  for (const pattern of PATTERNS) {
    const core = pattern(view, i)
    if (core && core.next <= view.limit) return core
  }
  return null
}

function mentionOf(graph: Graph, view: TimeView, core: Core, from: number): TimeMention {
  const span = [graph.token(core.first).span[0], graph.token(core.next - 1).span[1]] as const
  return {
    span,
    text: graph.doc.text.slice(span[0], span[1]),
    first: core.first,
    last: core.next,
    head: headOf(graph, core),
    value: core.value as NonNullable<Core['value']>,
    modifier: relationBefore(view, core.first, from),
    edge: core.edge ?? null,
    dayPart: core.dayPart ?? null,
  }
}

/** The first token whose governor is outside; of several, one that is no punctuation. */
function headOf(graph: Graph, { first, next }: Core): number {
  let found = -1
  for (let i = first; i < next; i++) {
    const { head, upos } = graph.token(i)
    if (head >= first && head < next) continue
    if (found < 0 || (graph.token(found).upos === 'PUNCT' && upos !== 'PUNCT')) found = i
  }
  return found < 0 ? first : found
}
