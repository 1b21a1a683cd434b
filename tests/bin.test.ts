import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Reading, readingSchema } from '../src/index.ts'
import { ROOT } from './support/readers.ts'

const BIN = fileURLToPath(new URL('bin/chancery', ROOT))
const SAMPLE = fileURLToPath(new URL('samples/01-port-blast.txt', ROOT))
const folder = mkdtempSync(join(tmpdir(), 'chancery-bin-'))

beforeAll(() => {
  if (!existsSync(new URL('dist/cli/main.js', ROOT))) throw new Error('these tests run the built command: npm run build')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function chancery(args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '100' },
  })
  return { code: status, out: stdout, err: stderr }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const readingsOf = (out: string): Reading[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Reading)

test('a story as JSON Lines keeps the schema and the text', () => {
  const { code, out, err } = chancery(['read', SAMPLE, '--format', 'jsonl'])
  expect([code, err]).toEqual([0, ''])
  const [reading, ...more] = readingsOf(out)
  expect(more).toEqual([])
  expect(readingSchema.safeParse(reading).success).toBe(true)
  expect(reading?.story.text).toBe(readFileSync(SAMPLE, 'utf8'))
  expect(reading?.reports.some((report) => report.type === 'ASSAULT')).toBe(true)
})

test('a broken line costs itself alone: exit code 1, one line that names it, the others read in order', () => {
  const lines = [
    '{"id":"a","text":"Police arrested two men in Oslo."}',
    '{"id":"b","text":',
    '{"id":"c","text":7}',
    '{"id":"d","url":"no-words"}',
    '{"id":"e","text":"Rebels killed a judge in Cali."}',
  ]
  const path = file('five.jsonl', `${lines.join('\n')}\n`)
  const { code, out, err } = chancery(['read', path, '--format', 'jsonl'])
  expect(code).toBe(1)
  expect(readingsOf(out).map(({ story }) => story.id)).toEqual(['a', 'e'])
  const told = err.trim().split('\n')
  expect(told).toHaveLength(3)
  for (const [i, line] of told.entries()) expect(line).toMatch(new RegExp(`^chancery: .*five\\.jsonl:${i + 2}: .+; .+`))
})

test('standard input is read, and - may stand beside files', () => {
  const { code, out } = chancery(['read', '-', SAMPLE, '--format', 'jsonl'], 'Police in Rome detained a smuggler.')
  expect(code).toBe(0)
  expect(readingsOf(out)).toHaveLength(2)
})

const WRONG: readonly (readonly [args: readonly string[], words: RegExp])[] = [
  [[], /no command given; see chancery --help/],
  [['read'], /nothing to read; name a file/],
  [['raed', SAMPLE], /unknown command/],
  [['read', SAMPLE, '--format', 'yaml'], /text, json, jsonl, csv/],
  [['read', SAMPLE, '--threads', 'many'], /whole number/],
  [['read', SAMPLE, '--colour'], /unknown option/],
  [['why', SAMPLE], /missing required argument/],
]

test.for(WRONG)('a wrong command line is exit code 2 and one line: %s', ([args, words]) => {
  const { code, out, err } = chancery(args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(words)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('files that cannot be read are exit code 1 and one line each that says what to do', () => {
  const empty = file('empty.txt', '')
  const binary = file('photo.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))
  const { code, err } = chancery(['read', join(folder, 'none.txt'), folder, empty, binary])
  expect(code).toBe(1)
  const told = err.trim().split('\n')
  expect(told).toHaveLength(4)
  for (const line of told) expect(line).toMatch(/^chancery: .+: .+; .+/)
  expect(told[0]).toContain('no such file')
  expect(told[1]).toContain('a directory')
})

test('output that cannot be opened, weights and data that are not there end with one line', () => {
  const out = chancery(['read', SAMPLE, '--out', join(folder, 'no', 'such', 'folder.txt')])
  const weights = chancery(['read', SAMPLE, '--weights', folder])
  const data = chancery(['read', SAMPLE, '--data', folder])
  for (const { code, err } of [out, weights, data]) {
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).not.toMatch(/\bat .+:\d+:\d+\)/)
  }
})

test('--out writes what would be printed', () => {
  const path = join(folder, 'out.csv')
  const printed = chancery(['read', SAMPLE, '--format', 'csv'])
  const { code, out } = chancery(['read', SAMPLE, '--format', 'csv', '--out', path])
  expect([code, out]).toEqual([0, ''])
  expect(readFileSync(path, 'utf8')).toBe(printed.out)
})

test('an id that was printed can be asked why', () => {
  const [reading] = readingsOf(chancery(['read', SAMPLE, '--format', 'jsonl']).out)
  const id = reading?.reports[0]?.id ?? ''
  const { code, out } = chancery(['why', SAMPLE, id, '--format', 'json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ item: 'report', id })
  const unknown = chancery(['why', SAMPLE, 'no-such-id'])
  expect([unknown.code, unknown.out]).toEqual([1, ''])
})

test('doctor and knowledge check find nothing wrong here', () => {
  expect(chancery(['doctor'])).toMatchObject({ code: 0, err: '' })
  expect(chancery(['knowledge', 'check'])).toMatchObject({ code: 0, err: '' })
})
