import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainJson, plainText, safeJson, safeText } from './text.ts'

const odd = fc.string({ unit: fc.constantFrom('a', '\\', 'u', '0', '"', '\0', '\ufdd0', '\ud83d', '\ude00', '😀', '\n') })
const held = /^(?:[^\0\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/

test('any text is held, and comes back', () => {
  fc.assert(
    fc.property(odd, (text) => {
      expect(safeText(text)).toMatch(held)
      expect(plainText(safeText(text))).toBe(text)
    }),
  )
})

test('any value is held as JSON, and comes back', () => {
  fc.assert(
    fc.property(fc.dictionary(odd, fc.oneof(odd, fc.array(odd), fc.integer(), fc.constant(null))), (value) => {
      const json = safeJson(value)
      expect(json).toMatch(held)
      expect(json).not.toMatch(/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/)
      expect(plainJson(json)).toEqual(value)
    }),
  )
})

test('what a row holds as text and within JSON is the same', () => {
  expect((JSON.parse(safeJson(['a\0b'])) as string[])[0]).toBe(safeText('a\0b'))
})
