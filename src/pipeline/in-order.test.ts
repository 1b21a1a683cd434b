import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const out: T[] = []
  for await (const item of items) out.push(item)
  return out
}

test('results come in the order of the items, whichever ends first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3)), fc.integer({ min: 1, max: 4 }), async (ticks, concurrency) => {
      const work = async (n: number) => {
        for (let i = 0; i < n; i++) await Promise.resolve()
        return n
      }
      expect(await collect(inOrder(ticks, concurrency, work))).toEqual(ticks)
    }),
  )
})

test('no more than `concurrency` run at once', async () => {
  let now = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++now)
    await new Promise((done) => setTimeout(done, 1))
    now--
  }
  await collect(inOrder(Array.from({ length: 12 }), 3, work))
  expect(most).toBe(3)
})

test('a failure comes at its turn, after the results before it', async () => {
  const seen: number[] = []
  const work = async (n: number) => {
    if (n === 2) throw new Error('two')
    return n
  }
  await expect(async () => {
    for await (const n of inOrder([1, 2, 3], 3, work)) seen.push(n)
  }).rejects.toThrow('two')
  expect(seen).toEqual([1])
})

test('a concurrency that is no whole number is refused', async () => {
  await expect(collect(inOrder([1], 0, async (n) => n))).rejects.toThrow(RangeError)
})
