import { expect, it } from 'vitest'
import { parseWire } from './parse-wire.ts'

const CHANNEL = '<rss version="2.0"><channel><title>Wire</title><item><title>'
const END = '</title><description>Port closed</description></item></channel></rss>'
const bytes = (declaration: string, ...title: readonly number[]): Uint8Array =>
  Uint8Array.from([...new TextEncoder().encode(declaration + CHANNEL), ...title, ...new TextEncoder().encode(END)])
const repairs = (of: Uint8Array): readonly string[] => parseWire(of, 'a.xml').faults.map(({ code, message }) => `${code}: ${message}`)

it('an encoding that nobody knows is told, and the items are there', () => {
  const feed = bytes('<?xml version="1.0" encoding="wire-9"?>', 0xe9)
  expect(parseWire(feed, 'a.xml').items[0]?.title).toBe('é')
  expect(repairs(feed)).toEqual(['encoding-unknown: no encoding is called "wire-9"; read as windows-1252'])
})

it('text that was encoded twice is told', () => {
  expect(repairs(bytes('', ...new TextEncoder().encode('Ã©tÃ©')))).toEqual([
    'encoding-repaired: the text had been encoded twice, and was read back',
  ])
})

it('control characters for marks are told, broken bytes are counted', () => {
  const many = new TextEncoder().encode('é'.repeat(40))
  expect(repairs(bytes('', 0xc2, 0x92))[0]).toMatch(/^encoding-repaired: control characters/)
  expect(repairs(bytes('', ...many, 0xff, 0x20, 0xff))).toEqual(['encoding-repaired: 2 broken characters were replaced'])
})

it('UTF-32 is no binary file', () => {
  const wide = Uint8Array.from([...`${CHANNEL}Port${END}`].flatMap((c) => [0, 0, 0, c.charCodeAt(0)]))
  expect(parseWire(wide, 'a.xml')).toMatchObject({ charset: { name: 'utf-32be', by: 'guess' }, items: [{ title: 'Port' }] })
})
