import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { testIo } from '../../tests/support/test-io.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'copies-'))
afterAll(() => rmSync(folder, { recursive: true }))
const SHOP =
  'A shop that sold lamps in Velm burned down on Sunday night, and the fire brigade needed four hours to keep the flames from the museum next door. The owner, Ruth Kell, was at a wedding in Horn with all of her 12 clerks. She said that she would build again.'
const lines = [
  { id: 'a', text: SHOP, source: 'Velm Post', title: 'Lamp shop burns' },
  { id: 'b', text: `${SHOP} Neighbours are collecting money.`, source: 'Horn Mail', title: 'Fire beside museum' },
  {
    id: 'c',
    text: 'Sheep won a prize in Horn, where 900 visitors came to the fair and the mayor opened the new hall.',
    source: 'Horn Mail',
  },
]
const file = join(folder, 'wire.jsonl')
writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)

it('prints a family as a block, and counts what is of its own', async () => {
  const io = testIo({})
  expect(await run(['copies', file], io)).toBe(0)
  expect(io.out().replaceAll(file, 'wire.jsonl')).toBe(
    'Velm Post: Lamp shop burns  (wire.jsonl:1)\n  copy     100%  Horn Mail: Fire beside museum  (wire.jsonl:2)\n\n3 stories, 2 of their own, 1 of them copied\n',
  )
})

it('prints every family as JSON', async () => {
  const io = testIo({})
  expect(await run(['copies', file, '--format', 'jsonl'], io)).toBe(0)
  const families = io
    .out()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(families.map(({ copies, stories }) => [copies, stories.map((s: { id: string; kind: string }) => `${s.id} ${s.kind}`)])).toEqual([
    [1, ['a origin', 'b copy']],
    [0, ['c origin']],
  ])
})
