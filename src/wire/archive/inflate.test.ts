import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Fault } from '../fault.ts'
import { inflate } from './inflate.ts'

async function* cut(input: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < input.length; i += size) yield input.subarray(i, i + size)
}

async function read(input: Uint8Array, size = 1_000): Promise<{ text: string; faults: string[] }> {
  const faults: Fault[] = []
  const parts: Uint8Array[] = []
  for await (const part of inflate(cut(input, size), 'g', (fault) => void faults.push(fault))) parts.push(part)
  return { text: Buffer.concat(parts).toString('utf8'), faults: faults.map((f) => `${f.where} ${f.code}`) }
}

it('gives the same however members and bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ maxLength: 200 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 50 }),
      async (texts, size) => {
        const { text, faults } = await read(Buffer.concat(texts.map((words) => gzipSync(words))), size)
        expect([text, faults]).toEqual([texts.join(''), []])
      },
    ),
    { numRuns: 50 },
  )
})

it('goes on with the next whole member behind a broken one, and gives none twice', async () => {
  const members = ['one', 'two', 'three', 'four'].map((word) => gzipSync(`${word}\n`.repeat(50)))
  const wound = (at: number): Buffer => {
    const broken = Buffer.from(members[1] as Buffer)
    broken[at < 0 ? broken.length + at : at] = 0x07
    return broken
  }
  // A kind of block that there is none of; a wrong check sum.
  for (const broken of [wound(10), wound(-6)]) {
    const input = Buffer.concat([members[0] as Buffer, broken, members[2] as Buffer, members[3] as Buffer])
    for (const size of [1, 7, 1_000]) {
      const { text, faults } = await read(input, size)
      const count = (word: string): number => text.split('\n').filter((line) => line.trim() === word).length
      expect([count('one'), count('three'), count('four')]).toEqual([50, 50, 50])
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatch(/^g!\d+ truncated$/)
    }
  }
})

it('says that it ends early, and rejects with what its source rejects with', async () => {
  const whole = gzipSync('words and words')
  expect((await read(whole.subarray(0, whole.length - 4))).faults).toEqual(['g truncated'])
  const failing = async function* (): AsyncGenerator<Uint8Array> {
    yield whole.subarray(0, 5)
    throw new Error('the disk is gone')
  }
  await expect(inflate(failing(), 'g', () => {}).next()).rejects.toThrow('the disk is gone')
})

it('ends where padding or other bytes stand behind the last member', async () => {
  for (const size of [1, 9, 5_000]) {
    const padded = await read(Buffer.concat([gzipSync('words'), Buffer.alloc(3_000)]), size)
    expect(padded).toEqual({ text: 'words', faults: [] })
    const { text } = await read(Buffer.concat([gzipSync('words'), Buffer.from('no gzip at all')]), size)
    expect(text.trim()).toBe('words')
  }
})

it('keeps what was inflated before a break in the middle of a chunk', async () => {
  const whole = gzipSync(Array.from({ length: 20_000 }, (_, i) => `${i} ${Math.sin(i)}\n`).join(''))
  whole.fill(0, whole.length - 4_000, whole.length - 3_000)
  const { text, faults } = await read(whole, whole.length)
  expect(text.split('\n').length).toBeGreaterThan(10_000)
  expect(faults.length).toBeGreaterThan(0)
})
