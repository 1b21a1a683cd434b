import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { entryOf, put } from './entries.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const CHILD = fileURLToPath(new URL('folder-child.ts', import.meta.url))

/** Lets another process write for a while, and kills it without warning. Tells how many writes it said were done. */
async function writeAndKill(record: string, enough: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, record], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  for await (const chunk of child.stdout) {
    told += String(chunk)
    if (told.split('\n').length > enough) child.kill('SIGKILL')
  }
  // What it wrote ends before the system has cleared it away.
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return Number(told.trim().split('\n').at(-1))
}

test('a record in a folder outlives its process, killed in the middle of its work, and twice', { timeout: 180_000 }, async () => {
  const record = join(folder, 'killed')
  for (const enough of [4, 12]) {
    const done = await writeAndKill(record, enough)
    expect(done).toBeGreaterThanOrEqual(enough)
    const store = await openStore({ folder: record })
    const { report } = await store.totals()
    // Whole writes only, and all that were said to be done.
    expect(report % 2).toBe(0)
    expect(report / 2).toBeGreaterThanOrEqual(done)
    expect(await store.count({ kind: 'report', filter: { text: 'bomb' } })).toBe(report / 2)
    expect(await store.count({ kind: 'report', filter: { text: 'road' } })).toBe(report / 2)
    await store.close()
  }
})

test('one process at a time; what is no record says so', { timeout: 120_000 }, async () => {
  const record = join(folder, 'killed')
  const store = await openStore({ folder: record })
  await expect(openStore({ folder: record })).rejects.toMatchObject({ code: 'STORE_LOCKED', where: record })
  // Its owner's alone, whatever it was before.
  if (process.platform !== 'win32') expect(statSync(record).mode & 0o777).toBe(0o700)
  await store.write((writer) => writer.apply(put(entryOf('last'))))
  await store.close()
  const again = await openStore({ folder: record })
  expect((await again.get('report', ['last'])).length).toBe(1)
  await again.close()
  const file = join(folder, 'file')
  writeFileSync(file, 'no folder')
  await expect(openStore({ folder: file })).rejects.toMatchObject({ kind: 'setup' })
})
