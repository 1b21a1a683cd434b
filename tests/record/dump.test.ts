import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dumpRecord } from '../../src/pipeline/record/dump.ts'
import { readDump } from '../../src/pipeline/record/dump-read.ts'
import { importItems } from '../../src/pipeline/record/import.ts'
import type { Decision } from '../../src/record/decision.ts'
import type { EntryKind } from '../../src/record/entry.ts'
import { ENTRY_KINDS } from '../../src/store/content.ts'
import type { DumpRow } from '../../src/store/dump-row.ts'
import { openMemoryStore } from '../../src/store/memory/memory-store.ts'
import type { RecordStore } from '../../src/store/port.ts'
import { SHELF_KINDS, type ShelfDoc } from '../../src/store/shelf.ts'
import { openPgliteInMemory } from '../../src/store/sql/pglite.ts'
import { openPostgres } from '../../src/store/sql/postgres.ts'
import type { Database } from '../../src/store/sql/sql.ts'
import { makeSqlStore } from '../../src/store/sql/sql-store.ts'
import { freshStore } from '../store/sql-bench.ts'
import { startPostgres } from '../support/postgres.ts'
import { crashReader, crashStories } from './crash-stories.ts'

const ITEMS = crashStories(26)
const clock = () => '2026-01-01T00:00:00Z'
const add = (store: RecordStore, from: number, to: number) =>
  importItems(ITEMS.slice(from, to), { store, reader: crashReader, readerVersion: 'first', clock, batch: 8 })
const name = (store: RecordStore, at: string) => store.write((writer) => writer.snapshot(at, 'first'))

const NOTE: Decision = {
  ...{ id: 'd1', by: 'Ruth \u0000 \ud800', at: '2026-01-02T00:00:00Z', note: 'second “look”\u2028' },
  act: { kind: 'note', text: 'doubtful', target: { kind: 'incident', id: 'x', story: null, span: null, accounts: ['a', 'b'] } },
}
const UNDO: Decision = { ...NOTE, id: 'd2', at: '2026-01-03T00:00:00Z', act: { kind: 'undo', decision: 'd1' } }

const SHELF: readonly ShelfDoc[] = [
  { kind: 'watch', id: 'w', of: null, at: '2026-01-02T00:00:00Z', doc: { name: 'Quarry \u0000 \ud800', areas: [] } },
  { kind: 'alert', id: 'w', of: 'w', about: 'x', at: '2026-01-03T00:00:00Z', doc: ['sent', 0.1, null] },
]

/** A record with a past: two snapshots, between which incidents grew, one entry went and came again, decisions, and a shelf. */
async function fill(store: RecordStore): Promise<void> {
  await add(store, 0, 10)
  await name(store, '2026-01-01T10:00:00Z')
  const [gone] = (await store.find({ kind: 'report', filter: {}, size: 1 })).entries
  await store.write((writer) => writer.apply([{ op: 'drop-entry', kind: 'report', id: gone?.id ?? '' }]))
  await name(store, '2026-01-02T10:00:00Z')
  await store.write((writer) => writer.apply(gone === undefined ? [] : [{ op: 'put-entry', entry: gone }]))
  await add(store, 10, 20)
  await store.write((writer) => writer.apply([NOTE, UNDO].map((decision) => ({ op: 'put-decision', decision }) as const)))
  await name(store, '2026-01-03T10:00:00Z')
  const [last] = (await store.find({ kind: 'report', filter: {}, size: 1 })).entries
  await store.write((writer) => writer.apply([{ op: 'drop-entry', kind: 'report', id: last?.id ?? '' }]))
  await store.write((writer) => writer.putOnShelf(SHELF))
}

