import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { httpOf, tarOf, warcOf, zipOf } from '../../../tests/support/archives.ts'
import type { Document } from '../document.ts'
import { type ArchiveOptions, parseArchive } from './parse-archive.ts'

const bytes = (text: string): Buffer => Buffer.from(text)

async function* cut(input: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < input.length; i += size) yield input.subarray(i, i + size)
}

async function read(input: Uint8Array, name = 'x', options: ArchiveOptions = {}, size = 5_000): Promise<Document[]> {
  const out: Document[] = []
  for await (const document of parseArchive(cut(input, size), name, options)) out.push(document)
  return out
}

const texts = (documents: readonly Document[]): string[] => documents.flatMap((d) => d.items.map((i) => `${i.where} ${i.text}`))
const faults = (documents: readonly Document[]): string[] => documents.flatMap((d) => d.faults.map((f) => `${f.where} ${f.code}`))
const page = (words: string): string =>
  `<!doctype html><html><head><title>${words}</title></head><body><article><p>${`${words} The bridge at Orvale was closed for the night. `.repeat(4)}</p></article></body></html>`
/** A line that is nothing, and packs well. */
const BLANKS = `${' '.repeat(4_999)}\n`
const feed = '<rss><channel><title>F</title><item><title>One</title><description>Rain fell on Orvale.</description></item></channel></rss>'
const jsonl = (n: number): string => Array.from({ length: n }, (_, i) => `{"text":"Line ${i + 1}."}\n`).join('')

describe('gzip', () => {
  it('is opened, in one member or many, and JSON Lines in it stream in batches', async () => {
    const documents = await read(Buffer.concat([gzipSync(jsonl(150)), gzipSync('{"text":"Last."}\n')]), 'a.jsonl.gz')
    expect(documents.map((d) => d.items.length)).toEqual([100, 51])
    expect(texts(documents).at(-1)).toBe('a.jsonl.gz:151 Last.')
  })

  it('gives what stands before the place where it is cut off or broken', async () => {
    const whole = gzipSync(bytes(Array.from({ length: 9_000 }, (_, i) => `{"text":"Line ${i} ${Math.sin(i)}."}`).join('\n')))
    const documents = await read(whole.subarray(0, whole.length >> 1), 'a.gz')
    expect(texts(documents).length).toBeGreaterThan(1_000)
    expect(faults(documents)).toContain('a.gz truncated')
  })

  it('refuses a bomb and one that never ends', async () => {
    expect(faults(await read(gzipSync(Buffer.alloc(70_000_000, 'a')), 'b.txt.gz'))).toContain('b.txt.gz too-large')
    expect(faults(await read(gzipSync(Buffer.alloc(70_000_000, BLANKS)), 'b.jsonl.gz'))).toEqual([
      'b.jsonl.gz empty',
      'b.jsonl.gz too-large',
    ])
    const nested = [1, 2, 3, 4, 5].reduce<Buffer>((inner) => gzipSync(inner), bytes('Words.'))
    expect(faults(await read(nested))).toEqual(['x too-deep'])
  })
})

describe('zip', () => {
  it('reads its members in order, whatever they are, and passes over what systems put beside them', async () => {
    const packed = deflateRawSync(jsonl(2))
    const input = zipOf([
      { name: 'wire/', bytes: bytes('') },
      { name: 'wire/one.txt', bytes: bytes('Police closed a road.') },
      { name: '__MACOSX/wire/._one.txt', bytes: bytes('junk') },
      { name: '.DS_Store', bytes: bytes('junk') },
      { name: 'two.jsonl', bytes: packed, method: 8, size: jsonl(2).length },
      { name: 'feed.xml', bytes: bytes(feed) },
    ])
    expect(texts(await read(input, 'a.zip'))).toEqual([
      'a.zip!wire/one.txt:1 Police closed a road.',
      'a.zip!two.jsonl:1 Line 1.',
      'a.zip!two.jsonl:2 Line 2.',
      'a.zip!feed.xml:1 Rain fell on Orvale.',
    ])
  })

  it('shows names that climb or begin at the root as names, and nothing else', async () => {
    const names = ['../../etc/one.txt', '/root.txt', 'C:\\two.txt', 'a\u0007b.txt']
    const documents = await read(zipOf(names.map((name) => ({ name, bytes: bytes('Words here.') }))), 'z')
    expect(documents.map((d) => d.name)).toEqual(['z!etc/one.txt', 'z!root.txt', 'z!two.txt', 'z!ab.txt'])
  })

  it('tells members that are locked, packed by other means or broken, and reads the rest', async () => {
    const packed = deflateRawSync('Words.')
    const members = [
      { name: 'locked.txt', bytes: bytes('?'), flags: 1, method: 8 },
      { name: 'odd.txt', bytes: bytes('?'), method: 99 },
      { name: 'lying.txt', bytes: packed, method: 8, size: 3 },
      { name: 'broken.txt', bytes: Buffer.alloc(9, 255), method: 8, size: 9 },
      { name: 'good.txt', bytes: bytes('Good words.') },
    ]
    const documents = await read(zipOf(members), 'z')
    expect(faults(documents)).toEqual(
      expect.arrayContaining(['z!odd.txt unsupported', 'z!broken.txt broken-archive', 'z!locked.txt encrypted']),
    )
    expect(texts(documents)).toEqual(['z!lying.txt:1 Words.', 'z!good.txt:1 Good words.'])
  })

  it('opens a zip in a zip, and none in that', async () => {
    const inner = zipOf([{ name: 'a.txt', bytes: bytes('Deep words.') }])
    const middle = zipOf([{ name: 'inner.zip', bytes: inner }])
    expect(texts(await read(middle, 'z'))).toEqual(['z!inner.zip!a.txt:1 Deep words.'])
    expect(faults(await read(zipOf([{ name: 'm.zip', bytes: middle }]), 'z'))).toEqual(['z!m.zip!inner.zip too-deep'])
  })

  it('cuts a member that inflates without end, and reads the next', async () => {
    const size = 70_000_000
    const bomb = { name: 'bomb.jsonl', bytes: deflateRawSync(Buffer.alloc(size, BLANKS)), method: 8, size }
    const documents = await read(zipOf([bomb, { name: 'good.txt', bytes: bytes('Good words.') }]), 'z')
    expect(faults(documents)).toContain('z!bomb.jsonl too-large')
    expect(texts(documents)).toEqual(['z!good.txt:1 Good words.'])
  })

  it('tells an archive that is cut off', async () => {
    const whole = zipOf([{ name: 'a.txt', bytes: bytes('Words.') }])
    expect(faults(await read(whole.subarray(0, whole.length - 30), 'z'))).toEqual(['z broken-archive'])
  })
})

