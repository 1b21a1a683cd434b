import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReader, type Reader } from './reader.ts'

const TEXT = 'The River Owls zombified a clinic in Garissa on Monday, a water beadle said.'
const dir = mkdtempSync(join(tmpdir(), 'chancery-reader-own-'))
const faults: string[] = []
let own: Reader
let bare: Reader

beforeAll(async () => {
  writeFileSync(join(dir, 'actors.tsv'), 'kind\tcode\tsectors\tnames\ngroup\tKEN\tREB\tRiver Owls\ngang\tKEN\t-\tReed Sons\n')
  writeFileSync(join(dir, 'agents.tsv'), 'sectors\tas\trole\tlemmas\nCOP\town\tyes\twater beadle\n')
  writeFileSync(join(dir, 'rules.tsv'), 'id\theads\twhen\ttype\nmine.zombify\tzombify/v\t-\tASSAULT\n')
  own = await makeReader({ threads: 1, knowledge: dir, onKnowledgeFault: (line) => faults.push(line) })
  bare = await makeReader({ threads: 1 })
})
afterAll(async () => {
  await Promise.all([own.close(), bare.close()])
  rmSync(dir, { recursive: true, force: true })
})

test('a reader codes with the knowledge that a user brings, and not without it', async () => {
  const [report] = (await own.read(TEXT)).reports
  expect(report).toMatchObject({
    type: 'ASSAULT',
    actors: [{ country: 'KEN', sector: 'REB', entity: { id: 'own:group:river-owls', name: 'River Owls' } }],
    attribution: { speaker: { sector: 'COP', role: 'water beadle' } },
  })
  expect((await own.why(await own.read(TEXT), report?.id as string, 'type')).rule?.id).toBe('own:mine.zombify')
  expect((await bare.read(TEXT)).reports).toEqual([])
})

test('it tells the lines that it leaves out', () => {
  expect(faults.map((line) => line.slice(dir.length + 1))).toEqual(['actors.tsv:3: kind is gang, not person, group or organization'])
})
