import { expect, it } from 'vitest'
import { scoreLineage } from './score.ts'

it.each(['dev', 'test'] as const)('finds the copies of the %s half, in whatever order they come', (half) => {
  for (const seed of [1, 2, 3]) {
    const { precision, recall, pairs, wrong } = scoreLineage(half, seed)
    expect(pairs).toBeGreaterThan(700)
    expect(precision, wrong.join(', ')).toBeGreaterThanOrEqual(0.98)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  }
})
