import { expect, test } from 'vitest'
import { testIo } from '../../tests/support/test-io.ts'
import { makeProgress } from './progress.ts'

test('a short run says nothing', async () => {
  const io = testIo({ stderrTTY: true })
  const progress = makeProgress(io, false)
  await progress.tick(false)
  await progress.end()
  expect(io.err()).toBe('')
})

test('on a terminal one line redraws itself, and ends with a line end', async () => {
  const io = testIo({ stderrTTY: true })
  const progress = makeProgress(io, false)
  io.advance(4_000)
  await progress.tick(false)
  await progress.tick(true)
  await progress.end()
  expect(io.err()).toBe('\r\u001b[K1 stories, 4 s, 0.3 stories/s\r\u001b[K2 stories, 1 failed, 4 s, 0.5 stories/s\n')
})

test('elsewhere plain lines, seldom, with no control characters', async () => {
  const io = testIo({})
  const progress = makeProgress(io, false)
  for (let i = 0; i < 40; i++) {
    io.advance(1_000)
    await progress.tick(false)
  }
  await progress.end()
  expect(io.err().split('\n').filter(Boolean)).toEqual([
    'chancery: 15 stories, 15 s, 1.0 stories/s',
    'chancery: 30 stories, 30 s, 1.0 stories/s',
    'chancery: 40 stories, 40 s, 1.0 stories/s',
  ])
})

test('nothing is drawn over readings on the same terminal', async () => {
  const io = testIo({ stderrTTY: true })
  const progress = makeProgress(io, true)
  io.advance(60_000)
  await progress.tick(false)
  await progress.end()
  expect(io.err()).toBe('')
})
