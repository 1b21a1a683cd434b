import { expect, test } from 'vitest'
import type { RecordStore } from '../../src/store/port.ts'
import type { Contract } from './contract.ts'
import { drop, entryOf, put } from './entries.ts'

export const idsOf = async (store: RecordStore, query: Partial<Parameters<RecordStore['find']>[0]> = {}): Promise<string[]> =>
  (await store.find({ kind: 'report', filter: {}, size: 10_000, ...query })).entries.map(({ id }) => id)

/** All pages of a query, one after another. */
export async function pagesOf(store: RecordStore, query: Parameters<RecordStore['find']>[0]): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<RecordStore['find']>> = await store.find({ ...query, after })
    ids.push(...page.entries.map(({ id }) => id))
    after = page.next
  } while (after !== null)
  return ids
}

export const entriesContract: Contract = (at) => {
  test('gives back what was put, to the letter', async () => {
    const odd = entryOf(
      'odd \u0000 \ud800 \ufdd0 "\\u0000" id',
      {
        actors: ['nul \u0000', 'half \ud800', 'mark \ufdd0', '\\u0000', "'; drop table report; --", '{a,b}', 'NULL', ''],
        published: '2026-03-04',
        updated: '2026-03-04T05:06:07+05:30',
        firstSeen: '2026-03-04T05:06:07.008Z',
        eventFrom: -400_000_000,
        eventTo: 365_000_000,
        lat: 30.1798398,
        lon: -179.99999999,
        score: 0.1 + 0.2,
        killed: 1e300,
        words: ['bomb', 'road', 'bomb'],
        story: 'half \udc00',
      },
      'report',
      {
        b: 1,
        a: { 10: 'ten', 2: 'two', text: 'nul \u0000, half \ud83d, whole 😀, mark \ufdd0abcd, "\\ud800" \\\\u0000' },
        none: null,
        list: [],
      },
    )
    await at().write((writer) => writer.apply(put(odd, entryOf('plain', { published: '2026-03-04T05:06:07.008Z' }, 'story'))))
    const [found] = (await at().find({ kind: 'report', filter: { actors: ['half \ud800'] }, size: 5 })).entries
    expect(found).toEqual(odd)
    expect(JSON.stringify(found?.doc)).toBe(JSON.stringify(odd.doc))
    expect(await at().get('report', [odd.id])).toEqual([odd])
    expect(await idsOf(at(), { kind: 'story' })).toEqual(['plain'])
  })

  test('gets those that are there, in the order of the ids', async () => {
    await at().write((writer) => writer.apply(put(entryOf('a'), entryOf('b'), entryOf('c'))))
    expect((await at().get('report', ['c', 'x', 'a'])).map(({ id }) => id)).toEqual(['c', 'a'])
    expect(await at().get('incident', ['a'])).toEqual([])
  })

  test('replaces, drops and counts', async () => {
    await at().write((writer) =>
      writer.apply([...put(entryOf('a'), entryOf('b'), entryOf('i', {}, 'incident')), drop('b'), drop('nobody')]),
    )
    await at().write((writer) => writer.apply(put(entryOf('a', { types: ['ASSAULT'] }))))
    expect(await at().totals()).toEqual({ story: 0, report: 1, incident: 1, commitment: 0, programme: 0 })
    expect(await at().count({ kind: 'report', filter: { types: ['ASSAULT'] } })).toBe(1)
    expect(await at().count({ kind: 'report', filter: { types: ['PROTEST'] } })).toBe(0)
  })

  test('orders by each date, those without it last, ties by id', async () => {
    await at().write((writer) =>
      writer.apply(
        put(
          entryOf('a', { published: '2026-03-04', eventFrom: 3, updated: '2026-05-01T00:00:00Z' }),
          entryOf('b', { published: '2026-03-04T00:00:00Z', eventFrom: 9, updated: '2026-05-03T00:00:00Z' }),
          entryOf('c', { published: '2026-03-04T01:00:00+02:00', eventFrom: null, updated: '2026-05-02T00:00:00Z' }),
          entryOf('d', { published: null, eventFrom: 3, updated: 'never' }),
          entryOf('e', { published: 'some day', eventFrom: 4, updated: '2026-05-04T00:00:00Z' }),
        ),
      ),
    )
    expect(await idsOf(at())).toEqual(['b', 'a', 'c', 'e', 'd'])
    expect(await idsOf(at(), { order: 'oldest' })).toEqual(['c', 'a', 'b', 'd', 'e'])
    expect(await idsOf(at(), { order: 'event' })).toEqual(['b', 'e', 'd', 'a', 'c'])
    expect(await idsOf(at(), { order: 'updated' })).toEqual(['e', 'b', 'c', 'a', 'd'])
  })

  test('pages of any size come to the same as one', async () => {
    const entries = Array.from({ length: 23 }, (_, i) =>
      entryOf(`r${i}`, { published: i % 5 === 0 ? null : `2026-03-0${1 + (i % 3)}`, eventFrom: i % 4 === 0 ? null : i % 6 }),
    )
    await at().write((writer) => writer.apply(put(...entries)))
    for (const order of ['newest', 'oldest', 'event', 'updated'] as const) {
      const whole = await idsOf(at(), { order })
      expect(new Set(whole).size).toBe(23)
      for (const size of [1, 4, 22, 23]) expect(await pagesOf(at(), { kind: 'report', filter: {}, order, size })).toEqual(whole)
    }
  })

  test('a page goes on where it was though the record has grown', async () => {
    await at().write((writer) => writer.apply(put(...['b', 'd', 'f'].map((id) => entryOf(id, { published: '2026-03-04' })))))
    const first = await at().find({ kind: 'report', filter: {}, size: 2 })
    await at().write((writer) =>
      writer.apply([...put(entryOf('e', { published: '2026-03-04' }), entryOf('a', { published: '2026-03-04' })), drop('d')]),
    )
    expect(first.entries.map(({ id }) => id)).toEqual(['f', 'd'])
    expect(await idsOf(at(), { after: first.next })).toEqual(['b', 'a'])
  })

  test('refuses a cursor that is broken, of another query, or out of range, and pages of no size', async () => {
    await at().write((writer) => writer.apply(put(entryOf('a', { eventFrom: 1 }), entryOf('b', { eventFrom: 2 }))))
    const { next } = await at().find({ kind: 'report', filter: {}, size: 1 })
    const wrong = { code: 'USAGE' }
    for (const after of ['', 'x', `${next}x`, next?.slice(2), '[]', Buffer.from('[1e400,"a","b"]').toString('base64url'), 'a'.repeat(9000)])
      await expect(at().find({ kind: 'report', filter: {}, size: 1, after: after ?? '' }), String(after)).rejects.toMatchObject(wrong)
    await expect(at().find({ kind: 'report', filter: {}, size: 1, after: next, order: 'oldest' })).rejects.toMatchObject(wrong)
    await expect(at().find({ kind: 'report', filter: { types: ['A'] }, size: 1, after: next })).rejects.toMatchObject(wrong)
    for (const size of [0, -1, 1.5, 10_001, Number.NaN])
      await expect(at().find({ kind: 'report', filter: {}, size })).rejects.toMatchObject(wrong)
  })
}
