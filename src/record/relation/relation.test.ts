import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDayOf } from '../../kit/when.ts'
import { type Generator, generatorOf } from './generator.ts'
import type { Pair, PairDay } from './pair.ts'
import { relate } from './relate.ts'

const START = dayNumber('2020-01-06') as number
const pair: Pair = { one: 'KEN', other: 'SOM', from: null, to: null }

const row = (day: number, events: number, mean: number, more: Partial<PairDay> = {}): PairDay => ({
  day: isoDayOf(day),
  quad: mean < 0 ? 'verbal conflict' : 'verbal cooperation',
  type: mean < 0 ? 'ACCUSE' : 'CONSULT',
  forth: true,
  events,
  score: events * mean,
  reports: [`r${day}`],
  ...more,
})

/** Roughly normal, by the sum of uniform draws. */
const normal = (next: Generator): number => Array.from({ length: 12 }, next).reduce((a, b) => a + b) - 6

function poisson(next: Generator, mean: number): number {
  let n = 0
  for (let p = next(); p > Math.exp(-mean); p *= next()) n++
  return n
}

/** Days with noise about a mean and a rate that the day tells. */
function noisy(seed: number, days: number, mean: (i: number) => number, rate: (i: number) => number): PairDay[] {
  const next = generatorOf(seed)
  return Array.from({ length: days }, (_, i) => i).flatMap((i) => {
    const events = poisson(next, rate(i))
    return events > 0 ? [row(START + i, events, mean(i) + (2 * normal(next)) / Math.sqrt(events))] : []
  })
}

const weeksOff = (iso: string, day: number): number => Math.abs((dayNumber(iso) as number) - day) / 7

describe('totals and series', () => {
  const days = [
    row(START, 2, 3, { reports: ['a', 'b'] }),
    row(START, 1, -4, { forth: false, reports: ['c'] }),
    row(START + 40, 1, 5, { reports: ['d'] }),
  ]

  it('counts by quad class, type and direction', () => {
    const { totals, events, score } = relate(pair, days)
    expect(events).toBe(4)
    expect(score).toBeCloseTo(7 / 4)
    expect(totals).toMatchObject([
      { type: 'CONSULT', forth: true, events: 3, days: 2, first: '2020-01-06', last: '2020-02-15' },
      { type: 'ACCUSE', forth: false, events: 1, score: -4 },
    ])
  })

  it('gives a point a step, with the reports behind it; a quiet step has no score', () => {
    const { series } = relate(pair, days, { step: 'week' })
    expect(series).toHaveLength(6)
    expect(series[0]).toMatchObject({ from: '2020-01-06', to: '2020-01-12', events: 3, forth: 2, reports: ['a', 'b', 'c'] })
    expect(series[1]).toMatchObject({ events: 0, score: null, reports: [] })
    expect(series[5]).toMatchObject({ to: '2020-02-15', reports: ['d'] })
    const mondays = relate(pair, [row(START, 1, 1), row(START + 6, 1, 1), row(START + 7, 1, 1)], { step: 'week' }).series
    expect(mondays.map((p) => [p.from, p.events])).toEqual([
      ['2020-01-06', 2],
      ['2020-01-13', 1],
    ])
  })

  it('chooses the step by the span, and takes the one that is asked for', () => {
    const over = (years: number) => relate({ ...pair, from: '2000-01-01', to: `${2000 + years}-01-01` }, days)
    expect([relate(pair, days).step, over(1).step, over(9).step, over(30).step]).toEqual(['day', 'week', 'month', 'quarter'])
    const quarters = relate(pair, days, { step: 'quarter' }).series
    expect(quarters).toMatchObject([{ from: '2020-01-06', to: '2020-02-15', events: 4 }])
  })

  it('keeps to the span and the direction', () => {
    expect(relate({ ...pair, from: '2020-02-01' }, days).events).toBe(1)
    expect(relate({ ...pair, directed: true }, days).totals.every((t) => t.forth)).toBe(true)
    expect(relate({ ...pair, from: '2020-01-01', to: '2030-01-01' }, days, { asOf: '2020-03-01' }).to).toBe('2020-03-01')
  })

  it('tells of a pair without events, of rows that are no days, and of a span of millennia', () => {
    expect(relate(pair, [])).toMatchObject({ from: null, events: 0, score: null, series: [], changes: [] })
    expect(relate(pair, [row(START, 1, 1, { day: 'soon' }), row(START, 0, 0)]).events).toBe(0)
    const long = relate({ ...pair, from: '0001-01-01', to: '9999-12-31' }, days)
    expect(long.series.map((p) => p.events)).toEqual([4])
  })

  it('does not depend on the order of the rows', () => {
    const rows = noisy(
      5,
      300,
      (i) => (i < 150 ? 2 : -3),
      () => 0.8,
    )
    const told = JSON.stringify(relate(pair, rows))
    const sorted = fc.shuffledSubarray(rows, { minLength: rows.length })
    fc.assert(
      fc.property(sorted, (shuffled) => JSON.stringify(relate(pair, shuffled)) === told),
      { numRuns: 10, seed: 11 },
    )
  })
})

