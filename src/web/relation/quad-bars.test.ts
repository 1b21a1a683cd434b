import { expect, it } from 'vitest'
import { type QuadStep, quadBars } from './quad-bars.ts'

const step = (key: string, quads: QuadStep['quads'], score: number | null = null): QuadStep => ({
  key,
  says: key,
  short: key,
  quads,
  score,
})
const size = { width: 600, height: 236 }

it('stacks cooperation above zero and conflict below it, nothing over another', () => {
  const { bars, zero } = quadBars(
    [step('a', { 'verbal cooperation': 2, 'material cooperation': 1, 'verbal conflict': 1, 'material conflict': 3 })],
    size,
  )
  const [said, done, accused, hit] = bars as [(typeof bars)[0], (typeof bars)[0], (typeof bars)[0], (typeof bars)[0]]
  expect(said.y + said.height).toBeCloseTo(zero)
  expect(done.y + done.height).toBeCloseTo(said.y)
  expect(accused.y).toBeCloseTo(zero)
  expect(hit.y).toBeCloseTo(accused.y + accused.height)
  expect(hit.height / accused.height).toBeCloseTo(3)
})

it('breaks the line of scores where a step has none', () => {
  const { line, dots } = quadBars([step('a', {}, 2), step('b', {}, -4), step('c', {}), step('d', {}, 10)], size)
  expect(line.match(/M/g)).toHaveLength(2)
  expect(dots).toHaveLength(3)
  expect(dots[2]?.y).toBeCloseTo(12)
})

it('is as wide with many steps as with one', () => {
  const many = Array.from({ length: 400 }, (_, i) => step(String(i), { 'verbal conflict': 1 }))
  const picture = quadBars(many, size)
  expect(Math.max(...picture.bars.map(({ x, width }) => x + width))).toBeLessThanOrEqual(picture.right + 1)
  expect(picture.labels.length).toBeLessThan(12)
})
