import { expect, test } from 'vitest'
import type { Contract } from './contract.ts'
import { idsOf } from './contract-entries.ts'
import { drop, entryOf, put } from './entries.ts'
import { account, cardOf, storyOf, traceOf } from './stories.ts'

export const writesContract: Contract = (at) => {
  test('of a write that rejects nothing stays', async () => {
    await at().write((writer) => writer.apply([...put(entryOf('a', { types: ['A'] })), account('one', { key: 'k', day: 5 })]))
    const before = await at().write((writer) => writer.snapshot('2026-11-29T00:00:00Z', '1'))
    const failing = at().write(async (writer) => {
      await writer.apply([
        ...put(entryOf('a', { types: ['B'] }), entryOf('b')),
        account('two', { key: 'k', day: 5 }),
        { op: 'drop-account', graph: 'incident', id: 'one' },
        { op: 'put-story', trace: traceOf('s'), story: storyOf('s') },
      ])
      await writer.apply([drop('a')])
      await writer.snapshot('2026-11-30T00:00:00Z', '1')
      expect(await writer.count({ kind: 'report', filter: {} })).toBe(1)
      throw new RangeError('enough')
    })
    await expect(failing).rejects.toThrow(RangeError)
    expect(await idsOf(at(), { filter: { types: ['A'] } })).toEqual(['a'])
    expect(await at().totals()).toMatchObject({ report: 1 })
    expect(await at().story('s')).toBeNull()
    expect(await at().snapshots()).toEqual([before])
    await at().write(async (writer) => {
      const found = await writer.accountsAt('incident', [{ key: 'k', from: 5, to: 5, roles: ['news'] }], 9)
      expect(found.map(({ id }) => id)).toEqual(['one'])
      expect(await writer.snapshot('2026-12-01T00:00:00Z', '1')).toEqual(before)
    })
  })

  test('writers come one after another, and each sees what the one before did', async () => {
    const add = (i: number) =>
      at().write(async (writer) => {
        const count = await writer.count({ kind: 'report', filter: {} })
        await writer.apply(put(entryOf(`r${i}`, { score: count })))
      })
    await Promise.all(Array.from({ length: 8 }, (_, i) => add(i)))
    const { entries } = await at().find({ kind: 'report', filter: {}, size: 10 })
    expect(entries.map(({ facets }) => facets.score).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  test('a reader that is asked within a write answers, and sees the write', async () => {
    await at().write(async (writer) => {
      await writer.apply([...put(entryOf('a')), { op: 'put-card', card: cardOf('nobody') }])
      expect(await idsOf(at())).toEqual(['a'])
      expect(await at().totals()).toMatchObject({ report: 1 })
      await expect(at().write(async () => {})).rejects.toThrow('a write within a write')
    })
    expect(await at().story('nobody')).toBeNull()
  })

  test('one change done twice, or in two writes, is as done once', async () => {
    const changes = [
      ...put(entryOf('a'), entryOf('b')),
      account('one', { key: 'k', day: 5 }),
      { op: 'put-story', trace: traceOf('s'), story: storyOf('s') } as const,
    ]
    await at().write((writer) => writer.apply([...changes, ...changes]))
    const first = await at().write((writer) => writer.snapshot('2026-11-29T00:00:00Z', '1'))
    await at().write((writer) => writer.apply(changes))
    expect(await at().write((writer) => writer.snapshot('2026-11-30T00:00:00Z', '1'))).toEqual(first)
    expect(await idsOf(at(), { changedSince: first.id })).toEqual([])
  })
}
