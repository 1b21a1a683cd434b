import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keptRecords } from '../../tests/support/kept-records.ts'
import { type TestIo, testIo } from '../../tests/support/test-io.ts'
import { run } from './run.ts'

const PAGE = new URL('../../docs/people.md', import.meta.url)
const STORIES = 'tests/fixtures/people/stories.jsonl'

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'chancery-people-'))
})
const records = keptRecords()
afterAll(async () => {
  await records.close()
  rmSync(home, { recursive: true, force: true })
})

let minutes = 0
/** Runs a command in the test's record, a minute after the one before. */
async function chancery(...args: readonly string[]): Promise<{ code: number; io: TestIo }> {
  const io = { ...testIo({ env: { CHANCERY_HOME: home, CHANCERY_USER: 'Ines Okoro' } }), openRecord: records.openRecord }
  io.advance(60_000 * minutes++)
  return { code: await run(args, io), io }
}
const json = async (...args: readonly string[]) => JSON.parse((await chancery(...args, '--format', 'json')).io.out())

/** The id of the first that is found. */
const found = async (...args: readonly string[]): Promise<string> =>
  (await chancery('find', ...args, '--format', 'ids')).io.out().split('\n')[0] as string

const shell = (word: string): string => (/^[\w./:=-]+$/.test(word) ? word : word.includes("'") ? `"${word}"` : `'${word}'`)

/** Every block of docs/people.md as the commands print it now, by name. */
async function blocksNow(): Promise<Map<string, string>> {
  const blocks = new Map<string, string>()
  const show = async (name: string, ...args: readonly string[]): Promise<string> => {
    const { code, io } = await chancery(...args)
    expect([args.join(' '), code, io.err()]).toEqual([args.join(' '), 0, ''])
    blocks.set(name, `${blocks.get(name) ?? ''}$ chancery ${args.map(shell).join(' ')}\n${io.out()}`)
    return io.out()
  }
  const undoOf = (out: string): string => /chancery undo (\w+)/.exec(out)?.[1] as string
  await show('import', 'import', STORIES)
  const [garissa, mandera, owls] = [await found('garissa'), await found('mandera'), await found('owls', '--kind', 'reports')]

  await show('review', 'review', '--size', '2')
  await show('toll', 'correct', garissa, 'tolls.killed', '8', '--note', "the hospital's list of names")
  await show('report', 'correct', owls, 'actors.0', '{"name":"River Owls","country":"KEN"}', '--by', 'Tom Barasa')
  const joined = await show('join', 'join', garissa, mandera, '--note', 'one group, one week')
  await show('undo', 'undo', undoOf(joined))
  await show('split', 'split', garissa, 'lagdera-3', '--note', 'another convoy')
  await show('note', 'note', garissa, 'call the hospital again')
  for (const [by, kind] of [
    ['Ines Okoro', 'shooting'],
    ['Tom Barasa', 'attack'],
  ] as const)
    await show('verdict', 'review', garissa, 'kind', kind, '--by', by)
  await show('agreement', 'agreement')
  await show('recode', 'recode', '--knowledge', 'samples/knowledge')
  await show('accept', 'recode', '--knowledge', 'samples/knowledge', '--accept')
  await show('decisions', 'decisions')

  const { tolls } = ((await json('show', garissa)) as { incident: { tolls: { low: number; correctedBy: string | null }[] } }).incident
  expect(tolls[0]).toMatchObject({ low: 8, correctedBy: expect.any(String) })
  return blocks
}

it('prints what docs/people.md shows', { timeout: 600_000 }, async () => {
  const blocks = await blocksNow()
  let page = readFileSync(PAGE, 'utf8')
  for (const [name, block] of blocks) {
    const pattern = new RegExp(`(<!-- people: ${name} -->\\n\`\`\`console\\n)([\\s\\S]*?)\`\`\``)
    const shown = pattern.exec(page)
    expect([name, shown !== null]).toEqual([name, true])
    if (process.env.UPDATE_DOCS === '1') page = page.replace(pattern, (_, opening: string) => `${opening}${block}\`\`\``)
    else expect(shown?.[2], `${name}: run this test with UPDATE_DOCS=1`).toBe(block)
  }
  if (process.env.UPDATE_DOCS === '1') writeFileSync(PAGE, page)
})

it('wants a name before it opens the record', async () => {
  const io = testIo({ env: { CHANCERY_HOME: join(home, 'none') } })
  expect([await run(['note', 'x', 'look'], io), io.err()]).toEqual([
    2,
    'chancery: who decides this?; sign it with --by NAME, or set CHANCERY_USER\n',
  ])
})

it.each([
  [['review', 'x', 'type'], 'a verdict wants the item, the path and the value'],
  [['recode', '--size', '0'], 'It must be a whole number from 1'],
  [['split', 'x'], "missing required argument 'stories'"],
])('refuses %j', async (args, words) => {
  const { code, io } = await chancery(...args)
  expect([code, io.err()]).toEqual([2, expect.stringContaining(words)])
})
