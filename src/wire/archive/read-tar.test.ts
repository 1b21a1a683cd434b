import { expect, it } from 'vitest'
import { tarOf } from '../../../tests/support/archives.ts'
import type { Document } from '../document.ts'
import { chunksOf } from './chunks.ts'
import { parseArchive } from './parse-archive.ts'
import { BLOCK, tarHeader } from './tar-header.ts'

async function read(input: Uint8Array): Promise<{ texts: string[]; faults: string[] }> {
  const documents: Document[] = []
  for await (const document of parseArchive(chunksOf(input), 't')) documents.push(document)
  return {
    texts: documents.flatMap((d) => d.items.map((i) => `${i.where} ${i.text}`)),
    faults: documents.flatMap((d) => d.faults.map((f) => `${f.where} ${f.code}`)),
  }
}

const tar = tarOf([
  { name: 'one.txt', bytes: Buffer.from('First words.') },
  { name: '../two.txt', bytes: Buffer.from('Second words.') },
  { name: 'photo.jpg', bytes: Buffer.from('no story') },
  { name: '.hidden', bytes: Buffer.from('junk') },
  { name: 'three.txt', bytes: Buffer.from('Third words.') },
])
const THIRD = 't!three.txt:1 Third words.'

it('goes on with the next header behind one that is damaged', async () => {
  const broken = Buffer.from(tar)
  broken[2 * BLOCK + 130] = 0xee
  const { texts, faults } = await read(broken)
  expect(texts).toEqual(['t!one.txt:1 First words.', THIRD])
  expect(faults).toEqual(['t!1024 broken-archive', 't skipped'])
})

it('reads what is there of a member that is cut off', async () => {
  const at = tar.indexOf('Second words.')
  const { texts, faults } = await read(tar.subarray(0, at + 6))
  expect(texts).toEqual(['t!one.txt:1 First words.', 't!two.txt:1 Second'])
  expect(faults).toEqual(['t truncated'])
})

it('says when there is no file in it', async () => {
  expect((await read(tarOf([{ name: '.hidden', bytes: Buffer.from('junk') }]))).faults).toEqual(['t no-items'])
})

it('takes the size of a member over 8 GB as binary, and no block whose sum is wrong', () => {
  const block = Buffer.from(tar.subarray(0, BLOCK))
  expect(tarHeader(block)).toMatchObject({ type: '0', name: 'one.txt', size: 12 })
  block.fill(0, 124, 136)
  block[124] = 0x80
  block.writeUIntBE(9_000_000_000, 130, 6)
  expect(tarHeader(block)).toBeNull()
  block.fill(0x20, 148, 156)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  expect(tarHeader(block)?.size).toBe(9_000_000_000)
})