describe('tar', () => {
  it('reads its members, long names too, packed or not', async () => {
    const long = `${'deep/'.repeat(30)}two.txt`
    const tar = tarOf([
      { name: 'one.txt', bytes: bytes('First words.') },
      { name: long, bytes: bytes('Second words.') },
    ])
    const expected = ['t!one.txt:1 First words.', `t!${long}:1 Second words.`]
    expect(texts(await read(tar, 't'))).toEqual(expected)
    expect(texts(await read(gzipSync(tar), 't'))).toEqual(expected)
    expect(faults(await read(Buffer.concat([tar.subarray(0, 1024), Buffer.alloc(600, 'x')]), 't'))).toEqual(['t!1024 broken-archive'])
  })
})

describe('WARC', () => {
  const uri = (n: number): string => `https://news.example/${n}`
  const record = (n: number, words: string): Buffer => warcOf('response', uri(n), 'application/http; msgtype=response', httpOf(page(words)))

  it('reads pages, feeds and text that were answered, each under its address, and counts the rest', async () => {
    const input = Buffer.concat([
      warcOf('warcinfo', '', 'application/warc-fields', 'software: none\r\n'),
      warcOf('request', uri(1), 'application/http; msgtype=request', 'GET / HTTP/1.1\r\n\r\n'),
      record(1, 'Miners struck in Orvale.'),
      warcOf('response', uri(2), 'application/http', httpOf('Gone.', {}, '404 Not Found')),
      warcOf('response', uri(3), 'application/http', httpOf('png', { 'Content-Type': 'image/png' })),
      warcOf('resource', uri(4), 'application/rss+xml', feed),
      warcOf('conversion', uri(5), 'text/plain', 'Plain words.'),
    ])
    for (const packed of [input, gzipSync(input)]) {
      const documents = await read(packed, 'w')
      expect(documents.slice(0, 3).map((d) => `${d.name} ${d.format}`)).toEqual([
        'w!https://news.example/1 html',
        'w!https://news.example/4 rss',
        'w!https://news.example/5 text',
      ])
      expect(documents[3]?.faults.map((f) => f.message)).toEqual([
        'records without a story: 1 warcinfo, 1 request, 1 with status 404, 1 of other media types',
      ])
      expect(documents).toHaveLength(4)
    }
  })

  it('undoes chunks and content encodings, and keeps a body that only claims them', async () => {
    const body = bytes(page('Dockers walked out.'))
    const packed = brotliCompressSync(body)
    const chunked = Buffer.concat([bytes(`${packed.length.toString(16)}\r\n`), packed, bytes('\r\n0\r\n\r\n')])
    const answers = [
      httpOf(chunked, { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'br' }),
      httpOf(gzipSync(body), { 'Content-Encoding': 'gzip' }),
      httpOf(deflateRawSync(body), { 'Content-Encoding': 'deflate' }),
      httpOf(body, { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }),
    ]
    const documents = await read(Buffer.concat(answers.map((a, i) => warcOf('response', uri(i), 'application/http', a))), 'w')
    expect(documents.map((d) => d.items[0]?.title)).toEqual(Array(4).fill('Dockers walked out.'))
    expect(faults(documents)).toEqual(['w!https://news.example/3 truncated'])
  })

  it('refuses a bomb in a body', async () => {
    const answer = httpOf(gzipSync(Buffer.alloc(70_000_000, 'a')), { 'Content-Encoding': 'gzip' })
    const documents = await read(Buffer.concat([warcOf('response', uri(1), 'application/http', answer), record(2, 'Rain fell.')]), 'w')
    expect(faults(documents)).toEqual(['w!https://news.example/1 too-large'])
    expect(documents[1]?.items).toHaveLength(1)
  })

  it('goes on at the next record behind one that is broken or lies about its length', async () => {
    const http = httpOf(page('Short words.'))
    for (const length of [http.length + 300, http.length - 40]) {
      const input = Buffer.concat([
        warcOf('response', uri(1), 'application/http', http, length),
        record(2, 'Next words.'),
        record(3, 'Last words.'),
      ])
      const titles = (await read(input, 'w')).flatMap((d) => d.items.map((i) => i.title))
      expect(titles).toEqual(['Short words.', 'Next words.', 'Last words.'])
    }
    const noise = Buffer.concat([
      record(1, 'First words.'),
      bytes('noise\nnoise\n'),
      bytes('WARC/1.0\r\nWARC-Type: response\r\n\r\n'),
      record(2, 'Next words.'),
    ])
    const documents = await read(noise, 'w')
    expect(documents.flatMap((d) => d.items.map((i) => i.title))).toEqual(['First words.', 'Next words.'])
    expect(faults(documents).filter((fault) => fault.endsWith('broken-archive'))).toHaveLength(2)
  })
})

