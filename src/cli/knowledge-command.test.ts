import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { testIo } from '../../tests/support/test-io.ts'
import { knowledgeCheckCommand } from './knowledge-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-knowledge-'))
cpSync(fileURLToPath(new URL('../../data', import.meta.url)), folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the knowledge of the package is sound', async () => {
  const io = testIo({})
  expect([await knowledgeCheckCommand({}, io), io.out().includes('FAIL')]).toEqual([0, false])
})

test('a rule with an unknown mode and a missing table are both told', async () => {
  const rules = join(folder, 'reading', 'rules.tsv')
  const [row = ''] = readFileSync(rules, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\tASSAULT\t'))
  writeFileSync(rules, `${readFileSync(rules, 'utf8').trimEnd()}\n${row.replace('\tASSAULT\t', '\tWARFARE\t')}\n`)
  rmSync(join(folder, 'actors'), { recursive: true })
  const io = testIo({})
  expect(await knowledgeCheckCommand({ data: folder }, io)).toBe(1)
  expect(io.out()).toMatch(/FAIL actors/)
  expect(io.out()).toContain('WARFARE is neither a PLOVER type nor an operator')
})

test('of many lines that do not hold, the first are told and the others counted', async () => {
  const own = mkdtempSync(join(tmpdir(), 'chancery-many-'))
  writeFileSync(join(own, 'actors.tsv'), `kind\tcode\tnames\n${'gang\tKEN\tStone Hands\n'.repeat(250)}`)
  const io = testIo({})
  expect(await knowledgeCheckCommand({ knowledge: own }, io)).toBe(1)
  rmSync(own, { recursive: true })
  expect([io.out().match(/kind is gang/g)?.length, io.out().includes('and 150 more')]).toEqual([100, true])
})
