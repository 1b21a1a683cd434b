import { expect, it } from 'vitest'
import { LargeLane } from './large-lane.ts'

const never = new AbortController().signal
const settled = (): Promise<void> => new Promise((done) => setImmediate(done))

it('lets a few in, the others in their order as those leave', async () => {
  const lane = new LargeLane(2)
  const inside: number[] = []
  const entered = [1, 2, 3, 4].map(async (n) => {
    const leave = await lane.enter(never)
    inside.push(n)
    return leave
  })
  await settled()
  expect(inside).toEqual([1, 2])
  ;(await entered[1])?.()
  await settled()
  expect(inside).toEqual([1, 2, 3])
  for (const one of [entered[0], entered[2], entered[3]]) (await one)?.()
  await Promise.all([lane.enter(never), lane.enter(never)])
})

it('forgets who stops waiting', async () => {
  const lane = new LargeLane(1)
  const leave = await lane.enter(never)
  const stop = new AbortController()
  const stopped = lane.enter(stop.signal)
  const next = lane.enter(never)
  stop.abort(new Error('enough'))
  await expect(stopped).rejects.toThrow('enough')
  leave()
  expect(await next).toBeTypeOf('function')
})
