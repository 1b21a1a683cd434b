import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sharedReader } from '../../../tests/support/readers.ts'
import { correction, joinOf, noteOn, signed, splitOf, undoOf } from '../../record/decide/acts.ts'
import type { Act, Decision } from '../../record/decision.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'
import { openMemoryStore } from '../../store/memory/memory-store.ts'
import { openStore } from '../../store/open-store.ts'
import type { RecordStore, RecordWriter } from '../../store/port.ts'
import { bareItem, type Item } from '../../wire/item.ts'
import { decide, putDecision } from './decide.ts'
import { findTarget } from './decide-find.ts'
import { importItems } from './import.ts'

const NOW = '2026-01-01T00:00:00.000Z'

const tell = (id: string, published: string, text: string): Item => ({ ...bareItem(text, id), id, published, source: id })

/** An ambush near Turbat, told by three, and one near Panjgur two days later, told by two. */
const TURBAT = [
  tell(
    't-1',
    '2025-03-04T08:00:00Z',
    'TURBAT, March 4 - Gunmen ambushed a convoy near Turbat on Tuesday and killed four soldiers, police said.',
  ),
  tell(
    't-2',
    '2025-03-04T12:00:00Z',
    'QUETTA, March 4 - Four soldiers were killed when gunmen attacked their convoy near Turbat on Tuesday, officials said.',
  ),
  tell(
    't-3',
    '2025-03-05T06:00:00Z',
    'TURBAT, March 5 - Gunmen killed six soldiers in an ambush near Turbat on Tuesday, a hospital official said on Wednesday.',
  ),
]
const PANJGUR = [
  tell('p-1', '2025-03-06T09:00:00Z', 'PANJGUR, March 6 - A roadside bomb killed two policemen near Panjgur on Thursday, police said.'),
  tell(
    'p-2',
    '2025-03-06T15:00:00Z',
    'QUETTA, March 6 - Two policemen were killed by a roadside bomb near Panjgur on Thursday, officials said.',
  ),
]

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
const pglite = (): Promise<RecordStore> => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-decide-'))
  folders.push(folder)
  return openStore({ folder: join(folder, 'record') })
}

async function keep(store: RecordStore, items: readonly Item[]): Promise<RecordStore> {
  await importItems(items, { store, reader: await sharedReader(), readerVersion: 'test', clock: () => NOW })
  return store
}

const incidents = async (store: RecordStore): Promise<IncidentRecord[]> =>
  (await store.find({ kind: 'incident', filter: {}, order: 'event', size: 100 })).entries.map(({ doc }) => doc).reverse()
const contentOf = async (store: RecordStore): Promise<string> => (await store.write((writer) => writer.snapshot(NOW, 'test'))).id
const sizes = async (store: RecordStore): Promise<number[]> => (await incidents(store)).map(({ stories }) => stories).sort()
const at = async (store: RecordStore, place: string): Promise<IncidentRecord> =>
  (await incidents(store)).find((one) => one.place?.place.name === place) as IncidentRecord
const keyOf = async (store: RecordStore, id: string): Promise<string> => (await store.storiesOfId(id))[0]?.key as string

const act = async (store: RecordStore, make: (writer: RecordWriter) => Promise<Act>): Promise<Decision> =>
  (await decide(store, async (writer) => signed(await make(writer), { by: 'Ines', note: null }, NOW, await writer.decisions()))).decision
const undo = (store: RecordStore, id: string): Promise<Decision> => act(store, async (writer) => undoOf(id, await writer.decisions()))
const correct = (store: RecordStore, id: string, path: string, value: unknown): Promise<Decision> =>
  act(store, async (writer) => correction(await findTarget(writer, id), path, value))
const joined = (store: RecordStore, ids: readonly string[]): Promise<Decision> =>
  act(store, async (writer) => joinOf(await Promise.all(ids.map((id) => findTarget(writer, id)))))
const split = (store: RecordStore, id: string, keys: readonly string[]): Promise<Decision> =>
  act(store, async (writer) => splitOf(await findTarget(writer, id), keys))

/** The same decisions over the same stories, the stories in three orders. */
async function whenever(
  first: readonly Item[],
  later: readonly Item[],
  make: (store: RecordStore) => Promise<void>,
): Promise<RecordStore[]> {
  const between = await keep(openMemoryStore(), first)
  await make(between)
  const decisions = await between.decisions()
  await keep(between, later)
  const after = await keep(openMemoryStore(), [...later, ...first])
  for (const decision of decisions) await putDecision(after, decision)
  const before = openMemoryStore()
  for (const decision of decisions) await putDecision(before, decision)
  await keep(before, [...first, ...later])
  return [between, after, before]
}

beforeAll(async () => void (await sharedReader()))

