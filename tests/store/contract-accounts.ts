import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AccountRole, Probe } from '../../src/record/account.ts'
import type { Change } from '../../src/record/change.ts'
import type { Act, Anchor, Decision } from '../../src/record/decision.ts'
import { openMemoryStore } from '../../src/store/memory/memory-store.ts'
import type { RecordWriter } from '../../src/store/port.ts'
import type { Contract } from './contract.ts'
import { entryOf, facets, put } from './entries.ts'
import { account, placed } from './stories.ts'

const key = fc.constantFrom('place:1', 'group:2', 'x')
const role: fc.Arbitrary<AccountRole> = fc.constantFrom('news', 'recall', 'sequel')
const accounts = fc.record({ role, keys: fc.array(fc.record({ key, day: fc.integer({ min: 0, max: 20 }) }), { maxLength: 4 }) })
const probes: fc.Arbitrary<Probe[]> = fc.array(
  fc
    .record({ key, from: fc.integer({ min: -2, max: 20 }), reach: fc.nat(8), roles: fc.uniqueArray(role, { minLength: 1 }) })
    .map(({ reach, ...probe }) => ({ ...probe, to: probe.from + reach })),
  { maxLength: 3 },
)

const anchor = (id: string, ...held: string[]): Anchor => ({ kind: 'incident', id, story: null, span: null, accounts: held })
const decision = (id: string, at: string, act: Act): Decision => ({ id, by: 'Mara', at, note: null, act })

