import { expect, it } from 'vitest'
import type { Decision } from '../decision.ts'
import type { Entry } from '../entry.ts'
import type { IncidentRecord } from '../incident-record.ts'
import { reviewQueue } from './queue.ts'

const toll = (low: number, range: readonly [number, number] = [low, low]): IncidentRecord['tolls'][number] => ({
  ...{ kind: 'killed', low, high: low, range, rule: '', series: [], correctedBy: null },
})
const incident = (id: string, more: Partial<IncidentRecord> = {}, lat: number | null = 10, confidence = 0.9): Entry<'incident'> =>
  ({
    ...{ kind: 'incident', id },
    doc: {
      ...{ id, kind: 'bombing', status: 'confirmed', statusWhy: 'they differ', place: null, tolls: [], stories: 2, origins: 2 },
      date: { told: true },
      ...more,
    },
    facets: { lat, confidence },
  }) as unknown as Entry<'incident'>
const report = (id: string, confidence: number): Entry<'report'> =>
  ({
    ...{ kind: 'report', id, facets: { lat: 1, confidence } },
    doc: { corrected: [], report: { type: 'CONSULT', place: null, date: null, trigger: { text: 'met' } } },
  }) as unknown as Entry<'report'>
const queue = (more: Partial<Parameters<typeof reviewQueue>[0]>) =>
  reviewQueue({ incidents: [], reports: [], ties: [], decisions: [], by: null, ...more })
const judged = (id: string, path: string, by: string): Decision => ({
  ...{ id: `d-${id}-${by}`, by, at: '2026-01-01T00:00:00Z', note: null },
  act: { kind: 'review', target: { kind: 'incident', id, story: null, span: null, accounts: [id] }, path, value: 'x' },
})

it('ranks by the sum of stated reasons', () => {
  const items = queue({
    incidents: [
      incident('calm'),
      incident('disputed', { status: 'disputed' }),
      incident('bare', {}, null),
      incident('alone', { origins: 1, tolls: [toll(100)] }),
      incident('wide', { tolls: [toll(4, [4, 12])], status: 'disputed' }),
    ],
    reports: [report('sure', 0.7), report('unsure', 0.25)],
  })
  expect(items.map(({ id, points }) => [id, points])).toEqual([
    ['wide', 4.5],
    ['alone', 3],
    ['disputed', 3],
    ['bare', 1.5],
    ['unsure', 1.5],
  ])
  expect(items[0]?.why.map(({ says }) => says)).toEqual(['disputed: they differ', 'told from 4 to 12 killed'])
})

it('tells of both of two that are nearly one', () => {
  const ties = [{ one: 'a', other: 'b', closeness: 0.5, why: ['both at Nyala'] }]
  const items = queue({ incidents: [incident('a'), incident('b')], ties })
  expect(items.map(({ id, why }) => [id, why[0]?.says])).toEqual([
    ['a', 'nearly one with incident b: both at Nyala'],
    ['b', 'nearly one with incident a: both at Nyala'],
  ])
})

it('leaves out what the person judged, and leaves it to others', () => {
  const incidents = [incident('a', { status: 'disputed' })]
  const decisions = [judged('a', 'status', 'Ada')]
  expect(queue({ incidents, decisions, by: 'Ada' })).toEqual([])
  expect(queue({ incidents, decisions, by: 'Ben' })).toHaveLength(1)
  expect(queue({ incidents, decisions })).toEqual([])
  expect(queue({ incidents, decisions: [judged('a', 'kind', 'Ada')], by: 'Ada' })).toHaveLength(1)
})