/** All that can be asked of a record, and what it becomes when stories go on coming in. */
async function lookAt(store: RecordStore): Promise<unknown> {
  const snapshots = await store.snapshots()
  const all = async (kind: EntryKind, at?: string) =>
    (await store.find({ kind, filter: {}, order: 'oldest', size: 10_000, ...(at === undefined ? {} : { at }) })).entries
  const states = await Promise.all(ENTRY_KINDS.flatMap((kind) => [undefined, ...snapshots.map(({ id }) => id)].map((at) => all(kind, at))))
  const removed = await Promise.all(snapshots.map(({ id }) => store.removedSince('report', id)))
  const keys = (await all('story')).map(({ id }) => id)
  const stories = await Promise.all(keys.map((key) => store.story(key)))
  const accounts = [await store.accountsOfStories('incident', keys), await store.accountsOfStories('commitment', keys)]
  const looked = { snapshots, totals: await store.totals(), states, removed, stories, accounts, decisions: await store.decisions() }
  const shelf = await Promise.all(SHELF_KINDS.map((kind) => store.shelf({ kind, size: 100 })))
  await add(store, 16, 26)
  return { ...looked, shelf, next: (await name(store, '2026-01-04T10:00:00Z')).id }
}

async function dumped(store: RecordStore, program = 'test'): Promise<Buffer> {
  const parts: string[] = []
  await dumpRecord(store, program, { put: async (lines) => void parts.push(lines) })
  return gzipSync(parts.join(''))
}

/** In pieces of odd size, as a file comes. */
async function* chunks(bytes: Uint8Array, size = 1013): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const restored = (store: RecordStore, file: Uint8Array) => store.restore(readDump(chunks(file), 'record.gz'))

const { server, why } = startPostgres()
if (server === null) console.log(`skipped: restoring into a PostgreSQL server: ${why}`)
afterAll(() => server?.stop())

let pglite: Database
let file: Buffer
let wanted: unknown
beforeAll(async () => {
  pglite = await openPgliteInMemory()
  const store = await freshStore(pglite)
  await fill(store)
  file = await dumped(store)
  wanted = await lookAt(store)
}, 120_000)
afterAll(() => pglite.close())

describe('a record that is dumped and restored', () => {
  test('is the same in memory, and dumped again to the same rows', { timeout: 60_000 }, async () => {
    const store = openMemoryStore()
    await restored(store, file)
    const again = await dumped(store)
    expect(await lookAt(store)).toEqual(wanted)
    const lines = (bytes: Buffer) =>
      gunzipSync(bytes)
        .toString('utf8')
        .split('\n')
        .slice(1, -2)
        .map((line) => JSON.parse(line) as unknown)
    expect(new Set(lines(again).map((row) => JSON.stringify(sorted(row))))).toEqual(
      new Set(lines(file).map((row) => JSON.stringify(sorted(row)))),
    )
  })

  test('is the same in PGlite', { timeout: 60_000 }, async () => {
    const store = await freshStore(pglite)
    await restored(store, file)
    expect(await dumped(store)).toEqual(file)
    expect(await lookAt(store)).toEqual(wanted)
  })

  test.skipIf(server === null)('is the same on a PostgreSQL server, and back', { timeout: 60_000 }, async () => {
    const database = await openPostgres((await server?.database()) as string)
    const store = await makeSqlStore(database)
    await restored(store, file)
    expect(await dumped(store)).toEqual(file)
    expect(await lookAt(store)).toEqual(wanted)
    await store.close()
  })

  test('has a place for every table', async () => {
    await freshStore(pglite)
    const tables = await pglite.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' order by 1`)
    const known = [
      ...ENTRY_KINDS,
      'account',
      'account_key',
      'decision',
      'migration',
      'past',
      'reading',
      'snapshot',
      'shelf',
      'state',
      'story_version',
    ]
    expect(tables.map(({ name: table }) => table)).toEqual(known.sort())
  })
})

