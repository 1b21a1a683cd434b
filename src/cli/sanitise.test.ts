import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sanitise } from './sanitise.ts'

test('escapes, bells and direction marks go; words stay', () => {
  expect(sanitise('\u001b[31mred\u001b[0m\u0007 \u202etxt')).toBe('[31mred[0m txt')
  expect(sanitise('two\n  lines\tand a tab')).toBe('two   lines and a tab')
})

test('nothing that steers a terminal comes through', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(0x2fff), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
      (text) => !/[\u0000-\u001f\u007f-\u009f]/.test(sanitise(text)),
    ),
  )
})
