import { expect, it } from 'vitest'
import { bcubed, type Item } from './bcubed.ts'

const item = (found: string[], told: string[], mentioned: string[] = told): Item => ({
  found: new Set(found),
  told: new Set(told),
  mentioned: new Set(mentioned),
})

it('is 1 for the truth and falls with what is joined wrongly and what is parted', () => {
  expect(bcubed([item(['x'], ['a']), item(['x'], ['a']), item(['y'], ['b'])]).f1).toBe(1)
  expect(bcubed([item(['x'], ['a']), item(['x'], ['b'])])).toMatchObject({ precision: 0.5, recall: 1 })
  expect(bcubed([item(['x'], ['a']), item(['y'], ['a'])])).toMatchObject({ precision: 1, recall: 0.5 })
})

it('counts an item in no cluster against recall alone', () => {
  expect(bcubed([item(['x'], ['a']), item([], ['a'])])).toMatchObject({ precision: 1, recall: 0.25 })
})

it('takes an item that mentions an incident as rightly beside those that tell it', () => {
  const telling = item(['x'], ['a'])
  expect(bcubed([telling, item(['x', 'y'], ['b'], ['b', 'a']), item(['y'], ['b'])]).precision).toBe(1)
  expect(bcubed([telling, item(['x', 'y'], ['b']), item(['y'], ['b'])]).precision).toBeLessThan(1)
})
