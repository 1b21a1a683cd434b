import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWhole } from '../../src/cli/export-command-file.ts'
import { run } from '../../src/cli/run.ts'
import type { ExportDescription } from '../../src/desk/export/describe-export.ts'
import type { Chunk } from '../../src/desk/export/export-format.ts'
import { EXPORT_FORMATS, findExportFormat } from '../../src/desk/export/export-formats.ts'
import { type ExportAsked, exportRecord } from '../../src/pipeline/record/export.ts'
import { importItems } from '../../src/pipeline/record/import.ts'
import { openMemoryStore } from '../../src/store/memory/memory-store.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { RecordStore } from '../../src/store/port.ts'
import { testIo } from '../support/test-io.ts'
import { crashReader, crashStories } from './crash-stories.ts'

const clock = () => '2026-03-04T12:00:00Z'
const folder = mkdtempSync(join(tmpdir(), 'chancery-export-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ITEMS = crashStories(40)
const add = (store: RecordStore, from: number, to: number) =>
  importItems(ITEMS.slice(from, to), { store, reader: crashReader, readerVersion: 'first', clock, batch: 8 })

interface Taken {
  readonly bytes: Buffer
  readonly about: ExportDescription
}

async function take(
  store: RecordStore,
  name: string,
  more: Partial<ExportAsked> & { readonly of?: 'reports' | 'incidents' } = {},
): Promise<Taken> {
  const { of, ...asked } = more
  const parts: Chunk[] = []
  const ports = { put: async (chunk: Chunk) => void parts.push(chunk), clock }
  const about = await exportRecord(
    store,
    { format: findExportFormat(name, of), filter: {}, settings: { readerVersion: '1.0' }, ...asked },
    ports,
  )
  return { bytes: Buffer.concat(parts.map((part) => Buffer.from(part))), about }
}

const lines = ({ bytes }: Taken): string[] => bytes.toString('utf8').trimEnd().split('\n')

describe('an export of a record', () => {
  let store: RecordStore
  beforeAll(async () => {
    store = openMemoryStore()
    await add(store, 0, 20)
  })

  test('holds every report and incident, each with its story, its incident and its words', async () => {
    const { report, incident } = await store.totals()
    const plover = await take(store, 'plover')
    expect(lines(plover)).toHaveLength(report)
    const attack = lines(plover)
      .map((line) => JSON.parse(line))
      .find(({ type }) => type === 'ASSAULT')
    expect(attack.citation.text).toMatch(/^[^.]+ shot dead \d+ .+ police said\.$/)
    expect(attack.citation.snapshot).toBe(plover.about.snapshot)
    expect(attack.incident.kind).toBe('shooting')
    const incidents = await take(store, 'csv', { of: 'incidents' })
    expect(incidents.about).toMatchObject({ records: incident, rows: incident, of: 'incidents', snapshot: plover.about.snapshot })
    const { entries } = await store.find({ kind: 'incident', filter: {}, order: 'oldest', size: 1 })
    expect(lines(incidents)[1]).toContain(entries[0]?.doc.sources.join('; '))
  })

  test('can be made again byte for byte in every format, whatever came since', { timeout: 60_000 }, async () => {
    const own = openMemoryStore()
    await add(own, 0, 20)
    const first = await Promise.all(EXPORT_FORMATS.map(({ name, of }) => take(own, name, { of })))
    await add(own, 20, 40)
    const now = await take(own, 'plover')
    for (const [i, { name, of }] of EXPORT_FORMATS.entries()) {
      const { bytes, about } = first[i] as Taken
      const again = await take(own, name, { of, at: about.snapshot ?? '' })
      expect([again.bytes.equals(bytes), again.about], `${name} of ${of}`).toEqual([true, about])
    }
    expect(lines(now).length).toBeGreaterThan((await own.snapshots())[0]?.totals.report ?? 0)
  })

  test('goes over pages without loss', { timeout: 60_000 }, async () => {
    const own = openMemoryStore()
    await add(own, 0, 8)
    const [one] = (await own.find({ kind: 'report', filter: {}, size: 1 })).entries
    const many = Array.from({ length: 2500 }, (_, i) => ({ op: 'put-entry', entry: { ...one, id: `copy ${i}` } }) as never)
    await own.write((writer) => writer.apply(many))
    const { report } = await own.totals()
    const { about } = await take(own, 'csv')
    expect(about.records).toBe(report)
  })

  test('takes what fits a filter, and what changed since a snapshot', async () => {
    const own = openMemoryStore()
    await add(own, 0, 20)
    const before = await own.write((writer) => writer.snapshot(clock(), 'first'))
    const none = await take(own, 'plover', { changedSince: before.id })
    expect([none.bytes.length, none.about.records, none.about.citation]).toEqual([
      0,
      0,
      expect.stringContaining(`changed since ${before.id}`),
    ])
    await add(own, 20, 40)
    const [last] = (await own.find({ kind: 'report', filter: {}, order: 'newest', size: 1 })).entries
    const countries = [...(last?.facets.countries ?? [])]
    const some = await take(own, 'plover', { filter: { countries }, changedSince: before.id })
    const reports = lines(some).map((line) => JSON.parse(line))
    expect(reports.length).toBe(await own.count({ kind: 'report', filter: { countries }, changedSince: before.id }))
    expect(new Set(reports.map(({ place }) => place.country))).toEqual(new Set(countries))
    expect(some.about.filter).toEqual({ countries })
  })

  test('of a snapshot that is none says so', async () => {
    await expect(take(store, 'csv', { at: '2026-01-01.0' })).rejects.toMatchObject({ code: 'USAGE', where: '--at' })
  })
})

describe('chancery export', () => {
  const home = join(folder, 'home')
  const chancery = async (...args: string[]) => {
    const io = testIo({})
    const code = await run([...args, '--home', home], io)
    return { code, out: io.out(), err: io.err() }
  }
  const at = (name: string): string => join(folder, name)

  beforeAll(async () => {
    const store = await openStore({ folder: join(home, 'record') })
    await add(store, 0, 16)
    await store.close()
  }, 120_000)

  test('writes a file with its description beside it, which other programs read', { timeout: 120_000 }, async () => {
    const parquet = await chancery('export', '--format', 'parquet', '--of', 'incidents', '--out', at('incidents.parquet'))
    expect(parquet).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringMatching(/^chancery: Chancery \S+: Parquet of incidents, \d+ incidents, snapshot \S+ of /),
    })
    const file = readFileSync(at('incidents.parquet'))
    const rows = await parquetReadObjects({ file: file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer })
    const about = JSON.parse(readFileSync(at('incidents.parquet.about.json'), 'utf8')) as ExportDescription
    expect(rows.length).toBe(about.records)
    expect(rows[0]).toMatchObject({ kind: 'shooting', snapshot: about.snapshot })
    const printed = await chancery(
      'export',
      '--format',
      'csv',
      '--columns',
      'id,type,place.country',
      '--type',
      'ASSAULT',
      '--at',
      about.snapshot ?? '',
    )
    expect(printed.out.split('\n')[0]).toBe('id,type,place.country')
    expect(printed.out).toMatch(/,ASSAULT,[A-Z]{3}\n/)
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([])
    const snapshots = await chancery('snapshots', '--format', 'json')
    expect(JSON.parse(snapshots.out)).toMatchObject([{ id: about.snapshot }])
    const gone = await chancery('export', '--deleted-since', about.snapshot ?? '')
    expect(gone).toMatchObject({ code: 0, out: '', err: expect.stringContaining('0 reports gone since') })
  })

  test('tells in one line what cannot be', { timeout: 120_000 }, async () => {
    writeFileSync(at('old.csv'), 'kept')
    const asked: [args: string[], code: number, line: RegExp][] = [
      [['--format', 'csv', '--columns', 'nonsense'], 2, /no column nonsense/],
      [['--format', 'gdelt', '--of', 'incidents'], 2, /gdelt is a format of reports/],
      [['--format', 'parquet'], 2, /parquet is no text; name a file with --out/],
      [['--format', 'acled', '--due', '2024..'], 2, /incidents are not found by --due/],
      [['--format', 'csv', '--at', 'never', '--out', at('old.csv')], 2, /no snapshot is called "never"; see chancery snapshots/],
      [['--format', 'csv', '--changed-since', 'never', '--out', at('old.csv')], 2, /no snapshot is called "never"/],
      [['--format', 'csv', '--out', at('none/x.csv')], 1, /none\/x.csv: its folder is not there; make it first/],
      [['--format', 'csv', '--out', folder], 1, /: a directory; name a file in it/],
      [['--deleted-since', 'never'], 2, /no snapshot is called "never"/],
      [['--deleted-since', 'never', '--country', 'KEN'], 2, /what is gone cannot be chosen from/],
      [[], 2, /--format: no format is named/],
    ]
    for (const [args, code, line] of asked) {
      const told = await chancery('export', ...args)
      expect([told.code, told.err, told.out]).toEqual([code, expect.stringMatching(line), ''])
      expect(told.err.trim().split('\n')).toHaveLength(1)
    }
    // A file of before stays as it was, and nothing is left beside it.
    expect(readFileSync(at('old.csv'), 'utf8')).toBe('kept')
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('dumps and restores', { timeout: 120_000 }, async () => {
    const dump = await chancery('dump', at('record.gz'))
    expect(statSync(at('record.gz')).mode & 0o077).toBe(0)
    expect(dump).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ rows: 16 stories, \d+ reports, /), err: '' })
    expect(await chancery('restore', at('record.gz'))).toMatchObject({ code: 2, err: expect.stringContaining('the record is not empty') })
    expect(await chancery('restore', at('missing.gz'))).toMatchObject({ code: 1, err: expect.stringContaining('no such file') })
    const io = testIo({})
    expect(await run(['restore', at('record.gz'), '--home', at('other')], io)).toBe(0)
    expect(io.out()).toMatch(/^restored: 16 stories, /)
    const [one, other] = [await chancery('snapshots', '--format', 'json'), testIo({})]
    await run(['snapshots', '--format', 'json', '--home', at('other')], other)
    expect(other.out()).toBe(one.out)
  })
})

describe('a file that is there whole or not at all', () => {
  test.skipIf(!existsSync('/dev/full'))('tells of a full disk in one line', async () => {
    const file = await openWhole('/dev/full')
    const wrote = async () => {
      for (let i = 0; i < 40; i++) await file.put('x'.repeat(10_000))
      await file.finish()
    }
    await expect(wrote()).rejects.toMatchObject({
      code: 'OUTPUT_FAILED',
      line: '/dev/full: the disk is full; free some space and run it again',
    })
    await file.drop()
  })

  test('is not there before it is finished, and leaves what was there when it is dropped', async () => {
    const path = join(folder, 'whole.txt')
    const file = await openWhole(path)
    await file.put('a')
    expect(existsSync(path)).toBe(false)
    await file.put(new TextEncoder().encode('ß\n'))
    await file.finish()
    expect(readFileSync(path, 'utf8')).toBe('aß\n')
    const second = await openWhole(path)
    await second.put('other')
    await second.drop()
    expect(readFileSync(path, 'utf8')).toBe('aß\n')
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  })
})