describe('what is no whole dump', () => {
  const refused = async (bytes: Uint8Array, message: RegExp | string, code = 'FILE_UNREADABLE') => {
    for (const store of [openMemoryStore(), await freshStore(pglite)]) {
      const thrown = await restored(store, bytes).catch((error: unknown) => error)
      expect(thrown).toMatchObject({ code, message: expect.stringMatching(message) })
      expect((thrown as { line: string }).line).not.toContain('\n')
      expect(await store.totals()).toEqual(await openMemoryStore().totals())
      expect([await store.snapshots(), await store.decisions()]).toEqual([[], []])
    }
  }
  const changed = (change: (lines: string[]) => string[]) =>
    gzipSync(change(gunzipSync(file).toString('utf8').trimEnd().split('\n')).join('\n'))

  test('a file that was cut, damaged or changed', { timeout: 60_000 }, async () => {
    await refused(file.subarray(0, Math.floor(file.length / 2)), 'cut off')
    await refused(
      changed((lines) => lines.slice(0, -1)),
      'cut off',
    )
    const damaged = Buffer.from(file)
    const middle = Math.floor(file.length / 2)
    damaged.fill(0x55, middle, middle + 40)
    await refused(damaged, /changed or damaged|not a row of a dump|cut off/)
    await refused(
      changed((lines) => lines.map((line) => line.replace('shot dead', 'met'))),
      'changed or damaged',
    )
    await refused(
      changed((lines) => [...lines, lines[5] as string]),
      'something follows the end',
    )
    await refused(
      changed((lines) => lines.toSpliced(7, 1)),
      'changed or damaged',
    )
  })

  test('a file of something else, or of a later form', { timeout: 60_000 }, async () => {
    await refused(Buffer.from('GIF89a, a picture'), 'not a dump')
    await refused(new Uint8Array(), /not a dump|cut off/)
    await refused(gzipSync('{"text":"Police arrested two men."}\n'), 'not a dump')
    await refused(
      changed((lines) => lines.with(0, '{"chancery":"dump","version":99,"program":"9.0"}')),
      'a newer chancery made it',
    )
    await refused(
      changed((lines) => lines.with(3, '{"row":"entry","entry":{"kind":"report","id":5}}')),
      'line 4: not a row of a dump',
    )
    await refused(
      changed((lines) => lines.with(3, '[')),
      'line 4: not a row of a dump',
    )
  })

  test('rows of which one was left out before the file was made', async () => {
    const rows: DumpRow[] = []
    const store = openMemoryStore()
    await restored(store, file)
    await store.dump(async (some) => void rows.push(...some))
    const report = rows.findIndex((row) => row.row === 'entry' && row.until === null)
    const most = async function* () {
      yield rows.toSpliced(report, 1)
    }
    for (const empty of [openMemoryStore(), await freshStore(pglite)]) {
      await expect(empty.restore(most())).rejects.toMatchObject({ code: 'STORE_BROKEN' })
      expect((await empty.totals()).story).toBe(0)
    }
  })
})

test('a dump of before there was a shelf is restored, with nothing on it', async () => {
  for (const store of [openMemoryStore(), await freshStore(pglite)]) {
    await restored(store, withoutShelf(file))
    expect((await store.totals()).story).toBeGreaterThan(0)
    expect(await Promise.all(SHELF_KINDS.map((kind) => store.shelf({ kind, size: 5 })))).toEqual(SHELF_KINDS.map(() => []))
  }
})

/** The file as version 1 had it. */
function withoutShelf(bytes: Buffer): Buffer {
  const [, ...lines] = gunzipSync(bytes).toString('utf8').split('\n').slice(0, -2)
  const kept = lines.filter((line) => !line.startsWith('{"row":"shelf"'))
  expect(kept.length).toBe(lines.length - SHELF.length)
  const told = ['{"chancery":"dump","version":1,"program":"0.1.0"}', ...kept].map((line) => `${line}\n`).join('')
  const sha256 = createHash('sha256').update(told).digest('hex')
  return gzipSync(`${told}${JSON.stringify({ end: { rows: kept.length, sha256 } })}\n`)
}

test('a shelf with something on it is not written over', async () => {
  for (const store of [openMemoryStore(), await freshStore(pglite)]) {
    await store.write((writer) => writer.putOnShelf(SHELF))
    await expect(restored(store, file)).rejects.toMatchObject({ code: 'USAGE', message: 'the record is not empty' })
    expect(await store.shelf({ kind: 'watch', size: 5 })).toEqual(SHELF.slice(0, 1))
  }
})

test('a record with something in it is not written over', async () => {
  for (const store of [openMemoryStore(), await freshStore(pglite)]) {
    await add(store, 0, 4)
    const before = await store.totals()
    await expect(restored(store, file)).rejects.toMatchObject({ code: 'USAGE', message: 'the record is not empty' })
    expect(await store.totals()).toEqual(before)
  }
})

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
