import { describe, expect, it } from 'vitest'
import { wholeTicks } from './axis.ts'
import { barsOf } from './bars.ts'
import { barsSvg } from './bars-svg.ts'
import { type StepPoint, stepsOf } from './steps.ts'
import { stepsSvg } from './steps-svg.ts'

const SIZE = { width: 700, height: 240 }

describe('bars', () => {
  const points = [
    { day: '2026-03-02', killed: 3 },
    { day: '2026-03-02', killed: null },
    { day: '2026-03-05', killed: 1 },
    { day: '2025-12-31', killed: 50 },
    { day: null, killed: 9 },
  ]

  it('count incidents and the killed by day, days of nothing too', () => {
    const { unit, panels, undated } = barsOf(points, { ...SIZE, from: '2026-03-01', to: '2026-03-06' })
    expect([unit, undated]).toEqual(['day', 2])
    expect(panels.map(({ of, bars }) => [of, bars.map(({ value }) => value)])).toEqual([
      ['incidents', [0, 2, 0, 0, 1, 0]],
      ['killed', [0, 3, 0, 0, 1, 0]],
    ])
    for (const { bars, base, ticks } of panels) {
      expect(ticks[0]).toEqual({ value: 0, y: base })
      for (const { y, height } of bars) expect(y + height).toBeCloseTo(base, 6)
    }
  })

  it('are of weeks from Monday where the days are many, and of months where the weeks are', () => {
    const weeks = barsOf(points, { ...SIZE, from: '2026-03-01', to: '2026-05-31' })
    expect([weeks.unit, weeks.panels[0]?.bars.length, weeks.panels[0]?.bars[1]?.says]).toEqual(['week', 14, '2 Mar to 8 Mar 2026'])
    const months = barsOf(points, { ...SIZE, from: '2024-01-15', to: '2026-03-31' })
    expect([months.unit, months.panels[0]?.bars.length, months.panels[1]?.total]).toEqual(['month', 27, 54])
  })

  it('have whole numbers at their side', () => {
    expect(wholeTicks(0)).toEqual([0, 1])
    expect(wholeTicks(1, 3)).toEqual([0, 1])
    expect(wholeTicks(7, 3)).toEqual([0, 5, 10])
    expect(wholeTicks(101, 4)).toEqual([0, 50, 100, 150])
  })

  it('escape what they are called', () => {
    expect(barsSvg(barsOf(points, { ...SIZE, from: '2026-03-01', to: '2026-03-06' }), { id: 'b', title: '<b>', about: '&' })).toContain(
      '&lt;b&gt;',
    )
  })
})

describe('steps', () => {
  const told = (at: string | null, low: number, speaker: string | null, high: number | null = low): StepPoint => ({
    at,
    low,
    high,
    speaker,
  })
  const steps = (points: readonly StepPoint[]) => {
    const found = stepsOf(points, SIZE)
    if (found === null) throw new Error('no steps')
    return found
  }

  it('draw a line for each who told it, which holds until the next figure', () => {
    const { lines, ticks } = steps([
      told('2026-03-02T08:00:00Z', 8, 'police'),
      told('2026-03-03', 6, 'police'),
      told('2026-03-03', 14, 'hospital', null),
    ])
    expect(lines.map(({ speaker, dots, band }) => [speaker, dots.length, band])).toEqual([
      ['police', 2, null],
      ['hospital', 1, null],
    ])
    expect(lines[0]?.d).toMatch(/^M[\d.]+,[\d.]+H[\d.]+V[\d.]+H[\d.]+$/)
    expect(ticks[0]?.value).toBe(0)
    expect(lines[1]?.dots[0]?.says).toBe('hospital, 3 Mar 2026: at least 14')
  })

  it('have a band where a figure is from low to high', () => {
    expect(steps([told('2026-03-02', 3, 'police', 7), told('2026-03-04', 5, 'police')]).lines[0]?.band).toMatch(/^M.*Z$/)
  })

  it('keep names apart, and tell who is left out', () => {
    const { lines, others } = steps(Array.from({ length: 9 }, (_, i) => told('2026-03-02', 5, `speaker ${i}`)))
    expect([lines.length, others]).toEqual([6, ['speaker 6', 'speaker 7', 'speaker 8']])
    const ys = lines.map(({ nameY }) => nameY).sort((a, b) => a - b)
    for (const [i, y] of ys.entries()) if (i > 0) expect(y - (ys[i - 1] ?? 0)).toBeGreaterThanOrEqual(14)
  })

  it('are none without a time', () => {
    expect(stepsOf([told(null, 3, 'police'), told('soon', 3, null)], SIZE)).toBeNull()
  })

  it('let no speaker act', () => {
    expect(stepsSvg(steps([told('2026-03-02', 3, '<script>x</script>')]), { id: 's', title: 't', about: 'a' })).not.toContain('<script')
  })
})
