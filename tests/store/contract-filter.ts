import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facets } from '../../src/record/entry.ts'
import type { Filter } from '../../src/record/filter.ts'
import { matches } from '../../src/record/matches.ts'
import { openMemoryStore } from '../../src/store/memory/memory-store.ts'
import type { RecordStore } from '../../src/store/port.ts'
import type { Contract } from './contract.ts'
import { idsOf, pagesOf } from './contract-entries.ts'
import { entryOf, facets, filters, put } from './entries.ts'

const ORDERS = ['newest', 'oldest', 'event', 'updated'] as const

const fill = (store: RecordStore, all: readonly Facets[]) =>
  store.write((writer) => writer.apply(put(...all.map((one, i) => entryOf(`r${i}`, one)))))

export const filterContract: Contract = (at) => {
  test('finds exactly what `matches` says, in every order, and counts it', async () => {
    const all = fc.sample(facets, { numRuns: 250, seed: 7 })
    await fill(at(), all)
    const memory = openMemoryStore()
    await fill(memory, all)
    let found = 0
    for (const [i, filter] of fc.sample(filters, { numRuns: 160, seed: 11 }).entries()) {
      const expected = all.flatMap((one, n) => (matches(filter, one) ? [`r${n}`] : [])).sort()
      found += expected.length
      const order = ORDERS[i % ORDERS.length] as (typeof ORDERS)[number]
      const ids = await idsOf(at(), { filter, order })
      expect([...ids].sort(), JSON.stringify(filter)).toEqual(expected)
      expect(ids, order).toEqual(await idsOf(memory, { filter, order }))
      if (i % 4 === 0) expect(await at().count({ kind: 'report', filter })).toBe(expected.length)
    }
    expect(found).toBeGreaterThan(1000)
    const filter: Filter = { parties: ['PAK'] }
    expect(await pagesOf(at(), { kind: 'report', filter, size: 7 })).toEqual(await idsOf(memory, { filter }))
  })

  test('gives every facet back', async () => {
    const all = fc.sample(facets, { numRuns: 50, seed: 3 })
    await fill(at(), all)
    expect(
      (
        await at().get(
          'report',
          all.map((_, i) => `r${i}`),
        )
      ).map((entry) => entry.facets),
    ).toEqual(all)
  })

  const fits = async (filter: Filter, ...expected: string[]) =>
    expect((await idsOf(at(), { filter })).sort(), JSON.stringify(filter)).toEqual(expected)

  test('a radius is a circle on the sphere, over the antimeridian and the poles too', async () => {
    await fill(at(), [])
    await at().write((writer) =>
      writer.apply(
        put(
          entryOf('fiji', { lat: -17, lon: 179.9 }),
          entryOf('kabul', { lat: 34.5, lon: 69.2 }),
          entryOf('nowhere'),
          entryOf('pole', { lat: 89.9, lon: -30 }),
          entryOf('samoa', { lat: -17, lon: -179.9 }),
        ),
      ),
    )
    await fits({ near: { lat: -17, lon: -179.95, km: 30 } }, 'fiji', 'samoa')
    await fits({ near: { lat: -17, lon: -179.95, km: 10 } }, 'samoa')
    await fits({ near: { lat: 89.9, lon: 150, km: 25 } }, 'pole')
    await fits({ near: { lat: 89.9, lon: 150, km: 20 } })
    await fits({ near: { lat: 34.5, lon: 69.2, km: 0.001 } }, 'kabul')
    await fits({ near: { lat: 1e-200, lon: 0, km: 5000 } })
    await fits({ box: [170, -20, -170, 0] }, 'fiji', 'samoa')
    await fits({ box: [-180, -90, 180, 90] }, 'fiji', 'kabul', 'pole', 'samoa')
  })

  test('a day of a range is whole, a stretch fits when it touches, and no date fits no range', async () => {
    const [first, last] = [20_516, 20_520]
    await at().write((writer) =>
      writer.apply(
        put(
          entryOf('late', { published: '2026-03-04T23:59:59.999Z', eventFrom: first, eventTo: last }),
          entryOf('next', { published: '2026-03-05T00:00:00Z' }),
          entryOf('none'),
          entryOf('zone', { published: '2026-03-05T03:00:00+05:00' }),
        ),
      ),
    )
    await fits({ published: { from: '2026-03-04', to: '2026-03-04' } }, 'late', 'zone')
    await fits({ published: { to: '2026-03-04T22:00:00Z' } }, 'zone')
    await fits({ published: { from: '0000-01-01' } })
    await fits({ published: { from: '2026-02-31' } })
    await fits({ event: { from: '2026-03-08' } }, 'late')
    await fits({ event: { from: '2026-03-09' } })
    await fits({ event: { to: '2026-03-03' } })
    await fits({ event: { to: '2026-03-04', from: '2026-01-01' } }, 'late')
    await fits({ event: { to: '2026-13-04' } })
    await fits({ event: { from: '0000-01-01', to: '9999-12-31' } }, 'late')
  })

  test('text wants all words, phrases side by side, and none of the unwanted', async () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `w${i}`)
    await at().write((writer) =>
      writer.apply(
        put(
          entryOf('far', { words: [...long, 'suicid', 'vest'] }),
          entryOf('many', { words: [...Array.from({ length: 400 }, () => 'vest'), 'suicid', 'vest'] }),
          entryOf('turned', { words: ['vest', 'suicid'] }),
        ),
      ),
    )
    await fits({ text: '"suicide vest"' }, 'far', 'many')
    await fits({ text: 'vests Suicide' }, 'far', 'many', 'turned')
    await fits({ text: 'vest -w7' }, 'many', 'turned')
    await fits({ text: 'vest -"suicide vest"' }, 'turned')
    await fits({ text: '!?' }, 'far', 'many', 'turned')
  })
}
