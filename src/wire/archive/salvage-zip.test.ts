import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { zipOf } from '../../../tests/support/archives.ts'
import type { Document } from '../document.ts'
import { chunksOf } from './chunks.ts'
import { parseArchive } from './parse-archive.ts'

async function read(input: Uint8Array): Promise<{ texts: string[]; faults: string[] }> {
  const documents: Document[] = []
  for await (const document of parseArchive(chunksOf(input), 'z')) documents.push(document)
  return {
    texts: documents.flatMap((d) => d.items.map((i) => `${i.where} ${i.text}`)),
    faults: documents.flatMap((d) => d.faults.map((f) => `${f.where} ${f.code}`)),
  }
}

const words = Array.from({ length: 3_000 }, (_, i) => `{"text":"Line ${i} ${Math.sin(i)}."}`).join('\n')
const members = [
  { name: '../one.txt', bytes: Buffer.from('The road to Sarn was closed.') },
  { name: 'photo.jpg', bytes: Buffer.from('no story') },
  { name: 'two.jsonl', bytes: deflateRawSync(words), method: 8, size: words.length },
]

it('reads the members of an archive that was cut off, the last as far as it goes', async () => {
  const whole = zipOf(members)
  const cut = whole.subarray(0, whole.indexOf('two.jsonl') + 9 + 20_000)
  const { texts, faults } = await read(cut)
  expect(texts[0]).toBe('z!one.txt:1 The road to Sarn was closed.')
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.length).toBeLessThan(3_000)
  expect(faults.at(-1)).toBe('z broken-archive')
})

it('finds the end of a member whose size stands behind it', async () => {
  const whole = zipOf([members[2] as (typeof members)[number], members[0] as (typeof members)[number]])
  const open = Buffer.from(whole.subarray(0, whole.length - 30))
  open.writeUInt16LE(8, 6)
  open.writeUInt32LE(0, 18)
  const { texts } = await read(open)
  expect(texts).toHaveLength(3_001)
  expect(texts.at(-1)).toBe('z!one.txt:1 The road to Sarn was closed.')
})

it('tells members that are locked or packed by other means', async () => {
  const whole = zipOf([
    { name: 'locked.txt', bytes: Buffer.alloc(20), flags: 1, size: 8 },
    { name: 'odd.txt', bytes: Buffer.from('?'), method: 99 },
  ])
  const { faults } = await read(whole.subarray(0, whole.length - 30))
  expect(faults).toEqual(['z!locked.txt encrypted', 'z!odd.txt unsupported', 'z broken-archive'])
})
