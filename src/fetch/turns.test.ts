import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Turns } from './turns.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Runs tasks that each last as long as told, and notes who started when. */
function watch(turns: Turns) {
  const started: string[] = []
  const ends: Promise<void>[] = []
  const zero = Date.now()
  const take = (host: string, lasts: number, signal?: AbortSignal): Promise<void> => {
    const task = async (): Promise<void> => {
      started.push(`${host}@${Date.now() - zero}`)
      await new Promise((done) => setTimeout(done, lasts))
    }
    const end = turns.take(host, task, signal)
    ends.push(end.catch(() => {}))
    return end
  }
  return { started, take, all: () => vi.runAllTimersAsync().then(() => Promise.all(ends)) }
}
const turns = (perHost: number, atOnce: number, gapMs: number): Turns => new Turns({ perHost, atOnce, gapMs }, Date.now)

it('keeps a host to its connections and its gap', async () => {
  const { started, take, all } = watch(turns(2, 9, 500))
  for (let i = 0; i < 4; i++) void take('quay', 2_000)
  await all()
  expect(started).toEqual(['quay@0', 'quay@500', 'quay@2000', 'quay@2500'])
})

it('serves hosts in a circle, so that a long line starves none', async () => {
  const { started, take, all } = watch(turns(9, 1, 0))
  for (let i = 0; i < 4; i++) void take('long', 10)
  void take('a', 10)
  void take('b', 10)
  await all()
  expect(started).toEqual(['long@0', 'long@10', 'a@20', 'b@30', 'long@40', 'long@50'])
})

it('never runs more than its limit, and all in the end', async () => {
  const limited = turns(3, 5, 0)
  let now = 0
  let most = 0
  let done = 0
  const task = async (): Promise<void> => {
    most = Math.max(most, ++now)
    await new Promise((end) => setTimeout(end, 10))
    now--
    done++
  }
  const all = Array.from({ length: 200 }, (_, i) => limited.take(`host${i % 20}`, task))
  await vi.runAllTimersAsync()
  await Promise.all(all)
  expect([most, done]).toEqual([5, 200])
})

it('gives the turn on after a task that fails', async () => {
  const one = turns(1, 1, 0)
  await expect(one.take('quay', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(one.take('quay', async () => 7)).resolves.toBe(7)
})

it('lets go of who stops waiting, and of nobody else', async () => {
  const { started, take, all } = watch(turns(1, 1, 0))
  const stop = new AbortController()
  void take('quay', 100)
  const stopped = take('quay', 100, stop.signal)
  void take('quay', 100)
  stop.abort(new Error('enough'))
  await expect(stopped).rejects.toThrow('enough')
  await expect(take('quay', 100, stop.signal)).rejects.toThrow('enough')
  await all()
  expect(started).toEqual(['quay@0', 'quay@100'])
})
