import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkKnowledge, type Fault } from './check.ts'

const own = fileURLToPath(new URL('../../data', import.meta.url))
const PARTS = ['actors', 'ontology', 'reading', 'places/countries.tsv']

describe('checkKnowledge', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-check-'))
    for (const part of PARTS) cpSync(join(own, part), join(folder, part), { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Faults of the copy after a row is added to one table, which is then put back. */
  function planted(file: string, row: string): Fault[] {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, `${text.trimEnd()}\n${row}\n`)
    const faults = checkKnowledge(folder)
    writeFileSync(path, text)
    return faults
  }

  it('finds nothing wrong with what ships', () => {
    expect(checkKnowledge(own)).toEqual([])
  })

  it.each([
    ['actors/groups.tsv', 'XQZ\tREB\t\t\tFront of Nowhere\town', 'XQZ is no country code'],
    ['actors/groups.tsv', 'KEN\tREX\t\t\tFront of Nowhere\town', 'REX is no PLOVER sector'],
    ['actors/groups.tsv', 'KEN\tREB\t\t\tFront of Nowhere', '5 cells where the head has 6'],
    ['actors/groups.tsv', 'KEN\tREB\t\t\tFront of Nowhere\t', 'no source'],
    ['actors/groups.tsv', 'KEN\tREB\t1999\t1990\tFront of Nowhere\town', 'from 1999 is after to 1990'],
    ['actors/groups.tsv', 'KEN\tREB\t\t\tNATO\town', 'NATO stands also at actors/organizations.tsv'],
    ['actors/groups.tsv', 'COL\tREB\t\t\tFront of Nowhere|ELN\town', 'ELN stands also at actors/groups.tsv'],
    ['actors/people.tsv', 'KEN\tGOV\tpresident\t2031x\t\tNo One\town', '2031x is no year'],
    ['actors/people.tsv', 'KEN\tGOV\tpresident\t2010\t2001\tNo One\town', 'from 2010 is after to 2001'],
    ['actors/programmes.tsv', 'Road to Nowhere\tKEN,QQQ\troad\t-\town', 'QQQ is no country code'],
    ['actors/agents.tsv', 'GOV\tborrowed\tyes\tbeadle\town', 'as is borrowed, not own or lean'],
    ['actors/states.tsv', 'KEN\tname\t-\t\town', 'no names'],
  ])('tells a fault planted in %s: %s', (file, row, message) => {
    const faults = planted(file, row)
    const line = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').length + 1
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ file, line })
    expect(faults[0]?.message).toContain(message)
  })

  it('lets bodies of several states share an acronym, and no other name', () => {
    expect(planted('actors/groups.tsv', 'KEN\tREB\t\t\tFront of Nowhere|ELN\town')).toEqual([])
    expect(planted('actors/groups.tsv', 'KEN\tREB\t\t\tFront of Nowhere|Boko Haram\town')).toMatchObject([
      { message: expect.stringMatching(/^Boko Haram stands also at actors\/groups\.tsv:\d+$/) },
    ])
  })

  it('tells unreadable conditions, unknown modes and doubled ids of rules', () => {
    const rules = readFileSync(join(folder, 'reading/rules.tsv'), 'utf8').trimEnd().split('\n')
    const columns = (rules.find((line) => !line.startsWith('#')) as string).split('\t')
    const row = (rules.at(-1) as string).split('\t')
    const changed = { when: 'OBJ??', type: 'ASSAULT', mode: 'tickling' } as Readonly<Record<string, string>>
    const faults = planted('reading/rules.tsv', columns.map((column, i) => changed[column] ?? row[i]).join('\t'))
    expect(faults.map((f) => f.message).join('; ')).toMatch(
      /stands also at line \d+; ASSAULT has no mode tickling; not a condition: OBJ\?\?/,
    )
  })

  it('tells a missing table and a missing folder without throwing', () => {
    rmSync(join(folder, 'actors/seats.tsv'))
    expect(checkKnowledge(folder)).toEqual([{ file: 'actors/seats.tsv', line: 0, message: 'no such table' }])
    expect(checkKnowledge(join(folder, 'nowhere')).every((f) => f.message === 'no such table' || f.message === 'no column source')).toBe(
      true,
    )
  })
})
