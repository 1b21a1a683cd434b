import { Readable } from 'node:stream'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readBody } from './body.ts'
import { LARGE_FROM } from './taken.ts'

const TEXT = `<rss>${Array.from({ length: 3_000 }, (_, i) => `<item>${i * 7919}</item>`).join('')}</rss>`

/** A body that comes in pieces and may break after the last. */
const pieces = (bytes: Uint8Array, size: number, broken = false): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
      if (broken) throw new Error('broken')
    })(),
  )

it.each([1, 7, 1_000, 100_000])('reads compressed bodies in pieces of %i', async (size) => {
  const text = TEXT.slice(0, size * 1_000)
  for (const [coding, bytes] of [
    ['gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    [null, Buffer.from(text)],
    ['identity', Buffer.from(text)],
  ] as const) {
    const body = await readBody(pieces(bytes, size), coding, { most: 1e6 })
    expect(Buffer.from(body.bytes).toString()).toBe(text)
    expect(body).toMatchObject({ cutOff: false, tooLarge: false, error: null })
  }
})

it('reads streams one after the other', async () => {
  const two = Buffer.concat([gzipSync(TEXT), gzipSync('more')])
  expect(Buffer.from((await readBody(pieces(two, 1_000), 'gzip', { most: 1e6 })).bytes).toString()).toBe(`${TEXT}more`)
})

it.each(['gzip', 'br', 'deflate'] as const)('keeps what came of a broken %s', async (coding) => {
  const whole = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync }[coding](TEXT)
  for (const broken of [true, false]) {
    const body = await readBody(pieces(whole.subarray(0, whole.length - 1_500), 500, broken), coding, { most: 1e6 })
    expect(body.cutOff).toBe(true)
    expect(body.bytes.length).toBeGreaterThan(TEXT.length / 4)
    expect(TEXT.startsWith(Buffer.from(body.bytes).toString())).toBe(true)
  }
})

it('keeps what came before a damaged stretch', async () => {
  const whole = gzipSync(TEXT)
  const damaged = Buffer.concat([whole.subarray(0, 4_000), Buffer.alloc(4_000, 255)])
  const body = await readBody(pieces(damaged, 100_000), 'gzip', { most: 1e6 })
  expect(body.cutOff).toBe(true)
  expect(Buffer.from(body.bytes).toString().slice(0, 8_000)).toBe(TEXT.slice(0, 8_000))
})

it.each([null, 'gzip', 'br'])('gives up what is larger than the limit, or cuts it (%s)', async (coding) => {
  const bytes = coding === null ? Buffer.from(TEXT) : (coding === 'gzip' ? gzipSync : brotliCompressSync)(TEXT)
  expect(await readBody(pieces(bytes, 500), coding, { most: 10_000 })).toMatchObject({ tooLarge: true, bytes: { length: 0 } })
  const cut = await readBody(pieces(bytes, 500), coding, { most: 10_000, cutLarge: true })
  expect(cut).toMatchObject({ tooLarge: false, cutOff: true })
  expect(Buffer.from(cut.bytes).toString()).toBe(TEXT.slice(0, 10_000))
  expect(await readBody(pieces(bytes, 500), coding, { most: TEXT.length })).toMatchObject({
    tooLarge: false,
    bytes: { length: TEXT.length },
  })
})

it('knows a bomb by its ratio, below the limit', async () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000))
  expect(await readBody(pieces(bomb, 1_000), 'gzip', { most: 64_000_000 })).toMatchObject({ tooLarge: true })
})

it.each(['lzma', 'gzip, br', 'compress', 'a,b,c'])('says that nobody reads %s', async (coding) => {
  expect((await readBody(pieces(Buffer.from('x'), 1), coding, { most: 10 })).unreadable).toContain(coding.split(',')[0])
})

it('asks leave to grow large, once, and gives it back', async () => {
  const log: string[] = []
  const enter = async (): Promise<() => void> => {
    log.push('in')
    return () => log.push('out')
  }
  const large = Buffer.alloc(LARGE_FROM + 100_000, 'x')
  expect((await readBody(pieces(large, 50_000), null, { most: 64e6, enter })).bytes.length).toBe(large.length)
  expect((await readBody(pieces(gzipSync(large), 1_000), 'gzip', { most: 64e6, enter })).bytes.length).toBe(large.length)
  expect((await readBody(pieces(large.subarray(0, LARGE_FROM), 50_000), null, { most: 64e6, enter })).cutOff).toBe(false)
  expect(log).toEqual(['in', 'out', 'in', 'out'])
})

it.each([null, 'gzip'])('keeps what came when it may not grow (%s)', async (coding) => {
  const large = Buffer.alloc(LARGE_FROM * 2, 'x')
  const enter = (): Promise<() => void> => Promise.reject(new Error('enough'))
  const body = await readBody(pieces(coding === null ? large : gzipSync(large), 50_000), coding, { most: 64e6, enter })
  expect(body).toMatchObject({ cutOff: true, error: { message: 'enough' } })
  expect(Math.abs(body.bytes.length - LARGE_FROM)).toBeLessThan(100_000)
})
