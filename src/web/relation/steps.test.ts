import { expect, it } from 'vitest'
import { filledMonths, stepsOf, stepWords } from './steps.ts'

it('fills months in which nothing happened, over the turn of the year', () => {
  const steps = filledMonths([{ month: '2025-02', quads: { 'verbal conflict': 2 } }], ['2024-11', '2025-02'])
  expect(steps.map(({ key }) => key)).toEqual(['2024-11', '2024-12', '2025-01', '2025-02'])
  expect(steps[0]?.quads).toEqual({})
  expect(steps[3]).toMatchObject({ says: 'February 2025', short: 'Feb 2025', quads: { 'verbal conflict': 2 } })
})

it('leaves out the silence after the last event and keeps that between', () => {
  const point = (from: string, events: number) => ({ from, to: from, events, score: null, forth: 0, quads: [], reports: [] })
  const series = [point('2025-03-01', 1), point('2025-03-02', 0), point('2025-03-03', 2), point('2025-03-04', 0)]
  expect(stepsOf({ series, step: 'day' }).map(({ short }) => short)).toEqual(['1 Mar 25', '2 Mar 25', '3 Mar 25'])
  expect(stepsOf({ series: [point('2025-03-01', 0)], step: 'day' })).toEqual([])
})

it('says a month that is cut off by its days', () => {
  expect(stepWords({ from: '2025-03-01', to: '2025-03-31' }, 'month')).toBe('March 2025')
  expect(stepWords({ from: '2025-03-03', to: '2025-03-31' }, 'month')).toBe('3 to 31 March 2025')
})
