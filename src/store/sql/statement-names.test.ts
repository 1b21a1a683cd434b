import { expect, test } from 'vitest'
import { makeStatementNames } from './statement-names.ts'

test('a text has one name, another text another, and no more are named than a server should hold', () => {
  const nameOf = makeStatementNames()
  const texts = Array.from({ length: 150 }, (_, i) => `select ${i}`)
  const names = texts.map(nameOf)
  expect(texts.map(nameOf)).toEqual(names)
  const given = names.filter((name) => name !== null)
  expect(new Set(given).size).toBe(given.length)
  expect(given).toHaveLength(100)
})
