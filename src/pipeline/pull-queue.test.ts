import { expect, test } from 'vitest'
import { newFeed } from '../feeds/state.ts'
import { pullQueue } from './pull-queue.ts'

const feed = (address: string) => newFeed(address, '2026-03-04T08:00:00Z')
const BIG = [1, 2, 3].map((n) => feed(`https://big.example/${n}`))
const SMALL = feed('https://small.example/')

test('a busy host does not keep the feed of another waiting', async () => {
  const queue = pullQueue([...BIG, SMALL], 2)
  const taken = [await queue.take(), await queue.take(), await queue.take()]
  expect(taken.map((one) => one?.address)).toEqual(['https://big.example/1', 'https://big.example/2', 'https://small.example/'])
})

test('the next of a busy host comes when one of it is done, and then there is no more', async () => {
  const queue = pullQueue(BIG.slice(0, 2), 1)
  const first = await queue.take()
  const second = queue.take()
  queue.done(first ?? SMALL)
  expect((await second)?.address).toBe('https://big.example/2')
  expect(await queue.take()).toBeNull()
})

test('closing frees those who wait', async () => {
  const queue = pullQueue(BIG, 1)
  await queue.take()
  const second = queue.take()
  queue.close()
  expect(await second).toBeNull()
})
