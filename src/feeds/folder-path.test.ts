import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folderNames, folderPath } from './folder-path.ts'

test('a path is written as people write it', () => {
  expect(folderPath(['Africa', 'Wires'])).toBe('Africa/Wires')
  expect(folderPath([])).toBeNull()
})

test('names come back as they were, slashes and all', () => {
  const names = fc.array(fc.string({ minLength: 1 }))
  fc.assert(
    fc.property(names, (list) => {
      expect(folderNames(folderPath(list))).toEqual(list)
    }),
  )
})