describe.each([
  ['memory', async () => openMemoryStore()],
  ['PGlite', pglite],
] as const)('decisions in %s', (_, open) => {
  it('joins, splits, corrects and undoes, and brings back exactly what was there', { timeout: 300_000 }, async () => {
    const store = await keep(await open(), [...TURBAT, ...PANJGUR])
    const before = await contentOf(store)
    expect(await sizes(store)).toEqual([2, 3])
    const [turbat, panjgur] = [await at(store, 'Turbat'), await at(store, 'Panjgur')]

    const join = await joined(store, [turbat.id, panjgur.id])
    expect(await sizes(store)).toEqual([5])
    expect((await incidents(store))[0]?.decisions).toEqual([join.id])
    expect((await findTarget(store, panjgur.accounts[1] as string)).entry.id).toBe(turbat.id)

    const taken = await undo(store, join.id)
    expect(await contentOf(store)).toBe(before)
    const again = await undo(store, taken.id)
    expect(await sizes(store)).toEqual([5])
    await undo(store, again.id)
    expect(await contentOf(store)).toBe(before)

    const apart = await split(store, turbat.id, [await keyOf(store, 't-3')])
    expect(await sizes(store)).toEqual([1, 2, 2])
    await undo(store, apart.id)
    expect(await contentOf(store)).toBe(before)

    const toll = await correct(store, turbat.id, 'tolls.killed', 5)
    const [killed] = (await at(store, 'Turbat')).tolls
    expect(killed).toMatchObject({ low: 5, high: 5, correctedBy: toll.id })
    expect(killed?.series.map(({ low }) => low)).toEqual([4, 4, 6])
    await undo(store, toll.id)
    expect(await contentOf(store)).toBe(before)
    await store.close()
  })

  it('moves a report whose place was corrected, and with it its incident', { timeout: 300_000 }, async () => {
    const store = await keep(await open(), [...TURBAT.slice(0, 2), ...PANJGUR])
    const before = await contentOf(store)
    const story = await keyOf(store, 't-2')
    const [report] = (await store.find({ kind: 'report', filter: { story }, size: 10 })).entries.filter(
      ({ doc }) => doc.report.type === 'ASSAULT',
    )
    const place = { name: 'Chitral', country: 'PAK', lat: 35.85, lon: 71.79, precision: 'city' }
    const decision = await correct(store, report?.id as string, 'place', place)
    expect((await store.get('report', [report?.id as string]))[0]?.doc).toMatchObject({
      report: { place: { name: 'Chitral' } },
      corrected: [{ path: 'place', was: { name: 'Turbat' }, decision: decision.id }],
    })
    expect(await sizes(store)).toEqual([1, 1, 2])
    expect((await at(store, 'Chitral')).stories).toBe(1)
    await undo(store, decision.id)
    expect(await contentOf(store)).toBe(before)
    await store.close()
  })
})

describe('decisions and stories that come later', () => {
  it('hold whichever comes first: a join', async () => {
    const stores = await whenever(
      [...TURBAT.slice(0, 2), ...PANJGUR.slice(0, 1)],
      [...TURBAT.slice(2), ...PANJGUR.slice(1)],
      async (store) => {
        await joined(
          store,
          (await incidents(store)).map(({ id }) => id),
        )
      },
    )
    for (const store of stores) expect(await sizes(store)).toEqual([5])
    expect(new Set(await Promise.all(stores.map(contentOf))).size).toBe(1)
  })

  it('hold whichever comes first: a split, whose sides take what fits them', async () => {
    const stores = await whenever(TURBAT.slice(0, 2), TURBAT.slice(2), async (store) => {
      await split(store, (await at(store, 'Turbat')).id, [await keyOf(store, 't-2')])
    })
    for (const store of stores) expect(await sizes(store)).toEqual([1, 2])
    expect(new Set(await Promise.all(stores.map(contentOf))).size).toBe(1)
  })

  it('hold whichever comes first: a toll, with the told figures beside it', async () => {
    const stores = await whenever(TURBAT.slice(0, 2), TURBAT.slice(2), async (store) => {
      await correct(store, (await at(store, 'Turbat')).id, 'tolls.killed', [4, 5])
    })
    for (const store of stores) {
      const [incident] = await incidents(store)
      expect(incident?.tolls[0]).toMatchObject({ low: 4, high: 5, rule: 'corrected by a person', range: [4, 6] })
      expect(incident?.tolls[0]?.series.map(({ low }) => low)).toEqual([4, 4, 6])
      expect(incident?.corrected).toHaveLength(1)
    }
    expect(new Set(await Promise.all(stores.map(contentOf))).size).toBe(1)
  })

  it('hold whichever comes first: a place', async () => {
    const stores = await whenever([TURBAT[1] as Item, ...PANJGUR], [TURBAT[0] as Item, TURBAT[2] as Item], async (store) => {
      const [incident] = await incidents(store)
      const [report] = (await store.find({ kind: 'report', filter: { incident: incident?.id ?? '' }, size: 10 })).entries
      await correct(store, report?.id as string, 'place', { name: 'Chitral', country: 'PAK', lat: 35.85, lon: 71.79, precision: 'city' })
    })
    for (const store of stores) expect(await sizes(store)).toEqual([1, 2, 2])
    expect(new Set(await Promise.all(stores.map(contentOf))).size).toBe(1)
  })

  it('stand by what a person said last', async () => {
    const store = await keep(openMemoryStore(), [...TURBAT, ...PANJGUR])
    const ids = (await incidents(store)).map(({ id }) => id)
    await joined(store, ids)
    await split(store, ids[0] as string, [await keyOf(store, 'p-1'), await keyOf(store, 'p-2')])
    expect(await sizes(store)).toEqual([2, 3])
    await joined(
      store,
      (await incidents(store)).map(({ id }) => id),
    )
    expect(await sizes(store)).toEqual([5])
  })
})

it('keeps notes with the item and changes nothing else', async () => {
  const store = await keep(openMemoryStore(), TURBAT)
  const { id, ...told } = await at(store, 'Turbat')
  const note = await act(store, async (writer) => noteOn(await findTarget(writer, id), 'the hospital has names'))
  expect(await at(store, 'Turbat')).toEqual({ id, ...told, decisions: [note.id] })
  expect(await store.decisions(id)).toEqual([note])
})
