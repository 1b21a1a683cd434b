import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseWire } from './parse-wire.ts'
import { printed } from './print.ts'

const FOLDERS = ['newsml-g2', 'nitf', 'ninjs', 'json-feed', 'json', 'opml', 'sitemap']
const formats = new URL('formats/', import.meta.url)
const inputs = FOLDERS.flatMap((format) =>
  readdirSync(new URL(`${format}/references/`, formats))
    .filter((file) => !/\.printed\.json$|-changed\.json$/.test(file))
    .map((file) => readFileSync(new URL(`${format}/references/${file}`, formats), 'utf8')),
)
const PIECES = [
  '<',
  '>',
  '"',
  '</',
  '<p>',
  '&',
  ']]>',
  '<![CDATA[',
  '{',
  '}',
  '[',
  ',',
  'null',
  '-1',
  'javascript:alert(1)',
  '\u0000',
  '\ud800',
  '',
]
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(40), put: fc.constantFrom(...PIECES) })

it('reads any document of agencies, however broken, and gives items or faults', () => {
  fc.assert(
    fc.property(fc.constantFrom(...inputs), fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), (input, edits, isCut) => {
      let text = input
      for (const { at, cut, put } of edits) {
        const from = Math.floor(at * text.length)
        text = text.slice(0, from) + put + text.slice(from + cut)
      }
      const document = parseWire(new TextEncoder().encode(isCut ? text.slice(0, text.length / 2) : text), 'x')
      printed(document)
      expect(document.items.length + document.faults.length).toBeGreaterThan(0)
      for (const item of document.items) {
        for (const { span } of item.marks) expect(span[0] < span[1] && span[1] <= item.text.length).toBe(true)
        for (const url of [item.url, ...item.enclosures.map((file) => file.url)]) expect(url ?? 'http').toMatch(/^https?/)
        expect(Math.abs(item.lat ?? 0) <= 90 && Math.abs(item.lon ?? 0) <= 180).toBe(true)
      }
    }),
    { numRuns: 1_500, seed: 11 },
  )
})
