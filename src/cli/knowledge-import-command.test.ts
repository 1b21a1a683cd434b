import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { type TestIo, testIo } from '../../tests/support/test-io.ts'
import { run } from './run.ts'

const dir = mkdtempSync(join(tmpdir(), 'chancery-import-'))
const path = (name: string): string => join(dir, name)
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path(name), content)
  return path(name)
}
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const HEAD = 'kind\tcode\tsectors\trole\tfrom\tto\tnames\tsource\n'
const OWLS = 'group\tKEN\tREB\t\t2019\t\tRiver Owls|Owls of the Tana\tme\n'

async function chancery(args: readonly string[], stdin = ''): Promise<{ code: number; io: TestIo }> {
  const io = testIo({ stdin })
  return { code: await run(args, io), io }
}

describe('knowledge import and export', () => {
  it('merge a table from standard input, and print it again before what is built in', async () => {
    const into = path('a')
    const { code, io } = await chancery(['knowledge', 'import', 'actors', '-', '--into', into], `${HEAD}${OWLS}gang\tKEN\t\t\t\t\tX\tme\n`)
    expect([code, io.out()]).toEqual([1, '1 actors added, 0 replaced, 0 there already; 1 lines not taken\n'])
    expect(io.err()).toMatch(/^chancery: stdin:3: kind is gang.*\n$/)
    expect(readFileSync(join(into, 'actors.tsv'), 'utf8')).toBe(HEAD + OWLS)
    const exported = await chancery(['knowledge', 'export', 'actors', '--knowledge', into])
    expect(exported.code).toBe(0)
    expect(exported.io.out().startsWith(HEAD + OWLS)).toBe(true)
    const again = await chancery(['knowledge', 'import', 'actors', '-', '--into', path('b')], exported.io.out())
    expect([again.code, readFileSync(join(path('b'), 'actors.tsv'), 'utf8')]).toEqual([0, exported.io.out()])
  })

  it('take dictionaries, gzipped or not, and go on past a file that is not there', async () => {
    const actors = file('actors.txt.gz', gzipSync('RIVER_OWLS_ [KENREB]\nHAWKS [KENREB\n'))
    const verbs = file('verbs.txt', '--- ZOMBIFY [190] ---\nZOMBIFY\n')
    const { code, io } = await chancery(['knowledge', 'import', 'petrarch', path('none.txt'), actors, verbs, '--into', path('c')])
    expect([code, io.out()]).toEqual([1, '1 actors, 0 agents, 1 verbs taken; 0 known already; 1 lines not taken\n'])
    expect(io.err()).toContain('none.txt: no such file')
    expect(io.err()).toContain('actors.txt.gz:2: a bracket that does not close')
    const check = await chancery(['knowledge', 'check', '--knowledge', path('c')])
    expect([check.code, check.io.out()]).toEqual([0, expect.stringContaining('ok   own       1 actors, 0 agents, 1 rules')])
  })

  it('take a dump of Wikidata', async () => {
    const kenya = '{"id":"Q114","claims":{"P298":[{"mainsnak":{"datavalue":{"value":"KEN"}}}]}}'
    const party =
      '{"id":"Q1","labels":{"en":{"value":"Lake Party"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q7278"}}}}],"P17":[{"mainsnak":{"datavalue":{"value":{"id":"Q114"}}}}]}}'
    const dump = file('dump.json.gz', gzipSync(`[\n${party},\n${kenya}\n]\n`))
    const { code, io } = await chancery(['knowledge', 'import', 'wikidata', dump, '--into', path('d')])
    expect([code, io.out()]).toEqual([0, '1 actors, 0 agents, 0 verbs taken; 0 known already; 0 lines not taken\n'])
    const cut = file('cut.gz', gzipSync(party).subarray(0, 40))
    expect((await chancery(['knowledge', 'import', 'wikidata', cut, '--into', path('d')])).io.err()).toContain('ends early')
  })

  it.each([
    [['knowledge', 'import', 'petrarch', 'x'], 2, '--into'],
    [['knowledge', 'import', 'wikidata', '-', '--into', 'x'], 2, 'read twice'],
    [['knowledge', 'export', 'actors', '--format', 'xml'], 2, 'tsv'],
    [['knowledge', 'import', 'actors', join(tmpdir(), 'chancery-none.tsv'), '--into', 'x'], 1, 'no such file'],
    [['knowledge', 'import', 'actors', '-', '--into', 'x'], 1, 'stdin: an empty file'],
    [['knowledge', 'export', 'actors', '--knowledge', join(tmpdir(), 'chancery-none')], 1, 'no such folder'],
    [['knowledge', 'import', 'petrarch', join(tmpdir(), 'chancery-none.txt'), '--into', ''], 2, 'names no folder'],
    [['knowledge', 'check', '--knowledge', join(tmpdir(), 'chancery-none')], 1, ''],
  ])('%j ends with %i', async (args, code, told) => {
    const { code: got, io } = await chancery(args)
    expect([got, io.err()]).toEqual([code, expect.stringContaining(told)])
  })
})
