import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cursorOf } from './cursor.ts'

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}

it('gives every byte once and in order, whatever is asked for and however the stream is cut', async () => {
  const step = fc.tuple(fc.constantFrom('take', 'skip', 'line', 'peek', 'part', 'back'), fc.integer({ min: 1, max: 30 }))
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 80 }).map((bytes) => bytes.map((b) => (b % 5 === 0 ? 10 : b))),
      fc.array(step, { maxLength: 12 }),
      fc.integer({ min: 1, max: 9 }),
      async (bytes, steps, size) => {
        const cursor = cursorOf(cut(bytes, size))
        for (const [what, n] of steps) {
          const before = cursor.offset()
          const expected = Buffer.from(bytes.subarray(before, before + n))
          if (what === 'take') expect(Buffer.from(await cursor.take(n))).toEqual(expected)
          else if (what === 'peek') expect(Buffer.from(await cursor.peek(n))).toEqual(expected)
          else if (what === 'skip') expect(await cursor.skip(n)).toBe(expected.length)
          else if (what === 'back') cursor.back(Uint8Array.from(await cursor.take(n)))
          else if (what === 'part') {
            const parts: Uint8Array[] = []
            for await (const part of cursor.part(n)) parts.push(part)
            expect(Buffer.concat(parts)).toEqual(expected)
          } else {
            const end = expected.indexOf(10)
            expect(Buffer.from((await cursor.line(n)) ?? [])).toEqual(end < 0 ? expected : expected.subarray(0, end + 1))
          }
        }
        const rest = Buffer.from(bytes.subarray(cursor.offset()))
        expect(Buffer.from(await cursor.take(1_000))).toEqual(rest)
      },
    ),
    { numRuns: 400, seed: 2 },
  )
})
