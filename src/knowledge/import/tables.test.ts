import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { USER_LIMITS } from '../user/user-table.ts'
import { mergeInto } from './tables.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-tables-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const OWLS = ['group', 'KEN', 'REB', '', '', '', 'River Owls', 'me']
const BEADLE = ['COP', 'own', 'yes', 'beadle', 'me']

describe('mergeInto', () => {
  it('writes no table when one of them cannot be merged into', () => {
    const dir = mkdtempSync(join(root, 'a-'))
    writeFileSync(join(dir, 'agents.tsv'), 'lemmas\nbeadle\n')
    expect(() => mergeInto(dir, { actors: [OWLS], agents: [BEADLE] })).toThrow('no column sectors')
    expect(readdirSync(dir)).toEqual(['agents.tsv'])
  })

  it('leaves a table alone that is not UTF-8, and one that would grow too long', () => {
    const dir = mkdtempSync(join(root, 'b-'))
    const latin = Buffer.from('kind\tcode\tsectors\trole\tfrom\tto\tnames\tsource\n# Jos\u00e9\n', 'latin1')
    writeFileSync(join(dir, 'actors.tsv'), latin)
    expect(() => mergeInto(dir, { actors: [OWLS] })).toThrow('not UTF-8')
    expect(readFileSync(join(dir, 'actors.tsv'))).toEqual(latin)
    const many = Array.from({ length: USER_LIMITS.rows + 1 }, (_, i) => OWLS.with(6, `Owls ${i}`))
    expect(() => mergeInto(join(dir, 'c'), { actors: many })).toThrow('more than 200000 rows')
    expect(readdirSync(dir)).toEqual(['actors.tsv'])
  })

  it('leaves nothing behind where it cannot write, and refuses a folder without a name', () => {
    const dir = mkdtempSync(join(root, 'd-'))
    writeFileSync(join(dir, 'file'), '')
    expect(() => mergeInto(join(dir, 'file'), { actors: [OWLS] })).toThrow('cannot write (ENOTDIR)')
    expect(() => mergeInto('', { actors: [OWLS] })).toThrow('names no folder')
    expect(readdirSync(dir)).toEqual(['file'])
  })
})
