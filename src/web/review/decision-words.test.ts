import { expect, test } from 'vitest'
import type { Anchor } from '../../record/decision.ts'
import { actWords, onWhat, valueWords } from './decision-words.ts'

const on = (kind: Anchor['kind'], id: string): Anchor => ({ kind, id, story: null, span: null, accounts: [] })

test.each([
  [null, 'not known'],
  [5, '5'],
  [[5, null], 'at least 5'],
  [[5, 7], '5 to 7'],
  [{ start: '2026-03-04', end: '2026-03-04' }, '2026-03-04'],
  [{ start: '2026-03-04', end: '2026-03-06' }, '2026-03-04 to 2026-03-06'],
  [{ name: 'Turbat', country: 'PAK', lat: 26, lon: 63 }, 'Turbat, PAK'],
  [false, 'false'],
])('the value %j reads %s', (value, words) => expect(valueWords(value)).toBe(words))

test('a correction says what stands there and what stood there', () => {
  const act = { kind: 'correct', target: on('incident', 'i1'), path: 'tolls.killed', value: [5, 5], was: [11, 11] } as const
  expect(actWords(act)).toBe('Killed: 5, was 11')
  expect(onWhat(act)).toEqual({ kind: 'incident', id: 'i1' })
})
test('a join leads to the incident of its first account', () => {
  const act = { kind: 'join', accounts: [on('account', 'a1'), on('account', 'a2')] } as const
  expect([actWords(act), onWhat(act)]).toEqual(['Joined 2 accounts', { kind: 'incident', id: 'a1' }])
})
test('a split counts the accounts of both sides', () => {
  const act = { kind: 'split', one: [on('account', 'a1'), on('account', 'a2')], other: [on('account', 'a3')] } as const
  expect(actWords(act)).toBe('Split 3 accounts into 2 and 1')
})
test('an undo is about no item of its own', () => expect(onWhat({ kind: 'undo', decision: 'd1' })).toBeNull())
