import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Deadline } from './deadline.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

it('runs only while a task does', async () => {
  const deadline = new Deadline(1_000)
  const first = deadline.during(() => later(400))
  await vi.advanceTimersByTimeAsync(400)
  await first
  await vi.advanceTimersByTimeAsync(5_000)
  expect([deadline.left, deadline.signal.aborted]).toEqual([600, false])
  void deadline.during(() => later(700))
  await vi.advanceTimersByTimeAsync(599)
  expect(deadline.signal.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(2)
  expect(deadline.signal.reason).toMatchObject({ name: 'TimeoutError' })
})

it('follows its caller, until it ends', () => {
  const caller = new AbortController()
  const [open, ended] = [new Deadline(1_000, caller.signal), new Deadline(1_000, caller.signal)]
  ended.end()
  caller.abort(new Error('enough'))
  expect(open.signal.reason).toMatchObject({ message: 'enough' })
  expect(ended.signal.aborted).toBe(false)
})