describe('mbox', () => {
  const mail = (n: number, words: string): string =>
    `From desk@wire.example Mon Mar  2 1${n % 10}:00:00 2026\nFrom: Desk <desk@wire.example>\nSubject: Story ${n}\nMessage-ID: <${n}@wire.example>\n\n${words}\n\n`

  it('is cut at its separators, not at words that look like them', async () => {
    const input = mail(1, 'Talks began.\n\nFrom here the road leads to Orvale.\n\n>From the port came news.') + mail(2, 'Talks ended.')
    for (const text of [input, input.replaceAll('\n', '\r\n')]) {
      const documents = await read(bytes(text), 'm', {}, 7)
      expect(documents.map((d) => d.format)).toEqual(['mbox'])
      expect(documents[0]?.items.map((i) => [i.where, i.id, i.text])).toEqual([
        ['m:1', '1@wire.example', 'Talks began.\n\nFrom here the road leads to Orvale.\n\nFrom the port came news.'],
        ['m:12', '2@wire.example', 'Talks ended.'],
      ])
    }
  })

  it('streams in batches', async () => {
    const documents = await read(bytes(Array.from({ length: 250 }, (_, i) => mail(i, `Words ${i}.`)).join('')), 'm')
    expect(documents.map((d) => d.items.length)).toEqual([100, 100, 50])
  })
})

it('says in one line what packs a file that is not opened', async () => {
  expect(faults(await read(bytes('BZh91AY&SY'), 'a.bz2'))).toEqual(['a.bz2 unsupported'])
})

it('frees the stream when the consumer stops, whatever is read', async () => {
  const inputs = [
    bytes(jsonl(9_000)),
    gzipSync(jsonl(90_000)),
    tarOf([{ name: 'a.jsonl', bytes: bytes(jsonl(9_000)) }]),
    Buffer.concat([1, 2, 3].map((n) => warcOf('resource', `https://news.example/${n}`, 'text/plain', 'Words. '.repeat(20_000)))),
  ]
  for (const input of inputs) {
    let closed = 0
    const source = async function* (): AsyncGenerator<Uint8Array> {
      try {
        yield* cut(input, 5_000)
      } finally {
        closed++
      }
    }
    for await (const document of parseArchive(source(), 'x')) {
      expect(document.items.length).toBeGreaterThan(0)
      break
    }
    await new Promise((done) => setTimeout(done, 20))
    expect(closed).toBe(1)
  }
})

it('never throws and always ends, whatever stands behind the first bytes', async () => {
  const magic = [
    gzipSync(jsonl(3)),
    zipOf([{ name: 'a.txt', bytes: bytes('Words.') }]),
    tarOf([{ name: 'a.txt', bytes: bytes('Words.') }]),
    warcOf('response', 'https://news.example/1', 'application/http', httpOf('Words.')),
    bytes(
      'From a@b.example Mon Mar  2 10:00:00 2026\nSubject: A\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nWords.\n',
    ),
    bytes('title,text,date\nOne,"Words",2026-03-02\nTwo,Words,2026-03-03\n'),
    bytes(jsonl(2)),
  ]
  const damage = fc.tuple(fc.constantFrom(...magic), fc.nat(600), fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 700 }))
  await fc.assert(
    fc.asyncProperty(damage, async ([whole, at, noise, size]) => {
      const place = at % whole.length
      const input = Buffer.concat([whole.subarray(0, place), noise, whole.subarray(Math.min(whole.length, place + (at % 7)))])
      for (const document of await read(input, 'x', {}, size)) expect(document.name.startsWith('x')).toBe(true)
    }),
    { numRuns: 300, seed: 5 },
  )
})