describe('change points', () => {
  it('finds none in a constant series, gaps or not', () => {
    const every = (n: number) => Array.from({ length: 200 }, (_, i) => row(START + i * n, 1, 0.3))
    expect(relate(pair, every(7)).changes).toEqual([])
    const gap = [...every(1), ...every(1).map((r, i) => row(START + 600 + i, 1, 0.3, { reports: r.reports }))]
    expect(relate(pair, gap).changes.filter((c) => c.of === 'score')).toEqual([])
  })

  it('finds one in at most about a hundredth of series of noise alone', () => {
    const seeds = Array.from({ length: 150 }, (_, seed) => seed)
    const alarms = seeds.map(
      (seed) =>
        relate(
          pair,
          noisy(
            seed,
            420,
            () => 1,
            () => 0.6,
          ),
        ).changes,
    )
    // Of 150 at 1 in 100, more than 6 of a kind come about once in 1,000 such tests.
    expect(alarms.filter((changes) => changes.some((c) => c.of === 'score')).length).toBeLessThanOrEqual(6)
    expect(alarms.filter((changes) => changes.some((c) => c.of === 'rate')).length).toBeLessThanOrEqual(6)
  })

  it('finds a planted step of the score within a week', () => {
    const at = 333
    let more = 0
    for (let seed = 0; seed < 20; seed++) {
      const { changes } = relate(
        pair,
        noisy(
          seed,
          700,
          (i) => (i < at ? 2.5 : -4),
          () => 1,
        ),
      )
      const scores = changes.filter((c) => c.of === 'score')
      const change = scores.toSorted((a, b) => Math.abs(b.size) - Math.abs(a.size))[0]
      more += scores.length - 1
      expect(weeksOff(change?.day as string, START + at)).toBeLessThanOrEqual(1)
      expect(change?.before.value).toBeCloseTo(2.5, 0)
      expect(change?.size).toBeLessThan(-4)
    }
    // Each of the two sides is a series of noise alone.
    expect(more).toBeLessThanOrEqual(2)
  })

  it('finds a planted step of the rate, and a short burst by both its ends', () => {
    for (let seed = 0; seed < 10; seed++) {
      const step = relate(
        pair,
        noisy(
          seed,
          700,
          () => 1,
          (i) => (i < 400 ? 0.5 : 3),
        ),
      ).changes.filter((c) => c.of === 'rate')
      expect(step).toHaveLength(1)
      expect(weeksOff(step[0]?.day as string, START + 400)).toBeLessThanOrEqual(1)
      const burst = relate(
        pair,
        noisy(
          seed,
          1400,
          () => 1,
          (i) => (i >= 700 && i < 756 ? 4 : 0.4),
        ),
      ).changes.filter((c) => c.of === 'rate')
      expect(burst.map((c) => Math.sign(c.size))).toEqual([1, -1])
    }
  })

  it('weighs a week by its events: what only the single reports of quiet weeks do is no change', () => {
    const weeks = (busy: number) =>
      Array.from({ length: 60 }, (_, i) => row(START + 7 * i, i % 2 ? busy : 1, i % 2 ? ((i >> 1) % 3) / 2 : i < 30 ? 3 : -3))
    const changes = (busy: number) => relate(pair, weeks(busy)).changes.filter((c) => c.of === 'score')
    expect(changes(20)).toEqual([])
    expect(changes(1)).toHaveLength(1)
  })

  it('takes silence for a lower rate as far as the record knows, and no further', () => {
    const rows = Array.from({ length: 200 }, (_, i) => row(START + i, 1, 1))
    const long = { ...pair, from: '2020-01-06', to: '2022-01-06' }
    const [fall] = relate(long, rows).changes
    expect(fall).toMatchObject({ of: 'rate', day: isoDayOf(START + 200), after: { events: 0, value: 0 } })
    expect(relate(long, rows, { asOf: isoDayOf(START + 199) }).changes).toEqual([])
  })

  it('says it in words, with the reports about the day', () => {
    const rows = Array.from({ length: 100 }, (_, i) => row(START + 2 * i, 1, (i < 50 ? 4 : -5) + (i % 2)))
    const [change] = relate(pair, rows).changes
    expect(change?.says).toBe(
      'From 2020-04-15 the mean score fell from 4.5 to -4.5 (50 events in 14 weeks before, 50 events in 14 weeks after).',
    )
    expect(change?.reports.slice(0, 3)).toEqual([`r${START + 100}`, `r${START + 98}`, `r${START + 102}`])
    expect(change?.chance).toBeLessThanOrEqual(0.01)
  })
})
