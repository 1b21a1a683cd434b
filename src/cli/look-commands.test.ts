import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keptRecords } from '../../tests/support/kept-records.ts'
import { ROOT } from '../../tests/support/readers.ts'
import { runShown, shownCommands } from '../../tests/support/shown-commands.ts'
import { testIo } from '../../tests/support/test-io.ts'
import { run } from './run.ts'

const home = mkdtempSync(join(tmpdir(), 'look-'))
const env = { CHANCERY_HOME: home, COLUMNS: '100' }
const [first, ...shown] = shownCommands(readFileSync(new URL('docs/record.md', ROOT), 'utf8'))
const SLOW = 60_000

beforeAll(async () => {
  await runShown(first?.command ?? '', env, records)
}, 240_000)
const records = keptRecords()
afterAll(async () => {
  await records.close()
  rmSync(home, { recursive: true })
})

/** Exit code, standard output and standard error of a command line. */
async function ran(...args: readonly string[]): Promise<readonly [number, string, string]> {
  const io = { ...testIo({ env }), openRecord: records.openRecord }
  return [await run(args, io), io.out(), io.err()]
}

describe('docs/record.md', () => {
  it('begins with the import and shows every command', () => {
    expect(first?.command).toBe('chancery import samples/record/corridor.jsonl')
    for (const name of ['find', 'show', 'commitments', 'relation'])
      expect(shown.some(({ command }) => command.startsWith(`chancery ${name} `))).toBe(true)
  })

  // That the pasted output is the same to the letter is seen by scripts/check-docs.mjs, which can also paste it anew.
  for (const { command, pasted } of shown)
    it(
      `runs ${command}`,
      async () => {
        const headings = (text: string): string[] =>
          text.split('\n').flatMap((line) => /^[a-z][a-z ]+(?= \(\d)|^[a-z][a-z ]+$/.exec(line)?.[0] ?? [])
        const out = await runShown(command, env, records)
        expect(out.split(/[ :]/)[0]?.length).toBeGreaterThan(0)
        expect(headings(out)).toEqual(headings(pasted))
      },
      SLOW,
    )
})

describe('find', () => {
  it(
    'pages as JSON with the true total, what was understood, and a cursor that fits no other query',
    async () => {
      const args = ['find', '--kind', 'reports', '--party', 'Turkey', '--size', '5', '--format', 'json']
      const [, out] = await ran(...args)
      const page = JSON.parse(out) as {
        total: number
        next: string
        understood: string[]
        filter: object
        items: { kind: string; id: string }[]
      }
      expect(page.total).toBeGreaterThan(5)
      expect([page.items.length, page.items[0]?.kind, page.understood, page.filter]).toEqual([
        5,
        'report',
        ['Turkey is TUR'],
        { parties: ['TUR'] },
      ])
      const [, second] = await ran(...args, '--after', page.next)
      const next = JSON.parse(second) as typeof page
      expect(next.total).toBe(null)
      expect(next.items.some(({ id }) => page.items.some((item) => item.id === id))).toBe(false)
      const [code, , error] = await ran('find', '--kind', 'reports', '--after', page.next)
      expect([code, error]).toEqual([2, expect.stringContaining('the cursor is not one of this query')])
    },
    SLOW,
  )

  it(
    'prints an item a line, and says on standard error what was understood',
    async () => {
      const [code, out, error] = await ran('find', 'bomb', '--country', 'Kenya', '--format', 'jsonl')
      expect([code, error]).toEqual([0, 'chancery: Kenya is KEN\n'])
      const lines = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { kind: string; doc: { kind: string } })
      expect(lines.length).toBeGreaterThan(0)
      expect(lines.every(({ kind }) => kind === 'incident')).toBe(true)
    },
    SLOW,
  )

  it(
    'refuses in one line what is wrong, and says what to do',
    async () => {
      for (const [args, line] of [
        [['find', '--type', 'BOMB', '--kind', 'reports'], '--type: BOMB is no PLOVER type; give one of AGREE,'],
        [['find', '--due', '2025'], 'incidents are not found by --due; leave it out, or ask for reports or commitments'],
        [['find', '--event', 'soon'], '--event: soon is no day; give FROM..TO'],
        [['find', '--size', '0'], 'It must be a whole number from 1 to 10,000.'],
        [['find', '--kind', 'rumours'], 'Allowed choices are incidents, reports'],
        [['commitments', '--on', '2025-02-30'], 'It must be a day such as 2026-03-04.'],
        [['relation', 'Kenya', 'KEN'], 'Kenya and KEN are both KEN; name two parties'],
        [['relation', 'Kenya', 'Nobodyland'], 'no country, sector, group or person called Nobodyland is known'],
      ] as const) {
        const [code, out, error] = await ran(...args)
        expect([code, out, error.split('\n').length], args.join(' ')).toEqual([2, '', 2])
        expect(error).toContain(line)
      }
    },
    SLOW,
  )
})

it(
  'says which ids nobody has',
  async () => {
    expect(await ran('show', 'nobody')).toEqual([
      1,
      '',
      'chancery: nothing in the record has the id nobody; take an id from chancery find\n',
    ])
  },
  SLOW,
)

it(
  'tells where the record is, never a password',
  async () => {
    const [code, out] = await ran('record', 'status')
    expect([code, out.includes(join(home, 'record')), out.includes('33 stories')]).toEqual([0, true, true])
    const io = testIo({ env: { DATABASE_URL: 'postgres://mara:s3cret@localhost:1/press' } })
    expect(await run(['record', 'status'], io)).toBe(1)
    expect(io.out() + io.err()).not.toContain('s3cret')
  },
  SLOW,
)
