import { expect, it } from 'vitest'
import type { Fault } from './fault.ts'
import { readStatus, statusOf, versionOf } from './version.ts'

it.each([
  ['stat:usable', 'usable'],
  ['x:cancelled', 'canceled'],
  ['http://cv.iptc.org/newscodes/pubstatusg2/canceled', 'canceled'],
  ['https://agency.example/codes#withheld', 'withheld'],
  ['Usable', 'usable'],
  ['kill', 'canceled'],
  ['constructor', null],
  ['', null],
  [null, null],
])('status %j', (code, status) => {
  expect(statusOf(code)).toBe(status)
})

it('notes a status that nobody knows', () => {
  const faults: Fault[] = []
  expect([readStatus('stat:drafted', 'x', faults), readStatus(null, 'x', faults)]).toEqual([null, null])
  expect(faults.map(({ code, lost }) => [code, lost])).toEqual([['wrong-type', false]])
})

it.each([
  ['3', 3],
  [3, 3],
  [' 12 ', 12],
  ['0', null],
  ['1.5', null],
  [-1, null],
  [undefined, null],
])('version %j', (raw, version) => {
  expect(versionOf(raw)).toBe(version)
})
