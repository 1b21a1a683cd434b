import { expect, test } from 'vitest'
import type { RecordStore } from '../../src/store/port.ts'
import type { ShelfDoc, ShelfKind, ShelfQuery } from '../../src/store/shelf.ts'
import type { Contract } from './contract.ts'
import { entryOf, put } from './entries.ts'

const docOf = (kind: ShelfKind, id: string, more: Partial<ShelfDoc> = {}): ShelfDoc => ({
  ...{ kind, id, of: null, at: '2026-11-29T10:00:00.000Z', doc: { about: id } },
  ...more,
})
const on = (store: RecordStore, ...docs: readonly ShelfDoc[]) => store.write((writer) => writer.putOnShelf(docs))
const idsOf = async (store: RecordStore, query: Omit<ShelfQuery, 'size'> & { readonly size?: number }): Promise<string[]> =>
  (await store.shelf({ size: 100, ...query })).map(({ id }) => id)

export const shelfContract: Contract = (at) => {
  test('a document comes back as it was put, whatever letters it has', async () => {
    const odd = docOf('watch', 'nul \0 and half \ud800', { of: "x'; drop table shelf; --", doc: { '\0': ['\udc00', 'ﷰ0000', 1e-7, null] } })
    await on(at(), odd, docOf('alert', odd.id), docOf('outbox', 'none', { doc: null }))
    expect(await at().shelf({ kind: 'watch', size: 5 })).toEqual([odd])
    expect(await at().shelf({ kind: 'outbox', size: 5 })).toEqual([docOf('outbox', 'none', { doc: null })])
    expect(await idsOf(at(), { kind: 'watch', of: odd.of as string })).toEqual([odd.id])
    expect(await idsOf(at(), { kind: 'watch', ids: [odd.id] })).toEqual([odd.id])
    expect(await idsOf(at(), { kind: 'brief' })).toEqual([])
  })

  test('a put replaces what has the kind and id, the last of two put together', async () => {
    await on(at(), docOf('watch', 'a', { of: 'one' }), docOf('alert', 'a'))
    await on(at(), docOf('watch', 'a', { of: 'two' }), docOf('watch', 'a', { of: 'three', at: '2026-12-01T00:00:00.000Z', doc: [3] }))
    expect(await at().shelf({ kind: 'watch', size: 5 })).toEqual([
      docOf('watch', 'a', { of: 'three', at: '2026-12-01T00:00:00.000Z', doc: [3] }),
    ])
    expect(await idsOf(at(), { kind: 'watch', of: 'one' })).toEqual([])
    expect(await at().shelf({ kind: 'alert', size: 5 })).toEqual([docOf('alert', 'a')])
  })

  test('the latest come first, and pages follow one another with no gap where instants are the same', async () => {
    const same = ['a', 'B', 'c', 'é', 'd'].map((id) => docOf('alert', id, { of: 'w' }))
    const late = docOf('alert', 'late', { of: 'w', at: '2026-11-30T00:00:00.000Z' })
    const early = docOf('alert', 'early', { of: 'w', at: '2026-11-28T00:00:00.000Z' })
    await on(at(), early, ...same, late, docOf('alert', 'other', { of: 'v' }))
    const wanted = ['late', 'é', 'd', 'c', 'a', 'B', 'early']
    expect(await idsOf(at(), { kind: 'alert', of: 'w' })).toEqual(wanted)
    const seen: string[] = []
    for (let before: ShelfDoc | undefined; ; ) {
      const page = await at().shelf({ kind: 'alert', of: 'w', size: 2, ...(before === undefined ? {} : { before }) })
      if (page.length === 0) break
      seen.push(...page.map(({ id }) => id))
      before = page.at(-1)
    }
    expect(seen).toEqual(wanted)
    expect(await idsOf(at(), { kind: 'alert', ids: ['early', 'late', 'none'], size: 1 })).toEqual(['late'])
    expect(await idsOf(at(), { kind: 'alert', ids: [] })).toEqual([])
  })

  test('those about items are found by them, of one watch or of all', async () => {
    const about = (id: string, of: string, item: string) => docOf('alert', id, { of, about: item })
    await on(
      at(),
      about('1', 'v', 'x'),
      about('2', 'w', 'x'),
      about('3', 'w', 'nul \0'),
      docOf('alert', '4', { of: 'w' }),
      docOf('passed', 'x'),
    )
    expect(await idsOf(at(), { kind: 'alert', about: ['x', 'none'] })).toEqual(['2', '1'])
    expect(await idsOf(at(), { kind: 'alert', of: 'w', about: ['x', 'nul \0'] })).toEqual(['3', '2'])
    expect(await at().shelf({ kind: 'alert', about: ['nul \0'], size: 5 })).toEqual([about('3', 'w', 'nul \0')])
    expect(await idsOf(at(), { kind: 'alert', about: [] })).toEqual([])
    await on(at(), docOf('alert', '1'))
    expect(await idsOf(at(), { kind: 'alert', about: ['x'] })).toEqual(['2'])
  })

  test('a page has a size', async () => {
    for (const size of [0, 10_001, 1.5]) await expect(at().shelf({ kind: 'watch', size })).rejects.toMatchObject({ code: 'USAGE' })
  })

  test('what is dropped is gone, and nothing else', async () => {
    await on(at(), docOf('watch', 'a'), docOf('watch', 'b'), docOf('alert', 'a'))
    await at().write((writer) => writer.dropFromShelf('watch', ['a', 'none']))
    await at().write((writer) => writer.dropFromShelf('alert', []))
    expect(await idsOf(at(), { kind: 'watch' })).toEqual(['b'])
    expect(await idsOf(at(), { kind: 'alert' })).toEqual(['a'])
  })

  test('of a write that rejects nothing stays, and the write itself sees what it did', async () => {
    await on(at(), docOf('watch', 'kept', { doc: 'as it was' }), docOf('watch', 'dropped'))
    const failing = at().write(async (writer) => {
      await writer.putOnShelf([docOf('watch', 'kept', { doc: 'changed' }), docOf('watch', 'new')])
      await writer.dropFromShelf('watch', ['dropped'])
      expect((await writer.shelf({ kind: 'watch', size: 5 })).map(({ id }) => id)).toEqual(['new', 'kept'])
      throw new RangeError('enough')
    })
    await expect(failing).rejects.toThrow(RangeError)
    expect(await at().shelf({ kind: 'watch', size: 5 })).toEqual([docOf('watch', 'kept', { doc: 'as it was' }), docOf('watch', 'dropped')])
  })

  test('who changes a document in hand changes nothing on the shelf', async () => {
    const doc = { deep: ['a'] }
    await on(at(), docOf('watch', 'a', { doc }))
    doc.deep.push('b')
    const [found] = await at().shelf({ kind: 'watch', size: 1 })
    ;(found as { readonly doc: typeof doc }).doc.deep.push('c')
    expect((await at().shelf({ kind: 'watch', size: 1 }))[0]?.doc).toEqual({ deep: ['a'] })
  })

  test('the shelf is no part of the record: snapshots, totals and changes are what they were', async () => {
    await at().write((writer) => writer.apply(put(entryOf('a'))))
    const before = await at().write((writer) => writer.snapshot('2026-11-29T00:00:00Z', '1'))
    await on(at(), docOf('watch', 'w'))
    expect(await at().write((writer) => writer.snapshot('2026-11-30T00:00:00Z', '1'))).toEqual(before)
    expect(await at().totals()).toEqual(before.totals)
    expect(await at().count({ kind: 'report', filter: {}, changedSince: before.id })).toBe(0)
  })
}
