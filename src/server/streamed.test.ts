import { expect, test } from 'vitest'
import { makeStreamed } from './streamed.ts'

const bytes = new TextEncoder().encode('a line\n')

test('goes out as it is taken, to its end', async () => {
  const { body, put, close, gone } = makeStreamed()
  const text = new Response(body).text()
  for (let n = 0; n < 3; n++) await put(bytes)
  await close()
  expect([await text, gone.aborted]).toEqual(['a line\n'.repeat(3), false])
})

test('ends for one who takes nothing, and for one who has gone', async () => {
  const still = makeStreamed(10)
  const all = async (): Promise<void> => {
    for (;;) await still.put(bytes)
  }
  await expect(all()).rejects.toThrow('takes nothing')
  expect(still.gone.aborted).toBe(true)
  await expect(new Response(still.body).text()).rejects.toThrow()
  const left = makeStreamed()
  await left.body.cancel(new Error('enough'))
  await expect(left.put(bytes)).rejects.toThrow('enough')
  expect(left.gone.aborted).toBe(true)
})

test('never looks whole where it breaks off', async () => {
  const { body, put, fail } = makeStreamed()
  const reader = body.getReader()
  const [first] = await Promise.all([reader.read(), put(bytes)])
  expect(first.value).toEqual(bytes)
  fail(new Error('broken'))
  await expect(reader.read()).rejects.toThrow('broken')
})
