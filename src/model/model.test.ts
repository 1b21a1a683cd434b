import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { encodeWords } from './encode.ts'
import { openReader } from './reader.ts'
import { shapesOf } from './shapes.ts'
import { WordPiece } from './wordpiece.ts'

const FOLDER = new URL('../../weights/reader/', import.meta.url)
const here = existsSync(new URL('model.onnx', FOLDER))

interface Row {
  readonly words: string[]
  readonly pieces: number[]
  readonly shapes: number[]
  readonly starts: number[]
  readonly upos: string[]
  readonly xpos: string[]
  readonly heads: number[]
  readonly deprels: string[]
}

/** The trainer wrote what its own code reads in a few sentences; the runtime must read the same. */
describe.skipIf(!here)('parity with the trainer (needs weights/reader)', () => {
  const rows = here ? (JSON.parse(readFileSync(new URL('parity.json', FOLDER), 'utf8')) as Row[]) : []
  const vocabulary = here ? new WordPiece(readFileSync(new URL('vocab.txt', FOLDER), 'utf8')) : null

  it('encodes words alike', () => {
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const found = encodeWords(row.words, shapesOf(row.words), vocabulary as WordPiece)
      expect([...found.pieces]).toEqual(row.pieces)
      expect([...found.shapes]).toEqual(row.shapes)
      expect([...found.starts]).toEqual(row.starts)
    }
  })

  it('reads tags and syntax alike, one sentence a batch', async () => {
    const reader = await openReader(FOLDER)
    for (const row of rows) {
      const [found] = await reader.analyse([row.words])
      expect(found?.upos).toEqual(row.upos)
      expect(found?.xpos).toEqual(row.xpos)
      expect([...(found?.heads ?? [])].map((head) => head + 1)).toEqual(row.heads)
      expect(found?.deprels.map((label, i) => (row.heads[i] === 0 ? row.deprels[i] : label))).toEqual(row.deprels)
    }
    await reader.close()
  })

  it('reads a sentence of 3,000 words as one tree, and an empty one as nothing', async () => {
    const reader = await openReader(FOLDER)
    const long = Array.from({ length: 3000 }, (_, i) => (i % 17 === 16 ? ',' : 'convoy'))
    const [found, none] = await reader.analyse([long, []])
    expect(found?.heads.length).toBe(3000)
    expect(found?.heads.filter((head) => head < 0).length).toBe(1)
    expect(none?.heads.length).toBe(0)
    await reader.close()
  })
})
