import type { Graph } from '../../language/graph.ts'
import { leansOnTold, leansToPast, looksAhead, placesInTime, setsFarBack } from './time-bearing.ts'
import { hostsOf, isVerbal } from './time-host.ts'
import { kinOf } from './time-kin.ts'
import type { TimeMention } from './time-value.ts'

/** When an event took place, as the words around it say. */
export interface EventTime {
  readonly date: TimeMention | null
  /** The time that a promise, threat, demand or schedule names. */
  readonly planned: TimeMention | null
  /** Told as background: long ago, a habit of years, an anniversary. */
  readonly historic: boolean
  /** In a clause that only explains somebody or something ("who *had moved* there"). */
  readonly background: boolean
  /** "*two days after* the raid": how far the raid lies from what is told in the main clause; null without such words. */
  readonly after: TimeMention | null
}

const NONE: EventTime = { date: null, planned: null, historic: false, background: false, after: null }

/** The times that date the event named at token `trigger`. A day of a speech verb is no day of what is said. */
export function eventTimeFor(graph: Graph, trigger: number, times: readonly TimeMention[]): EventTime {
  const near = timesOfSentence(graph, trigger, times)
  const background = isAside(graph, trigger)
  if (near.length === 0) return background ? { ...NONE, background } : NONE
  const since = near.find((t) => leadsTo(graph, t, trigger)) ?? null
  if (since)
    return {
      date: since.value.kind === 'anniversary' ? since : null,
      planned: null,
      historic: setsFarBack(since),
      background: true,
      after: since.value.kind === 'offset' ? since : null,
    }
  const hosted = hostedTimes(
    graph,
    near.filter((t) => t.value.kind !== 'anniversary'),
  )
  const own = timesAt(hosted, trigger)
  const found = own.filter(placesInTime)
  const lent =
    found.length > 0
      ? found
      : (kinOf(graph, trigger)
          .map((k) => timesAt(hosted, k).filter(placesInTime))
          .find((l) => l.length > 0) ?? [])
  const ahead = lent.find((t) => looksAhead(t) && (isLength(t) ? isAhead(graph, trigger) : !isPastFinite(graph, trigger))) ?? null
  const date = best(lent.filter((t) => t !== ahead && t.value.kind !== 'duration' && !(looksAhead(t) && t.modifier === 'by')))
  return {
    date,
    planned: ahead ?? complementTime(graph, trigger, hosted),
    background,
    historic: own.some(leansToPast) || (date !== null && leansToPast(date)),
    after: null,
  }
}

/** Times of the trigger's sentence; `times` are in text order. */
function timesOfSentence(graph: Graph, trigger: number, times: readonly TimeMention[]): TimeMention[] {
  const sentence = graph.doc.sentences[graph.token(trigger).sentence]
  if (!sentence) return []
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] as TimeMention).first < sentence.first) low = middle + 1
    else high = middle
  }
  const out: TimeMention[] = []
  for (let i = low; i < times.length && (times[i] as TimeMention).first < sentence.last; i++) out.push(times[i] as TimeMention)
  return out
}

/** Times by the words that they date, nearest first. */
type Hosted = ReadonlyMap<number, readonly { readonly time: TimeMention; readonly level: number }[]>

function hostedTimes(graph: Graph, times: readonly TimeMention[]): Hosted {
  const out = new Map<number, { time: TimeMention; level: number }[]>()
  for (const time of times) {
    for (const { token, level } of hostsOf(graph, time)) {
      const list = out.get(token)
      if (list) list.push({ time, level })
      else out.set(token, [{ time, level }])
    }
  }
  for (const list of out.values()) list.sort((a, b) => a.level - b.level)
  return out
}

const timesAt = (hosted: Hosted, token: number): TimeMention[] => (hosted.get(token) ?? []).map((h) => h.time)

/** The time that names a day, else the first. */
const best = (times: readonly TimeMention[]): TimeMention | null =>
  times.find(namesDay) ?? times.find((t) => !leansOnTold(t)) ?? times[0] ?? null

const namesDay = ({ value }: TimeMention): boolean =>
  value.kind === 'weekday' ||
  (value.kind === 'calendar' && value.day !== null) ||
  (value.kind === 'unit' && value.unit === 'day') ||
  value.kind === 'overnight'

/** "forty years since troops fired ...", "the anniversary of the raid", "a month after the raid": the time leads to the event. */
function leadsTo(graph: Graph, time: TimeMention, trigger: number): boolean {
  const { kind } = time.value
  if (kind !== 'anniversary' && !(kind === 'offset' && time.value.from === 'told')) return false
  if (kind === 'anniversary') {
    for (let at = graph.token(trigger).head, steps = 0; at >= 0 && steps < 3; at = graph.token(at).head, steps++) {
      if (at >= time.first && at < time.last) return true
      if (isVerbal(graph, at)) break
    }
  }
  const opening = graph.children(trigger).find((c) => c >= time.last - 1 && c < trigger) ?? trigger
  return opening >= time.first && opening <= time.last && trigger >= time.last
}

/** A past or perfect verb, which has no time ahead of it. */
function isPastFinite(graph: Graph, token: number): boolean {
  const { xpos, upos } = graph.token(token)
  if (upos !== 'VERB') return false
  const auxiliaries = graph.dependents(token, 'aux').map((a) => graph.token(a))
  if (auxiliaries.some((a) => a.xpos === 'MD') || graph.dependent(token, 'mark') !== undefined) return false
  return xpos === 'VBD' || auxiliaries.some((a) => a.xpos === 'VBD' || (a.lemma === 'have' && xpos === 'VBN'))
}

/** The time of what is promised, asked or threatened. */
function complementTime(graph: Graph, trigger: number, hosted: Hosted): TimeMention | null {
  for (const c of graph.dependents(trigger, 'xcomp', 'ccomp', 'acl', 'advcl', 'obj', 'obl')) {
    const may = isAhead(graph, c)
    const found = timesAt(hosted, c).find(
      (t) => placesInTime(t) && !leansToPast(t) && (may || (looksAhead(t) && !isLength(t) && !isPastFinite(graph, c))),
    )
    if (found) return found
  }
  return null
}

/** "in two weeks", which is a length too. */
const isLength = ({ value, modifier }: TimeMention): boolean => value.kind === 'duration' && modifier !== 'within'

/** "to leave", "will leave", "would leave", "should leave". */
const isAhead = (graph: Graph, clause: number): boolean =>
  graph.token(clause).upos === 'VERB' &&
  graph.token(clause).xpos === 'VB' &&
  graph
    .dependents(clause, 'mark', 'aux')
    .some((m) => ['to', 'will', 'would', 'shall', 'should', 'must', "'ll", 'can', 'may'].includes(graph.token(m).lemma.toLowerCase()))

/** In a relative clause told in the pluperfect. */
const isAside = (graph: Graph, trigger: number): boolean =>
  graph.token(trigger).deprel === 'acl:relcl' && graph.dependents(trigger, 'aux').some((a) => graph.token(a).text.toLowerCase() === 'had')
