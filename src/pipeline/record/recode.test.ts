import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sharedReader } from '../../../tests/support/readers.ts'
import type { Reading, Report } from '../../reading/schema.ts'
import { correction, joinOf, signed, splitOf } from '../../record/decide/acts.ts'
import type { Act, Decision } from '../../record/decision.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'
import { openMemoryStore } from '../../store/memory/memory-store.ts'
import { openStore } from '../../store/open-store.ts'
import type { RecordStore, RecordWriter } from '../../store/port.ts'
import { bareItem, type Item } from '../../wire/item.ts'
import type { Reader } from '../reader.ts'
import { decide } from './decide.ts'
import { findTarget } from './decide-find.ts'
import { importItems } from './import.ts'
import { type RecodeOptions, recode } from './recode.ts'

const NOW = '2026-01-01T00:00:00.000Z'
const tell = (id: string, published: string, text: string): Item => ({ ...bareItem(text, id), id, published, source: id })

const STORIES = [
  tell(
    'g-1',
    '2025-05-10T08:00:00Z',
    'KIDAL, May 10 - Militants attacked a convoy near Kidal on Saturday and killed five soldiers, the army said.',
  ),
  tell(
    'g-2',
    '2025-05-10T15:00:00Z',
    'BAMAKO, May 10 - Five soldiers were killed when militants attacked their convoy near Kidal on Saturday, officials said.',
  ),
  tell(
    'g-3',
    '2025-05-11T07:00:00Z',
    'BAMAKO, May 11 - Militants killed seven soldiers in an attack near Kidal on Saturday, a hospital official said on Sunday.',
  ),
  tell('m-1', '2025-05-13T09:00:00Z', 'MOPTI, May 13 - A roadside bomb killed three policemen near Mopti on Tuesday, police said.'),
  tell(
    'm-2',
    '2025-05-13T16:00:00Z',
    'BAMAKO, May 13 - Three policemen were killed by a roadside bomb near Mopti on Tuesday, officials said.',
  ),
]

/** A newer reader, which calls every report and incident by another id, and finds one more person killed near Kidal. */
const newer = (reader: Pick<Reader, 'read'>, more: (report: Report) => Report = (report) => report): Pick<Reader, 'read'> => ({
  read: async (input) => {
    const reading = await reader.read(input)
    const again = (id: string): string => `n${id.slice(1)}`
    const reports = reading.reports.map((report) =>
      more({
        ...report,
        id: again(report.id),
        counts: report.counts.map((count) => (count.low === 5 ? { ...count, low: 6, high: 6 } : count)),
      }),
    )
    const incidents = reading.incidents.map((one) => ({
      ...one,
      id: again(one.id),
      reports: one.reports.map(again),
      counts: one.counts.map((count) => (count.low === 5 ? { ...count, low: 6, high: 6 } : count)),
    }))
    return { ...reading, reports, incidents }
  },
})
/** A reader that sees no violence. */
const blind = (reader: Pick<Reader, 'read'>): Pick<Reader, 'read'> => ({
  read: async (input): Promise<Reading> => ({ ...(await reader.read(input)), reports: [], incidents: [] }),
})

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
const pglite = (): Promise<RecordStore> => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-recode-'))
  folders.push(folder)
  return openStore({ folder: join(folder, 'record') })
}

async function kept(store: RecordStore, items: readonly Item[] = STORIES): Promise<RecordStore> {
  await importItems(items, { store, reader: await sharedReader(), readerVersion: 'one', clock: () => NOW })
  return store
}
const incidents = async (store: RecordStore): Promise<IncidentRecord[]> =>
  (await store.find({ kind: 'incident', filter: {}, order: 'event', size: 100 })).entries.map(({ doc }) => doc)
const at = async (store: RecordStore, place: string): Promise<IncidentRecord> =>
  (await incidents(store)).find((one) => one.place?.place.name === place) as IncidentRecord
const contentOf = async (store: RecordStore): Promise<string> => (await store.write((writer) => writer.snapshot(NOW, 'test'))).id
const readers = async (store: RecordStore): Promise<string[]> => {
  const { entries } = await store.find({ kind: 'story', filter: {}, size: 100 })
  return (await Promise.all(entries.map(async ({ id }) => (await store.story(id))?.reader ?? ''))).sort()
}
const decided = async (store: RecordStore, make: (writer: RecordWriter) => Promise<Act>): Promise<Decision> =>
  (await decide(store, async (writer) => signed(await make(writer), { by: 'Awa', note: null }, NOW, await writer.decisions()))).decision
const run = async (store: RecordStore, more: Partial<RecodeOptions> = {}): ReturnType<typeof recode> =>
  recode({ store, reader: newer(await sharedReader()), readerVersion: 'two', ...more })

beforeAll(async () => void (await sharedReader()))

