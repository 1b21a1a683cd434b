import { expect, it } from 'vitest'
import { httpOf, warcOf } from '../../../tests/support/archives.ts'
import type { Document } from '../document.ts'
import { chunksOf } from './chunks.ts'
import { readWarc } from './read-warc.ts'

const http = 'application/http; msgtype=response'
const uri = (n: number): string => `https://news.example/${n}`

async function read(...records: readonly Uint8Array[]): Promise<Document[]> {
  const out: Document[] = []
  for await (const document of readWarc(chunksOf(...records), 'w')) out.push(document)
  return out
}

const texts = (documents: readonly Document[]): string[] => documents.flatMap((d) => d.items.map((i) => i.text))
const faults = (documents: readonly Document[]): string[] => documents.flatMap((d) => d.faults.map((f) => `${f.where} ${f.code}`))
const plain = (n: number, words: string, length?: number): Buffer => warcOf('resource', uri(n), 'text/plain', words, length)

it('finds the next record behind one whose length says more than the limit, or is not its own', async () => {
  const far = await read(plain(1, 'Lost words.', 900_000_000_000), plain(2, 'Next words.'))
  expect([texts(far), faults(far)]).toEqual([['Next words.'], ['w!https://news.example/1 too-large']])
  const passed = await read(warcOf('metadata', uri(1), 'text/plain', 'a: b', 5_000_000), plain(2, 'Next words.'))
  expect(texts(passed)).toEqual(['Next words.'])
  const short = await read(warcOf('metadata', uri(1), 'text/plain', 'a: b', 300), plain(2, 'Next words.'), plain(3, 'Last words.'))
  expect(texts(short)).toEqual(['Next words.', 'Last words.'])
})

it('reads what is there of a last record that is cut off, and says so', async () => {
  const whole = plain(1, 'Water rose in Orvale. Nobody was hurt.')
  const documents = await read(whole.subarray(0, whole.length - 20))
  expect(texts(documents)[0]).toMatch(/^Water rose in Orvale\./)
  expect(faults(documents)).toEqual(['w!https://news.example/1 truncated'])
})

it('counts answers that are empty, or that are binary and say nothing of their type', async () => {
  const documents = await read(
    warcOf('response', uri(1), http, httpOf('', { 'Content-Type': 'text/html' })),
    warcOf('response', uri(2), http, Buffer.from('HTTP/1.0 200 OK\r\n\r\n\x89PNG\r\n\x1a\n\0\0', 'latin1')),
    plain(3, 'Plain words.'),
  )
  expect(texts(documents)).toEqual(['Plain words.'])
  expect(documents.at(-1)?.faults.map((f) => f.message)).toEqual(['records without a story: 1 without a body, 1 of other media types'])
})

it('takes addresses in angle brackets, and shows none with control characters', async () => {
  const documents = await read(warcOf('resource', `<${uri(1)}\u0007>`, 'text/plain', 'Words.'))
  expect(documents.map((d) => d.name)).toEqual(['w!https://news.example/1'])
})

it('says when no record holds anything', async () => {
  expect(faults(await read(warcOf('warcinfo', '', 'application/warc-fields', 'a: b')))).toEqual(['w skipped', 'w no-items'])
})
