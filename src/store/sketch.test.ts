import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchedHashes, sketchKeys, sketchProbes } from './sketch.ts'

const hash = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const day = fc.integer({ min: -719_528, max: 2_932_896 })

test('probes meet keys when a hash is shared and the spans of days do, once a hash', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(hash, { minLength: 1, maxLength: 30 }),
      hash,
      day,
      fc.nat(2000),
      fc.integer({ min: -50, max: 50 }),
      (hashes, other, from, reach, off) => {
        const sketch = Uint32Array.from(hashes).sort()
        const published = from + off
        const keys = new Set(sketchKeys(sketch, published >= -719_528 && published <= 2_932_896 ? published : null))
        const met = (probes: readonly number[]) => probes.filter((probe) => keys.has(probe)).length
        const wanted = searchedHashes(sketch)
        expect(met(sketchProbes(wanted, null, null))).toBe(wanted.length)
        if (published >= from && published <= from + reach && keys.size > 0)
          expect(met(sketchProbes(wanted, from, from + reach))).toBe(wanted.length)
        if (!hashes.includes(other)) expect(met(sketchProbes([other], from, from + reach))).toBe(0)
        expect([...keys].every(Number.isSafeInteger)).toBe(true)
      },
    ),
  )
})

test('stories without a day are met in every span, those of years away in none', () => {
  const sketch = Uint32Array.from([7, 9])
  const meets = (published: number | null): boolean =>
    sketchKeys(sketch, published).some((key) => sketchProbes([7], 20_000, 20_030).includes(key))
  expect(meets(null)).toBe(true)
  expect(meets(20_010)).toBe(true)
  expect(meets(15_000)).toBe(false)
})