describe.each([
  ['memory', async () => openMemoryStore()],
  ['PGlite', pglite],
] as const)('recode in %s', (_, open) => {
  it('shows the diff first, changes nothing unasked, and keeps what people decided', { timeout: 300_000 }, async () => {
    const store = await kept(await open())
    const gao = await at(store, 'Kidal')
    const toll = await decided(store, async (writer) => correction(await findTarget(writer, gao.id), 'tolls.killed', 9))
    const mopti = await at(store, 'Mopti')
    const [m2] = await store.storiesOfId('m-2')
    const split = await decided(store, async (writer) => splitOf(await findTarget(writer, mopti.id), [m2?.key as string]))
    const [g1] = await store.storiesOfId('g-1')
    const [report] = (await store.find({ kind: 'report', filter: { story: g1?.key ?? '' }, size: 10 })).entries
    const place = { name: 'Ansongo', country: 'MLI', lat: 15.66, lon: 0.5, precision: 'city' }
    await decided(store, async (writer) => correction(await findTarget(writer, report?.id as string), 'place', place))
    const before = await contentOf(store)

    const shown = await run(store)
    expect(await contentOf(store)).toBe(before)
    expect(shown.summary.stories).toBe(5)
    expect(shown.stories).toHaveLength(2)
    expect(shown.summary.paths.map(({ path, moves }) => [path, moves[0]?.to])).toContainEqual(['counts.killed', '6'])
    expect(shown.waiting).toEqual([])

    const done = await run(store, { accept: true, batch: 2 })
    expect(done.waiting).toEqual([])
    expect(await readers(store)).toEqual(['two', 'two', 'two', 'two', 'two'])
    const now = (await incidents(store)).find(({ decisions }) => decisions.includes(toll.id))
    expect(now?.id).not.toBe(gao.id)
    expect(now?.tolls[0]).toMatchObject({ low: 9, high: 9, correctedBy: toll.id })
    expect(now?.tolls[0]?.series.map(({ low }) => low)).toContain(6)
    expect((await incidents(store)).filter(({ decisions }) => decisions.includes(split.id)).map(({ stories }) => stories)).toEqual([1, 1])
    const [corrected] = (await store.find({ kind: 'report', filter: { story: g1?.key ?? '' }, size: 10 })).entries
    expect(corrected?.id).not.toBe(report?.id)
    expect(corrected?.doc.report.place?.name).toBe('Ansongo')
    expect((await run(store)).summary.stories).toBe(0)
    await store.close()
  })

  it('goes on where it was stopped, and ends as if it had not been', { timeout: 300_000 }, async () => {
    const whole = await kept(await open())
    const stopped = await kept(await open())
    for (const store of [whole, stopped])
      await decided(store, async (writer) => joinOf(await Promise.all((await incidents(store)).map(({ id }) => findTarget(writer, id)))))
    await run(whole, { accept: true })
    const stop = new AbortController()
    const first = await run(stopped, { accept: true, batch: 2, signal: stop.signal, onBatch: () => stop.abort() })
    expect(first.stopped).toBe(true)
    expect(await readers(stopped)).toEqual(['one', 'one', 'one', 'two', 'two'])
    expect((await incidents(stopped)).map(({ stories }) => stories)).toEqual([5])
    const second = await run(stopped, { accept: true, batch: 2 })
    expect(second.summary.stories).toBe(3)
    expect(await contentOf(stopped)).toBe(await contentOf(whole))
    for (const store of [whole, stopped]) await store.close()
  })
})

it('reads a batch that was cut short while it was read again, whole', async () => {
  const store = await kept(openMemoryStore())
  const before = await contentOf(store)
  const stop = new AbortController()
  const { read } = newer(await sharedReader())
  const slow: Pick<Reader, 'read'> = {
    read: async (input) => {
      stop.abort()
      return read(input)
    },
  }
  const cut = await run(store, { accept: true, reader: slow, signal: stop.signal })
  expect([cut.stopped, await contentOf(store)]).toEqual([true, before])
})

it('lets decisions wait whose item is not read any more, and lays them on again when it is', async () => {
  const store = await kept(openMemoryStore())
  const toll = await decided(store, async (writer) =>
    correction(await findTarget(writer, (await at(store, 'Kidal')).id), 'tolls.killed', 9),
  )
  const before = await contentOf(store)
  const reader = await sharedReader()
  const shown = await run(store, { reader: blind(reader), readerVersion: 'blind' })
  expect([shown.waiting.map(({ id }) => id), await contentOf(store)]).toEqual([[toll.id], before])
  expect((await run(store, { reader: blind(reader), readerVersion: 'blind', accept: true })).waiting).toHaveLength(1)
  expect(await incidents(store)).toEqual([])
  expect(await store.decisions()).toHaveLength(1)
  const back = await run(store, { reader, readerVersion: 'one', accept: true })
  expect([back.waiting, await contentOf(store)]).toEqual([[], before])
})

it('keeps the reading of a story that the reader fails on, and says so', async () => {
  const store = await kept(openMemoryStore())
  const reader = await sharedReader()
  const failing: Pick<Reader, 'read'> = {
    read: async (input) => {
      if (typeof input === 'object' && input.text.startsWith('MOPTI')) throw new Error('out of breath')
      return reader.read(input)
    },
  }
  const done = await run(store, { reader: failing, accept: true })
  expect(done.failed.map(({ why }) => why)).toEqual(['out of breath'])
  expect(await readers(store)).toEqual(['one', 'two', 'two', 'two', 'two'])
})

it('finds a report again among others of the same words by its type', async () => {
  const store = await kept(openMemoryStore(), STORIES.slice(0, 1))
  const [report] = (await store.find({ kind: 'report', filter: {}, size: 10 })).entries
  await decided(store, async (writer) => correction(await findTarget(writer, report?.id as string), 'status', 'denied'))
  const reader = newer(await sharedReader(), (one) => ({
    ...one,
    trigger: { ...one.trigger, span: [one.trigger.span[1] + 1, one.trigger.span[1] + 3] },
  }))
  const done = await run(store, { reader, accept: true })
  expect(done.waiting).toEqual([])
  expect((await store.find({ kind: 'report', filter: {}, size: 10 })).entries[0]?.doc.report.status).toBe('denied')
})
