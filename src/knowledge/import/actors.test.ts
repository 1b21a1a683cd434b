import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ACTOR_COLUMNS } from '../user/user-entities.ts'
import { knownCodes } from '../user/user-knowledge.ts'
import { parseUserTable } from '../user/user-table.ts'
import { actorRowsOf, actorsText, exportActors } from './actors.ts'
import { mergeTable } from './merge-table.ts'
import { SHAPES } from './tables.ts'

const data = fileURLToPath(new URL('../../../data', import.meta.url))
const codes = knownCodes(data)

describe('actors as one table', () => {
  it('come back from a round trip as they went, each line sound', () => {
    const text = actorsText(exportActors(data, null, codes).rows)
    const { rows, faults } = actorRowsOf(parseUserTable('all.tsv', text, ACTOR_COLUMNS), codes)
    expect(faults).toEqual([])
    expect(rows.length).toBeGreaterThan(1000)
    expect(mergeTable(null, rows, SHAPES.actors).text).toBe(text)
    expect(mergeTable(text, rows, SHAPES.actors).text).toBe(text)
  })

  it('name people with their years, and say where a row comes from', () => {
    const rows = exportActors(data, null, codes).rows.map((row) => row.join('\t'))
    expect(rows.find((row) => row.includes('Angela Merkel'))).toMatch(/^person\tDEU\tGOV\tchancellor\t2005\t2021\t.*\tchancery$/)
  })
})
