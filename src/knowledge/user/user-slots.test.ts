import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parseConditions } from '../condition.ts'
import { readRows } from '../lexicon.ts'
import { isAsked, isNamed } from './user-slots.ts'

const rules = readRows(join(fileURLToPath(new URL('../../../data', import.meta.url)), 'reading/rules.tsv'))
const named = rules.flatMap((row) => [row.actor, row.recipient].flatMap((cell) => (cell ?? '').split(',').filter((slot) => slot !== '')))
const asked = rules.flatMap((row) => parseConditions(row.when ?? '').flatMap(({ slots }) => slots))

it('knows every slot that the rules of the package have', () => {
  expect(named.filter((slot) => !isNamed(slot.trim()))).toEqual([])
  expect(asked.filter((slot) => !isAsked(slot))).toEqual([])
  expect(asked.length).toBeGreaterThan(100)
})

it.each(['objekt', 'persn', '__proto__', 'constructor', 'patient-', ''])('knows no slot %s', (slot) => {
  expect([isAsked(slot), isNamed(slot)]).toEqual([false, false])
})
