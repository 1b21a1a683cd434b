import { expect, test } from 'vitest'
import { asChanceryError, ChanceryError } from './errors.ts'

test('an error prints as one line: where, what, what to do', () => {
  const error = new ChanceryError('FILE_MISSING', 'no such\n file', { where: 'a.txt', hint: 'check the name' })
  expect(error.line).toBe('a.txt: no such file; check the name')
  expect(error.kind).toBe('item')
})

test('parts that are not known are left out', () => {
  expect(new ChanceryError('USAGE', 'no input').line).toBe('no input')
})

test('a ChanceryError passes through, any other value is a failed reading with its cause', () => {
  const known = new ChanceryError('DATA_MISSING', 'no words')
  expect(asChanceryError(known, { where: 'b' })).toBe(known)
  const fault = new TypeError('x is not a function')
  expect(asChanceryError(fault, { where: 'b' })).toMatchObject({ code: 'READING_FAILED', where: 'b', cause: fault })
  expect(asChanceryError('odd').message).toBe('odd')
})
