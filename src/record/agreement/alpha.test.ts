import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphaOf, type Scale } from './alpha.ts'
import { coincidencesOf, type Unit } from './coincidence.ts'
import { alphaInterval } from './interval.ts'

/** Units from one line a coder; `.` is missing. */
function unitsFrom(...lines: string[]): Unit[] {
  const rows = lines.map((line) => line.split(' '))
  return (rows[0] as string[]).map((_, i) =>
    rows.map((row) => {
      const cell = row[i] as string
      return cell === '.' ? null : Number.isNaN(Number(cell)) ? cell : Number(cell)
    }),
  )
}

// Data and figures of the worked examples: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), parts A to D,
// https://repository.upenn.edu/asc_papers/43; C is also the example of `kripp.alpha` in the R package irr.
const A = unitsFrom('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
const B = unitsFrom('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
const C = unitsFrom('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .')
// Data and figures: the computational example of the Wikipedia article "Krippendorff's alpha".
const THREE = unitsFrom('. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4')

const alpha = (units: readonly Unit[], scale: Scale) => alphaOf(units, scale).value

describe('the published worked examples', () => {
  it('two coders, two values', () => {
    expect(alpha(A, 'nominal')).toBeCloseTo(0.095, 3)
    expect(alphaOf(A, 'nominal')).toMatchObject({ units: 10, pairable: 20, percent: 0.6 })
    expect(coincidencesOf(A).cells.map((row) => [row.get(0), row.get(1)])).toEqual([
      [10, 4],
      [4, 2],
    ])
  })

  it('two coders, five names', () => expect(alpha(B, 'nominal')).toBeCloseTo(0.692, 3))

  it('four coders with gaps, on all scales', () => {
    expect(alphaOf(C, 'nominal')).toMatchObject({ units: 11, pairable: 40 })
    expect(alpha(C, 'nominal')).toBeCloseTo(0.743, 3)
    expect(alpha(C, 'ordinal')).toBeCloseTo(0.815, 3)
    expect(alpha(C, 'interval')).toBeCloseTo(0.849, 3)
    expect(alpha(C, 'ratio')).toBeCloseTo(0.797, 3)
  })

  it('three coders, most of it missing', () => {
    expect(alphaOf(THREE, 'nominal')).toMatchObject({ pairable: 26 })
    expect(alpha(THREE, 'nominal')).toBeCloseTo(0.691, 3)
    expect(alpha(THREE, 'interval')).toBeCloseTo(0.811, 3)
  })
})

describe('alpha', () => {
  const values = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 30,
  })

  it('is never above 1, and does not depend on the order of units or coders', () => {
    const scales: Scale[] = ['nominal', 'ordinal', 'interval', 'ratio']
    fc.assert(
      fc.property(values, fc.constantFrom(...scales), (units, scale) => {
        const told = alpha(units, scale)
        const turned = alpha(units.map((unit) => unit.toReversed()).toReversed(), scale)
        return told === null ? turned === null : told <= 1 && Math.abs(told - (turned as number)) < 1e-9
      }),
      { seed: 7 },
    )
  })

  it('is 1 when all agree, and on a linear change of interval values stays as it is', () => {
    expect(alpha(unitsFrom('1 2 3', '1 2 3'), 'interval')).toBe(1)
    const moved = C.map((unit) => unit.map((v) => (v === null ? null : 10 - 3 * Number(v))))
    expect(alpha(moved, 'interval')).toBeCloseTo(alpha(C, 'interval') as number, 10)
  })

  it('says why it cannot be computed', () => {
    expect(alphaOf([], 'nominal')).toMatchObject({ value: null, percent: null, reason: 'no unit has values of two coders' })
    expect(alphaOf(unitsFrom('2 2', '2 2'), 'nominal')).toMatchObject({
      value: null,
      percent: 1,
      reason: expect.stringContaining('the same'),
    })
    expect(alphaOf(unitsFrom('a 2', '1 2'), 'ordinal').reason).toBe('the scale is ordinal, but some values are no numbers')
    expect(alphaOf(unitsFrom('-1 2', '1 2'), 'ratio').reason).toContain('below zero')
    expect(alpha(unitsFrom('0 2 3', '0 2 4'), 'ratio')).toBeGreaterThan(0.9)
  })
})

describe('its interval', () => {
  it('holds alpha, is the same for the same seed, and narrows with more units', () => {
    const [low, high] = alphaInterval(C, 'nominal', { seed: 3 }) as readonly [number, number]
    expect(low).toBeLessThan(0.743)
    expect(high).toBeGreaterThan(0.743)
    expect(alphaInterval(C, 'nominal', { seed: 3 })).toEqual([low, high])
    const many = alphaInterval(Array.from({ length: 10 }, () => C).flat(), 'nominal') as readonly [number, number]
    expect(many[1] - many[0]).toBeLessThan((high - low) / 2)
  })

  it('is not given for a handful of units', () => expect(alphaInterval(C.slice(0, 4), 'nominal')).toBeNull())
})
