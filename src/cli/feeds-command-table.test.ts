import { expect, it } from 'vitest'
import { down, hour, ok, polled, polledHourly, rss, start, story } from '../../tests/support/feed-answers.ts'
import { health } from '../feeds/health.ts'
import { healthTable } from './feeds-command-table.ts'
import { COLOUR, PLAIN } from './paint.ts'

const T0 = '2026-03-04T08:00:00Z'
const good = polled(start(), ok(rss([story(1, { date: '2026-03-04T07:30:00Z' })])), T0).state
const bad = polledHourly(
  { ...start('https://tarin.example/rss'), title: '塔林邮报塔林邮报塔林邮报塔林邮报塔林邮报塔林邮报' },
  [down(), down()],
  T0,
).state
const feeds = [good, bad].map((state) => health(state, hour(T0, 2)))

it('puts a feed on a line, and what is wrong below it', () => {
  const [head, first, second, why, blank, sums] = healthTable(feeds, 160, PLAIN).split('\n')
  expect(head).toMatch(/^health {3}title +last new item +per day +repairs {2}address$/)
  expect(first).toMatch(/^ok {7}Qasra Wire +2026-03-04 07:30 .* https:\/\/wire\.example\/rss$/)
  expect(second).toMatch(/^failing {2}塔林.*… +- .*https:\/\/tarin\.example\/rss$/)
  expect(why).toBe('         no answer (timeout, since 2026-03-04 08:00, 2 times in a row)')
  expect([blank, sums]).toEqual(['', '2 feeds: 1 ok, 1 failing'])
})

it('keeps to the width and never cuts an address', () => {
  for (const width of [40, 72, 80, 100]) {
    const lines = healthTable(feeds, width, PLAIN).split('\n')
    expect(lines).toContain('         https://wire.example/rss')
    if (width >= 72) expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
  }
})

it('lets no control character of a feed through', () => {
  const odd = health({ ...good, title: 'Red\u001b[31m Post\u202e' }, T0)
  expect(healthTable([odd], 100, PLAIN)).not.toMatch(/[\u001b\u202e]/)
  expect(healthTable([odd], 100, COLOUR)).toContain('\u001b[32mok')
})
