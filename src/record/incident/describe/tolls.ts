import type { Toll } from '../../facts.ts'
import type { TollFigure, TollPoint } from '../../incident-record.ts'
import { compare } from '../../story-card.ts'
import { citeOf } from './cite.ts'
import { isParty } from './is-party.ts'
import { originsOf, storiesOf, timeOf, type Witness } from './witness.ts'

const KINDS = ['killed', 'injured', 'missing', 'abducted', 'arrested', 'displaced'] as const
const DAY = 86_400_000

/** A toll with the story that tells it. */
interface Told extends Witness {
  readonly toll: Toll & { readonly report: string }
}

/** The figures of each kind that was told: the best one, its range, and how it grew. */
export function tollsOf(news: readonly Witness[]): TollFigure[] {
  const told = news.flatMap((witness) =>
    witness.account.facts.tolls.flatMap((toll) => (toll.report === null ? [] : [{ ...witness, toll: { ...toll, report: toll.report } }])),
  )
  return KINDS.flatMap((kind) => {
    const of = told.filter(({ toll }) => toll.kind === kind)
    return of.length === 0 ? [] : [figureOf(kind, largestOfStory(of))]
  })
}

/** A story that gives a sum and its parts is heard with the sum. */
function largestOfStory(told: readonly Told[]): Told[] {
  const best = new Map<string, Told>()
  for (const one of told) {
    const key = `${one.card.key} ${one.toll.speaker?.name ?? ''}`
    const held = best.get(key)
    if (held === undefined || one.toll.low > held.toll.low) best.set(key, one)
  }
  return [...best.values()]
}

function figureOf(kind: Toll['kind'], told: readonly Told[]): TollFigure {
  const neutral = told.filter((one) => !isParty(one.toll.speaker, one.account))
  const { best, rule } = choose(neutral.length > 0 ? neutral : told)
  return {
    kind,
    low: best.toll.low,
    high: best.toll.high,
    range: [Math.min(...told.map(({ toll }) => toll.low)), Math.max(...told.map(({ toll }) => toll.high ?? toll.low))],
    rule: neutral.length === told.length ? rule : `${rule}; figures of the parties to it stand apart as claims`,
    series: seriesOf(told),
    correctedBy: null,
  }
}

/**
 * The figure told last; but of those told within a day before it one that more origins tell and that is no lower goes before it: a toll
 * rises by one voice, and falls only by several.
 */
function choose(told: readonly Told[]): { best: Told; rule: string } {
  const ranked = [...told].sort(
    (a, b) => (timeOf(b) ?? 0) - (timeOf(a) ?? 0) || b.toll.low - a.toll.low || compare(a.account.id, b.account.id),
  )
  const last = ranked[0]
  if (last === undefined) throw new RangeError('no figure to choose from')
  if (ranked.every((one) => isSame(one, last))) return { best: last, rule: 'the only figure told' }
  const recent = ranked.filter((one) => (timeOf(last) ?? 0) - (timeOf(one) ?? 0) <= DAY)
  const support = (one: Told): number => originsOf(recent.filter((other) => isSame(one, other)))
  const better = recent
    .filter((one) => one.toll.low >= last.toll.low && support(one) > support(last))
    .sort((a, b) => support(b) - support(a))[0]
  return better === undefined
    ? { best: last, rule: 'told last' }
    : { best: better, rule: 'told by most origins in the last day of reports' }
}

const isSame = (a: Told, b: Told): boolean => a.toll.low === b.toll.low && a.toll.high === b.toll.high

function seriesOf(told: readonly Told[]): TollPoint[] {
  const groups = new Map<string, Told[]>()
  for (const one of told) {
    const key = `${one.toll.low}-${one.toll.high} ${one.toll.speaker?.entity ?? one.toll.speaker?.name ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
    .map((group) => [...group].sort(byTime))
    .sort((a, b) => byTime(a[0] as Told, b[0] as Told))
    .map((group) => {
      const { toll, card } = group[0] as Told
      return {
        at: card.published,
        low: toll.low,
        high: toll.high,
        speaker: toll.speaker?.name ?? null,
        stories: storiesOf(group),
        cite: citeOf(card, toll),
      }
    })
}

const byTime = (a: Told, b: Told): number =>
  compare(a.card.published ?? '9999', b.card.published ?? '9999') || compare(a.account.id, b.account.id) || a.toll.low - b.toll.low
