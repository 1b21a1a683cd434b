import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour, ok, polled, rss, start, story } from '../../tests/support/feed-answers.ts'

const T0 = '2026-03-04T08:00:00Z'
const whole = rss([1, 2, 3, 4].map((n) => story(n, { date: `0${n} Mar 2026 08:00:00 GMT` })))
const cuts = fc.array(fc.tuple(fc.nat(whole.length), fc.nat(30), fc.string({ unit: 'binary', maxLength: 6 })), {
  minLength: 1,
  maxLength: 5,
})

const mutated = (edits: readonly (readonly [number, number, string])[]): string =>
  edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), whole)

test('a broken document in between stops nothing: the next whole one brings no item twice and none is forgotten', () => {
  fc.assert(
    fc.property(cuts, (edits) => {
      const first = polled(start(), ok(whole), T0)
      const broken = polled(first.state, ok(mutated(edits)), hour(T0, 1))
      expect(broken.items.every((item) => !item.baseline)).toBe(true)
      const last = polled(broken.state, ok(whole), hour(T0, 2))
      expect(last.items.filter(({ kind }) => kind === 'new').length).toBeLessThanOrEqual(broken.items.length)
      expect(polled(last.state, ok(whole), hour(T0, 3)).items).toEqual([])
      expect(Date.parse(last.state.next ?? '')).toBeGreaterThan(Date.parse(hour(T0, 2)))
    }),
    { numRuns: 60 },
  )
})