export const accountsContract: Contract = (at) => {
  const asked = <T>(work: (writer: RecordWriter) => Promise<T>): Promise<T> => at().write(work)

  test('puts, places and drops accounts', async () => {
    const one = placed('one', { hood: 'h', story: 's' })
    const keys = [{ key: 'k', day: 3 }]
    const drop: Change = { op: 'drop-account', graph: 'incident', id: 'two' }
    const place = (id: string, hood: string): Change => ({
      op: 'place-account',
      graph: 'incident',
      id,
      place: { hood, item: 'i', why: ['same place'] },
    })
    await asked((writer) =>
      writer.apply([
        { op: 'put-account', graph: 'incident', account: one, keys },
        { op: 'put-account', graph: 'commitment', account: placed('one', { hood: 'other' }), keys },
        account('two', { key: 'k', day: 3 }),
        account('three'),
        place('nobody', 'h'),
        place('three', 'h'),
      ]),
    )
    const moved = placed('three', { hood: 'h', item: 'i', why: ['same place'] })
    expect(await asked((writer) => writer.accountsOfHoods('incident', ['h', 'x']))).toEqual([one, moved])
    expect(await asked((writer) => writer.accountsOfStories('incident', ['s']))).toEqual([one])
    expect(await at().accountsOfItems('incident', ['i', 'x'])).toEqual([moved])
    expect(await at().accountsOfItems('incident', [])).toEqual([])
    await asked((writer) => writer.apply([drop, place('two', 'h'), place('one', 'late')]))
    expect(await asked((writer) => writer.accounts('incident', ['two', 'three', 'one']))).toEqual([
      moved,
      { ...one, hood: 'late', item: 'i', why: ['same place'] },
    ])
    expect(await asked((writer) => writer.accounts('commitment', ['one']))).toEqual([placed('one', { hood: 'other' })])
    const probe: Probe = { key: 'k', from: 3, to: 3, roles: ['news'] }
    expect((await asked((writer) => writer.accountsAt('incident', [probe], 9))).map(({ id }) => id)).toEqual(['one'])
  })

  test('finds accounts by key and day: those nearest to the middle first', async () => {
    const all = [1, 4, 6, 9, 5].map((day, i) => account(`a${i}`, { key: 'k', day }, { key: 'k', day: day + 100 }))
    await asked((writer) => writer.apply(all))
    const found = async (most: number, ...asks: Probe[]) =>
      (await asked((writer) => writer.accountsAt('incident', asks, most))).map(({ id }) => id)
    const probe: Probe = { key: 'k', from: 0, to: 10, roles: ['news', 'sequel'] }
    expect(await found(9, probe)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4'])
    expect(await found(2, probe)).toEqual(['a1', 'a4'])
    expect(await found(9, { ...probe, roles: ['recall'] })).toEqual([])
    expect(await found(1, probe, { ...probe, from: 9 }, { ...probe, key: 'other' })).toEqual(['a3', 'a4'])
    expect(await found(9)).toEqual([])
  })

  test('of too many accounts finds those that share most and rarest', async () => {
    const day = 5
    const keys: Readonly<Record<string, string[]>> = {
      a: ['common'],
      b: ['common', 'rare'],
      c: ['common'],
      d: ['common', 'other'],
      e: ['rare'],
    }
    await asked((writer) => writer.apply(Object.entries(keys).map(([id, own]) => account(id, ...own.map((key) => ({ key, day }))))))
    const asks = ['common', 'rare', 'other'].map((key): Probe => ({ key, from: 0, to: 9, roles: ['news'] }))
    const found = async (inAll?: number) => (await asked((writer) => writer.accountsAt('incident', asks, 9, inAll))).map(({ id }) => id)
    expect(await found(1)).toEqual(['d'])
    expect(await found(2)).toEqual(['b', 'd'])
    expect(await found(3)).toEqual(['b', 'd', 'e'])
    expect(await found(4)).toEqual(['a', 'b', 'd', 'e'])
    expect(await found()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('any probes find the same as in the plain store', async () => {
    const memory = openMemoryStore()
    const changes = fc
      .sample(accounts, { numRuns: 60, seed: 2 })
      .map(({ role, keys }, i): Change => ({ op: 'put-account', graph: 'incident', account: placed(`a${i}`, { role }), keys }))
    for (const store of [at(), memory]) await store.write((writer) => writer.apply(changes))
    const most = [1, 3, 100]
    const inAll = [2, 5, undefined, 1, 30]
    for (const [i, asks] of fc.sample(probes, { numRuns: 60, seed: 4 }).entries()) {
      const find = (writer: RecordWriter) => writer.accountsAt('incident', asks, most[i % 3] as number, inAll[i % 5])
      expect(await at().write(find), JSON.stringify(asks)).toEqual(await memory.write(find))
    }
  })

  test('keeps decisions as first made, oldest first, with what undoes them', async () => {
    const note = decision('n', '2026-03-02T00:00:00Z', { kind: 'note', target: anchor('i', 'one'), text: 'nul \u0000' })
    const join = decision('j', '2026-03-01T00:00:00Z', { kind: 'join', accounts: [anchor('one'), anchor('two')] })
    const undo = decision('u', '2026-03-03T00:00:00Z', { kind: 'undo', decision: 'j' })
    const redo = decision('r', '2026-03-04T00:00:00Z', { kind: 'undo', decision: 'u' })
    const put = (one: Decision): Change => ({ op: 'put-decision', decision: one })
    await asked((writer) => writer.apply([note, undo, redo, join, { ...join, by: 'Ivo' }].map(put)))
    await asked((writer) => writer.apply([put({ ...note, note: 'changed' })]))
    expect(await at().decisions()).toEqual([join, note, undo, redo])
    expect(await at().decisions('two')).toEqual([join, undo, redo])
    expect(await at().decisions('i')).toEqual([note])
    expect(await at().decisions('x')).toEqual([])
  })

  test('tells the events between two parties by day and direction', async () => {
    const event = {
      eventFrom: 20_500,
      eventTo: 20_500,
      statuses: ['happened'],
      quads: ['material conflict'],
      types: ['ASSAULT'],
      score: -8,
    }
    const [usa, irn] = [['USA', 'USAMIL'], ['IRN']]
    await asked((writer) =>
      writer.apply(
        put(
          entryOf('back', { ...event, actors: irn, recipients: usa }),
          entryOf('denied', { ...event, actors: usa, recipients: irn, statuses: ['denied'] }),
          entryOf('each', { ...event, actors: [...usa, ...irn], types: ['CONSULT'], score: 1 }),
          entryOf('forth', { ...event, actors: usa, recipients: irn }),
          entryOf('forth2', { ...event, actors: usa, recipients: irn, score: -7 }),
          entryOf('later', { ...event, actors: usa, recipients: irn, eventFrom: 20_600 }),
          entryOf('old', { ...event, actors: usa, recipients: irn, historic: true }),
          entryOf('together', { ...event, actors: [...usa, ...irn], recipients: ['SYR'] }),
          entryOf('undated', { ...event, actors: usa, recipients: irn, eventFrom: null }),
        ),
      ),
    )
    const pair = { one: 'USA', other: 'IRN', from: null, to: '2026-02-17' }
    const day = { day: '2026-02-16', quad: 'material conflict', type: 'ASSAULT' }
    const forth = { ...day, forth: true, events: 2, score: -15, reports: ['forth', 'forth2'] }
    const each = { ...day, type: 'CONSULT', forth: true, events: 1, score: 1, reports: ['each'] }
    const back = { ...day, forth: false, events: 1, score: -8, reports: ['back'] }
    expect(await at().between(pair)).toEqual([forth, back, each])
    expect(await at().between({ ...pair, directed: true })).toEqual([forth, each])
    expect(await at().between({ ...pair, from: '2026-02-17' })).toEqual([])
    expect((await at().between({ ...pair, to: null })).length).toBe(4)
    expect(await at().between({ ...pair, other: "x' or 1=1" })).toEqual([])
  })

  test('any pair is the same as in the plain store', async () => {
    const memory = openMemoryStore()
    const changes = put(...fc.sample(facets, { numRuns: 150, seed: 9 }).map((one, i) => entryOf(`r${i}`, { ...one, score: 1 })))
    for (const store of [at(), memory]) await store.write((writer) => writer.apply(changes))
    for (const one of ['PAK', 'AFG'])
      for (const other of ['AFG', 'MIL', 'PAK'])
        for (const directed of [true, false]) {
          const pair = { one, other, from: '2025-11-10', to: null, directed }
          expect(await at().between(pair)).toEqual(await memory.between(pair))
        }
  })
}
