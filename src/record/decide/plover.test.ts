import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadOntology } from '../../knowledge/ontology.ts'
import { EVENT_TYPES } from '../../reading/schema.ts'
import { PLOVER } from './plover.ts'

const ontology = loadOntology(fileURLToPath(new URL('../../../data/', import.meta.url)))

it('says what the tables of the ontology say, of every type', () => {
  expect(Object.keys(PLOVER).sort()).toEqual([...EVENT_TYPES].sort())
  for (const [type, { quad, modes }] of Object.entries(PLOVER)) {
    expect([type, quad]).toEqual([type, ontology.type(type).quad])
    for (const [mode, [score, cameo]] of Object.entries(modes)) {
      const named = mode === '-' ? null : mode
      expect([type, mode, score, cameo]).toEqual([type, mode, ontology.score(type, named), ontology.cameo(type, named)])
      if (named !== null) expect(ontology.hasMode(type, named)).toBe(true)
    }
  }
})
