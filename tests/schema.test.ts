import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
// @ts-expect-error: a plain script without types
import { schemaText } from '../scripts/make-schema.mjs'
import { ROOT } from './support/readers.ts'

test('schema/reading.schema.json is what the source says', () => {
  expect(readFileSync(new URL('schema/reading.schema.json', ROOT), 'utf8')).toBe(schemaText())
})

test('the schema names every kind of object and closes each of them', () => {
  const { $defs } = JSON.parse(schemaText()) as { $defs: Record<string, { additionalProperties: boolean }> }
  expect(Object.keys($defs)).toEqual(
    expect.arrayContaining(['Story', 'Report', 'Incident', 'Commitment', 'Programme', 'Place', 'Actor', 'When']),
  )
  for (const object of Object.values($defs)) expect(object.additionalProperties).toBe(false)
})
