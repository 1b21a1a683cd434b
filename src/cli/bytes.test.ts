import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openFile, takeAll, takeHead, takeLines } from './bytes.ts'

async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let i = 0; i < bytes.length; i += size) yield bytes.slice(i, i + size)
}

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const out: T[] = []
  for await (const item of items) out.push(item)
  return out
}

test('lines are the same however the bytes are cut, letters of several bytes too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.stringMatching(/^[a-zé雨]{1,9}$/)), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
      expect(await collect(takeLines(chunked(lines.join('\n'), size), 1000))).toEqual(lines)
    }),
  )
})

test('a line that is too long becomes null, its neighbours stay', async () => {
  expect(await collect(takeLines(chunked('one\nmuch too long\nsix\r\n', 4), 5))).toEqual(['one', null, 'six'])
})

test('the head is looked at without being lost', async () => {
  const { head, rest } = await takeHead(chunked('abcdefgh', 3), 4)
  expect(Buffer.from(head).toString()).toBe('abcdef')
  expect(Buffer.from((await takeAll(rest, 100)) as Uint8Array).toString()).toBe('abcdefgh')
})

test('more bytes than allowed are null', async () => {
  expect(await takeAll(chunked('abcdef', 2), 5)).toBeNull()
})

test('a directory and a missing file are refused with the code of the system', async () => {
  await expect(openFile('.')).rejects.toMatchObject({ code: 'EISDIR' })
  await expect(openFile('no-such-file.txt')).rejects.toMatchObject({ code: 'ENOENT' })
})
