import { describe, expect, it } from 'vitest'
import type { Act, Anchor, Decision } from '../decision.ts'
import { agreementOf } from './agreement.ts'

let serial = 0
const decide = (by: string, act: Act, at = `2026-05-01T00:00:${String(serial % 60).padStart(2, '0')}Z`): Decision => ({
  id: `d${serial++}`,
  by,
  at,
  note: null,
  act,
})
const report = (id: string): Anchor => ({ kind: 'report', id, story: 's', span: [0, 4], accounts: [] })
const review = (by: string, id: string, path: string, value: unknown, at?: string) =>
  decide(by, { kind: 'review', target: report(id), path, value }, at)

const types = [
  ['r1', 'ASSAULT', 'ASSAULT'],
  ['r2', 'PROTEST', 'PROTEST'],
  ['r3', 'ACCUSE', 'REJECT'],
  ['r4', 'AID', 'AID'],
] as const
const both = types.flatMap(([id, a, b]) => [review('ana', id, 'type', a), review('ben', id, 'type', b)])

describe('agreement between people', () => {
  it('is measured path by path', () => {
    const [found, ...rest] = agreementOf(both)
    expect(rest).toEqual([])
    // Eight values: ASSAULT, PROTEST, AID twice, ACCUSE and REJECT once. Of 64 - 14 ordered pairs that differ, 2 stand on one unit.
    expect(found).toMatchObject({
      path: 'type',
      scale: 'nominal',
      percent: 0.75,
      units: 4,
      judged: 4,
      coders: ['ana', 'ben'],
      interval: null,
    })
    expect(found?.alpha).toBeCloseTo(1 - (7 * 2) / 50, 10)
  })

  it('takes a correction as a judgement, the last of a person, and nothing that was taken back', () => {
    const corrected = decide(
      'ben',
      { kind: 'correct', target: report('r3'), path: 'type', value: 'ACCUSE', was: 'COERCE' },
      '2026-06-01T00:00:00Z',
    )
    const undo = decide('ben', { kind: 'undo', decision: corrected.id }, '2026-06-02T00:00:00Z')
    const redo = decide('ben', { kind: 'undo', decision: undo.id }, '2026-06-03T00:00:00Z')
    expect(agreementOf([...both, corrected])[0]?.alpha).toBe(1)
    expect(agreementOf([...both, corrected, undo])[0]?.percent).toBe(0.75)
    expect(agreementOf([redo, undo, corrected, ...both])[0]?.alpha).toBe(1)
  })

  it('knows figures, lists and places in lists for what they are', () => {
    const found = agreementOf([
      review('ana', 'r1', 'counts.killed', { low: 4, high: 6 }),
      review('ben', 'r1', 'counts.killed', 4),
      review('ana', 'r2', 'counts.killed', 9),
      review('ben', 'r2', 'counts.killed', 10),
      review('ana', 'r3', 'counts.killed', null),
      review('ben', 'r3', 'counts.killed', 2),
      review('ana', 'r1', 'modes', ['b', 'a']),
      review('ben', 'r1', 'modes', ['a', 'b']),
      review('ana', 'r1', 'actors.0.country', 'KEN'),
      review('ana', 'r1', 'actors.1.country', null),
      review('ben', 'r1', 'actors.1.country', null),
      review('ben', 'r1', 'actors.0.country', 'KEN'),
    ])
    expect(found.map((f) => [f.path, f.scale, f.units, f.judged])).toEqual([
      ['actors.*.country', 'nominal', 2, 2],
      ['counts.killed', 'ratio', 2, 3],
      ['modes', 'nominal', 1, 1],
    ])
    expect(found[0]?.alpha).toBe(1)
    expect(found[1]?.alpha).toBeGreaterThan(0.9)
    expect(found[2]).toMatchObject({ alpha: null, percent: 1, reason: expect.stringContaining('the same') })
  })

  it('says why there is none', () => {
    expect(agreementOf([review('ana', 'r1', 'mode', 'x')])).toMatchObject([
      { alpha: null, reason: 'only one person judged it', units: 0, judged: 1 },
    ])
    const apart = [review('ana', 'r1', 'mode', 'x'), review('ben', 'r2', 'mode', 'y')]
    expect(agreementOf(apart)).toMatchObject([{ alpha: null, reason: 'no unit has values of two coders', judged: 2 }])
  })

  it('does not depend on the order of decisions, and follows targets whose id has changed', () => {
    expect(agreementOf(both.toReversed())).toEqual(agreementOf(both))
    const apart = [review('ana', 'old', 'type', 'AID'), review('ben', 'new', 'type', 'AID')]
    expect(agreementOf(apart, { targetOf: (a) => `${a.story} ${a.span}` })[0]).toMatchObject({ units: 1, percent: 1 })
  })
})
