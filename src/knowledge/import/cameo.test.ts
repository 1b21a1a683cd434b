import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadOntology } from '../ontology.ts'
import { readTsv } from '../tsv.ts'
import { knownCodes } from '../user/user-knowledge.ts'
import { loadCameo } from './cameo.ts'

const data = fileURLToPath(new URL('../../../data', import.meta.url))
const cameo = loadCameo(data, knownCodes(data))

describe('codes of CAMEO', () => {
  it.each([
    ['190', 'ASSAULT', null],
    ['1831', 'ASSAULT', 'suicide-attack'],
    ['1712', 'COERCE', 'seize'],
    ['042', 'CONSULT', 'visit'],
    ['0874', 'RETREAT', 'withdraw'],
    ['1011', 'REQUEST', 'assist'],
  ])('%s is %s %s', (code, type, mode) => {
    expect(cameo.event(code)).toEqual({ type, mode })
  })

  it('that are no event are none', () => {
    expect(['013', '---', '999', '19', 'abc', ''].map((code) => cameo.event(code)?.type ?? null)).toEqual([
      null,
      null,
      null,
      'ASSAULT',
      null,
      null,
    ])
  })

  it('of actors are whose they are and what they are', () => {
    expect(cameo.actor('KENGOVMED')).toEqual({ country: 'KEN', sectors: ['GOV', 'JRN'], religions: [], lost: [] })
    expect(cameo.actor('ROMINS')).toMatchObject({ country: 'ROU', sectors: ['REB'] })
    expect(cameo.actor('IMGMOSALQ')).toMatchObject({ country: 'IMG', sectors: [], religions: ['REL'], lost: ['ALQ'] })
    expect(cameo.actor('XYZREB')).toMatchObject({ country: null, sectors: ['REB'], lost: ['XYZ'] })
    expect(cameo.actor('')).toMatchObject({ country: null, sectors: [] })
  })

  it('stand in the table for types and modes that PLOVER has', () => {
    const ontology = loadOntology(data)
    for (const row of readTsv(data, 'import/cameo-events.tsv')) {
      const [type, mode] = [row.cell('type'), row.cell('mode')]
      if (type === '-') continue
      expect(() => ontology.type(type), row.cell('cameo')).not.toThrow()
      expect(mode === '-' || ontology.hasMode(type, mode), `${row.cell('cameo')} ${type} ${mode}`).toBe(true)
    }
  })
})
