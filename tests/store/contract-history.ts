import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../../src/record/change.ts'
import { openMemoryStore } from '../../src/store/memory/memory-store.ts'
import type { RecordStore } from '../../src/store/port.ts'
import type { Contract } from './contract.ts'
import { idsOf } from './contract-entries.ts'
import { drop, entryOf, put } from './entries.ts'

const AT = '2026-11-29T10:00:00Z'
const snap = (store: RecordStore, at = AT) => store.write((writer) => writer.snapshot(at, '1'))
const apply = (store: RecordStore, ...changes: readonly Change[]) => store.write((writer) => writer.apply(changes))

/** A step of a record's life: changes to a few entries, or a snapshot. */
const steps = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'y', null)), { minLength: 1, maxLength: 3 }),
    },
    { weight: 1, arbitrary: fc.constant('snapshot' as const) },
  ),
  { minLength: 4, maxLength: 14 },
)

const changesOf = (step: readonly (readonly [string, string | null])[]): Change[] =>
  step.flatMap(([id, type]) => (type === null ? [drop(id)] : put(entryOf(id, { types: [type] }))))

export const historyContract: Contract = (at) => {
  test('a snapshot is named after the content, and is the same when nothing changed', async () => {
    const empty = await snap(at())
    await apply(at(), ...put(entryOf('a'), entryOf('b')))
    const first = await snap(at())
    expect(first.id).toMatch(/^2026-11-29\.[0-9a-f]{16}$/)
    expect(first.id).not.toBe(empty.id)
    expect(first.totals.report).toBe(2)
    await apply(at(), ...put(entryOf('b'), entryOf('a')))
    expect(await snap(at(), '2026-12-24T00:00:00Z')).toEqual(first)
    const other = openMemoryStore()
    await apply(other, ...put(entryOf('b')))
    await apply(other, ...put(entryOf('x'), entryOf('a')), drop('x'))
    expect((await snap(other)).id).toBe(first.id)
    expect((await at().snapshots()).map(({ id }) => id)).toEqual([empty.id, first.id])
  })

  test('the record can be asked as it was, and what changed, came and went since', async () => {
    await apply(at(), ...put(entryOf('gone', { types: ['A'] }), entryOf('kept', { types: ['A'] }), entryOf('turned', { types: ['A'] })))
    const before = await snap(at())
    await apply(
      at(),
      ...put(entryOf('turned', { types: ['B'] }), entryOf('came', { types: ['A'] }), entryOf('brief', { types: ['A'] })),
      drop('gone'),
    )
    await apply(at(), drop('brief'))
    const after = await snap(at())
    const types = { types: ['A'] }
    expect((await idsOf(at(), { at: before.id, filter: types })).sort()).toEqual(['gone', 'kept', 'turned'])
    expect((await idsOf(at(), { filter: types })).sort()).toEqual(['came', 'kept'])
    expect((await idsOf(at(), { changedSince: before.id })).sort()).toEqual(['came', 'turned'])
    expect(await idsOf(at(), { changedSince: after.id })).toEqual([])
    expect(await at().removedSince('report', before.id)).toEqual(['gone'])
    expect(await at().removedSince('incident', before.id)).toEqual([])
    expect(await at().count({ kind: 'report', filter: {}, at: before.id })).toBe(3)
    const pages = await at().find({ kind: 'report', filter: {}, at: before.id, size: 2 })
    expect((await idsOf(at(), { at: before.id, after: pages.next })).length).toBe(1)
  })

  test('no snapshot of that name is an error of the asker', async () => {
    const wrong = { code: 'USAGE' }
    await expect(at().find({ kind: 'report', filter: {}, size: 1, at: "x' or 1=1" })).rejects.toMatchObject(wrong)
    await expect(at().count({ kind: 'report', filter: {}, changedSince: '' })).rejects.toMatchObject(wrong)
    await expect(at().removedSince('report', 'nul \u0000')).rejects.toMatchObject(wrong)
  })

  test('changes before and after a snapshot within one write are told apart', async () => {
    const id = await at().write(async (writer) => {
      await writer.apply(put(entryOf('a', { types: ['A'] })))
      const snapshot = await writer.snapshot(AT, '1')
      await writer.apply(put(entryOf('a', { types: ['B'] })))
      return snapshot.id
    })
    expect(await idsOf(at(), { at: id, filter: { types: ['A'] } })).toEqual(['a'])
    expect(await idsOf(at(), { changedSince: id })).toEqual(['a'])
  })

  test('any life of a record is remembered as the plain store remembers it', async () => {
    for (const [i, life] of fc.sample(steps, { numRuns: 12, seed: 5 }).entries()) {
      const memory = openMemoryStore()
      // Each life has entries of its own kind of id, so that one store serves all.
      const own = (change: Change): Change =>
        change.op === 'put-entry'
          ? { ...change, entry: { ...change.entry, id: `${i}${change.entry.id}` } }
          : change.op === 'drop-entry'
            ? { ...change, id: `${i}${change.id}` }
            : change
      const snapshots: [string, string][] = []
      for (const step of life) {
        if (step === 'snapshot') snapshots.push([(await snap(at())).id, (await snap(memory)).id])
        else for (const store of [at(), memory]) await apply(store, ...changesOf(step).map(own))
      }
      const mine = (ids: readonly string[]) => ids.filter((id) => id.startsWith(`${i}`) && id.length === `${i}`.length + 1).sort()
      for (const [here, there] of snapshots) {
        for (const types of [['x'], ['y']])
          expect(mine(await idsOf(at(), { at: here, filter: { types } }))).toEqual(
            mine(await idsOf(memory, { at: there, filter: { types } })),
          )
        expect(mine(await idsOf(at(), { changedSince: here }))).toEqual(mine(await idsOf(memory, { changedSince: there })))
        expect(mine(await at().removedSince('report', here))).toEqual(mine(await memory.removedSince('report', there)))
      }
    }
  })
}
