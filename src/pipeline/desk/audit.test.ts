import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AuditEntry, openAudit } from './audit.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-audit-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const fail = (thrown: unknown): void => {
  throw thrown
}
const entry = (path: string): AuditEntry => ({
  at: '2026-03-04T08:00:00Z',
  who: 'Ann',
  role: 'admin',
  method: 'POST',
  path,
  status: 200,
  from: '::1',
})
const pathsIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).path)

test('entries are written in order, also by the next process, for the owner alone', async () => {
  const file = join(folder, 'new', 'audit.jsonl')
  for (const half of [0, 1]) {
    const log = openAudit(file, fail)
    for (let n = 0; n < 50; n++) log.add(entry(`/${half * 50 + n}`))
    await log.flush()
  }
  expect(pathsIn(file)).toEqual(Array.from({ length: 100 }, (_, n) => `/${n}`))
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a full file moves on, and five of them are kept', async () => {
  const file = join(folder, 'audit.jsonl')
  const log = openAudit(file, fail, 400)
  for (let n = 0; n < 40; n++) {
    log.add(entry(`/${n}`))
    await log.flush()
  }
  const kept = [5, 4, 3, 2, 1].map((n) => `${file}.${n}`)
  const paths = [...kept, file].flatMap(pathsIn)
  expect(paths.at(-1)).toBe('/39')
  expect(paths).toEqual(Array.from({ length: paths.length }, (_, n) => `/${40 - paths.length + n}`))
  expect(existsSync(`${file}.6`)).toBe(false)
  for (const one of kept) expect(statSync(one).size).toBeLessThanOrEqual(400)
})

test('no mark of a name or path reaches a terminal, nor makes a line of its own', async () => {
  const file = join(folder, 'audit.jsonl')
  const log = openAudit(file, fail)
  const path = `/\u001b[2J\n{"at":"forged"}\u0085\u2028\u202e\ud800${'x'.repeat(5_000)}`
  log.add(entry(path))
  await log.flush()
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(/^[\u0020-\u007e]+\n$/)
  expect(text.length).toBeLessThan(1_000)
  expect(pathsIn(file)[0]?.slice(0, 20)).toBe(path.slice(0, 20))
})

test('where it cannot be written, that is told, and nobody waits', async () => {
  const file = join(folder, 'audit.jsonl')
  mkdirSync(file)
  const faults: unknown[] = []
  const log = openAudit(file, (thrown) => faults.push(thrown))
  log.add(entry('/1'))
  await log.flush()
  expect(faults).toHaveLength(1)
})
