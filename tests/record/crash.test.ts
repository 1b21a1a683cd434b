import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { importItems } from '../../src/pipeline/record/import.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { RecordStore, RecordWriter } from '../../src/store/port.ts'
import { startPostgres } from '../support/postgres.ts'
import { testIo } from '../support/test-io.ts'
import { faultsOf } from './crash-check.ts'
import { crashImports, openPlace, recordFolders } from './crash-run.ts'
import { crashReader, crashStories } from './crash-stories.ts'

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url))
const folders = recordFolders()
const { server, why } = startPostgres()
if (server === null) console.log(`skipped: crashes on a PostgreSQL server: ${why}`)
afterAll(() => {
  folders.end()
  server?.stop()
})

// 50 kills and more: node --import tsx tests/record/crash.ts
const PLAN = { stories: 16, batch: 4, seed: 3, open: openPlace }

test('imports into a folder that are killed without warning lose nothing, double nothing, and end as one that was not', {
  timeout: 240_000,
}, async () => {
  const { kills, faults, imports } = await crashImports({ ...PLAN, kills: 1, fresh: folders.fresh })
  expect(faults).toEqual([])
  expect([kills, imports > 0]).toEqual([1, true])
})

test.skipIf(server === null)('so do imports into a PostgreSQL server', { timeout: 240_000 }, async () => {
  const { kills, faults, imports } = await crashImports({ ...PLAN, kills: 3, fresh: async () => (await server?.database()) as string })
  expect(faults).toEqual([])
  expect([kills, imports > 0]).toEqual([3, true])
})

const settings = (store: RecordStore) =>
  ({ store, reader: crashReader, readerVersion: 'crash', clock: () => '2026-01-01T00:00:00Z', batch: 4 }) as const
const contentOf = async (store: RecordStore) => (await store.write((writer) => writer.snapshot('2026-01-01T00:00:00Z', 'crash'))).id

test.skipIf(server === null)(
  'a server that goes away in the middle of a batch is told in one line; the next import goes on',
  {
    timeout: 120_000,
  },
  async () => {
    if (server === null) return
    const whole = await openStore({ url: await server.database() })
    await importItems(crashStories(24), settings(whole))
    const store = await openStore({ url: await server.database() })
    let batches = 0
    const cut = (writer: RecordWriter): RecordWriter => ({
      ...writer,
      apply: async (changes) => {
        await writer.apply(changes)
        if (batches === 3) {
          batches++
          server.restart()
        }
      },
    })
    const cutting: RecordStore = {
      ...store,
      write: (work) => {
        batches++
        return store.write((writer) => work(cut(writer)))
      },
    }
    let kept = 0
    const onBatch = ({ stories }: { readonly stories: number }) => {
      kept = stories
    }
    const thrown = await importItems(crashStories(24), { ...settings(cutting), onBatch }).catch((error: unknown) => error)
    expect(thrown).toMatchObject({ code: 'STORE_UNREACHABLE' })
    expect((thrown as { line: string }).line).toMatch(/^postgres:\/\/[^\n]*the (connection was cut|server)[^\n]*; run it again[^\n]*$/)
    expect(kept).toBe(8)
    expect(await faultsOf(store, kept, 24)).toEqual([])
    expect((await store.totals()).story).toBe(8)
    await importItems(crashStories(24), settings(store))
    expect(await contentOf(store)).toBe(await contentOf(whole))
    await Promise.all([store.close(), whole.close()])
  },
)

test('a second process that works with the folder of a record is told so in one line', { timeout: 120_000 }, async () => {
  const home = mkdtempSync(join(tmpdir(), 'chancery-locked-'))
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, join(home, 'record'), '400', '1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = new Promise((end) => child.once('close', end))
  await new Promise((open) => child.stdout.once('data', open))
  for (const command of [['find'], ['snapshots'], ['dump', join(home, 'dump.gz')], ['export', '--format', 'csv']]) {
    const io = testIo({})
    expect(await run([...command, '--home', home], io)).toBe(1)
    expect([io.out(), io.err()]).toEqual([
      '',
      expect.stringMatching(/^chancery: \S*record: another chancery works with this record; wait for it[^\n]*\n$/),
    ])
  }
  child.kill('SIGKILL')
  await closed
  rmSync(home, { recursive: true })
})

/** A disk of our own, which only root can make. */
function disk(megabytes: number): { readonly path: string; remount(options: string): void; end(): void } | null {
  const path = mkdtempSync(join(tmpdir(), 'chancery-disk-'))
  const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'ignore' })
  try {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path)
  } catch {
    rmSync(path, { recursive: true })
    return null
  }
  return {
    path,
    remount: (options) => mount('-o', `remount,${options}`, path),
    end() {
      execFileSync('umount', ['-l', path], { stdio: 'ignore' })
      rmSync(path, { recursive: true })
    },
  }
}

const [full, fixed] = [disk(48), disk(48)]
if (full === null) console.log('skipped: a record on a full disk and on one that is read-only: a small disk can only be made by root')
afterAll(() => {
  full?.end()
  fixed?.end()
})

test.skipIf(full === null)('a full disk is told in one line, and what was kept stays', { timeout: 240_000 }, async () => {
  if (full === null) return
  mkdirSync(join(full.path, 'home'))
  const [record, ballast] = [join(full.path, 'home', 'record'), join(full.path, 'ballast')]
  const store = await openStore({ folder: record })
  await importItems(crashStories(8), settings(store))
  // What is left of the disk, but for a part: the log fills it.
  execFileSync('sh', ['-c', 'head -c 60000000 /dev/zero > "$0" 2> /dev/null || true', ballast])
  const filled = await importItems(crashStories(60), settings(store)).catch((thrown: unknown) => thrown)
  expect(filled).toMatchObject({ code: 'STORE_FAILED', line: expect.stringMatching(/record: the disk is full; free some space/) })
  const kept = (await store.totals()).story
  await store.close().catch(() => {})
  const told = async () => {
    const io = testIo({})
    return [await run(['find', '--home', join(full.path, 'home')], io), io.out(), io.err()]
  }
  expect(await told()).toEqual([1, '', expect.stringMatching(/^chancery: \S*record\S*: the disk is full; [^\n]*\n$/)])
  rmSync(ballast)
  full.remount('size=200m')
  const again = await openStore({ folder: record })
  expect(kept).toBeGreaterThanOrEqual(8)
  expect(await faultsOf(again, kept, 60)).toEqual([])
  await again.close()
})

test.skipIf(fixed === null)('a disk that cannot be written is told in one line', { timeout: 60_000 }, async () => {
  if (fixed === null) return
  mkdirSync(join(fixed.path, 'record'))
  fixed.remount('ro')
  const io = testIo({})
  expect(await run(['find', '--home', fixed.path], io)).toBe(1)
  expect([io.out(), io.err()]).toEqual(['', expect.stringMatching(/^chancery: [^\n]*the disk cannot be written[^\n]*\n$/)])
})
