import { expect, it } from 'vitest'
import { ChanceryError } from '../../kit/errors.ts'
import type { Report } from '../../reading/schema.ts'
import type { CommitmentRecord } from '../commitment-record.ts'
import type { Decision } from '../decision.ts'
import type { Entry } from '../entry.ts'
import type { IncidentRecord } from '../incident-record.ts'
import { standing } from '../standing.ts'
import { correction, joinOf, noteOn, signed, splitOf, undoing, undoOf, verdict } from './acts.ts'
import { valueAt, withValue } from './amend.ts'
import type { Target } from './target.ts'
import { typedValue } from './values.ts'

const AT = '2026-03-04T12:00:00.000Z'

const REPORT: Report = {
  id: 'r1',
  type: 'ASSAULT',
  mode: 'explosives',
  modes: ['explosives'],
  contexts: ['military'],
  quad: 'material conflict',
  score: -9,
  cameo: '183',
  actors: [
    {
      text: 'rebels',
      span: [0, 6],
      name: 'rebels',
      country: null,
      sector: 'REB',
      sectors: ['REB'],
      role: null,
      via: 'description',
      entity: null,
    },
  ],
  recipients: [],
  date: null,
  planned: null,
  place: null,
  counts: [{ kind: 'killed', low: 3, high: 3, text: 'three', span: [20, 25], of: null }],
  weapons: [],
  attribution: { speaker: null, verb: null, certainty: 'stated', quoted: false },
  status: 'happened',
  historic: false,
  trigger: { text: 'bombed', span: [7, 13] },
  sentence: { span: [0, 40] },
  confidence: 0.8,
}
const entry = (kind: string, id: string, doc: unknown): Entry => ({ kind, id, doc, facets: {} }) as unknown as Entry
const report: Target = { entry: entry('report', 'r1', { report: REPORT, story: 's1', incident: null, corrected: [] }), accounts: [] }
const incident = (id: string, stories: readonly string[]): Target => ({
  entry: entry('incident', id, {
    id,
    kind: 'bombing',
    status: 'confirmed',
    date: { start: '2026-03-01', end: '2026-03-02', told: true, stories: 2, correctedBy: null },
    place: null,
    tolls: [{ kind: 'killed', low: 3, high: null, range: [3, 3], rule: '', series: [], correctedBy: null }],
  } satisfies Partial<IncidentRecord>),
  accounts: stories.map((story, i) => ({ id: i === 0 ? id : `${id}-${i}`, story, reports: [`${story}-r`], span: [i, i + 5] })),
})
const commitment: Target = {
  entry: entry('commitment', 'c1', {
    id: 'c1',
    promisers: [{ name: 'Ghana', entity: null, country: 'GHA', sectors: ['GOV'], certainty: 'stated' }],
    beneficiaries: [],
    action: 'build a school',
    amount: null,
    due: null,
    made: '2026-01-01',
    status: 'pending',
    accounts: ['c1'],
  } satisfies Partial<CommitmentRecord>),
  accounts: [{ id: 'c1', story: 's1', reports: [], span: [0, 9] }],
}

const fault = (work: () => unknown): [code: string, line: string] => {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof ChanceryError) return [thrown.code, thrown.line]
    throw thrown
  }
  throw new Error('it went through')
}

it('corrects values of reports, as people type them', () => {
  expect(correction(report, 'counts.killed', typedValue('5'))).toMatchObject({
    path: 'counts.killed',
    value: 5,
    was: [3, 3],
    target: { kind: 'report', story: 's1', span: [7, 13] },
  })
  expect(correction(report, 'date', '2026-03-01..2026-03-02').value).toMatchObject({
    start: '2026-03-01',
    end: '2026-03-02',
    precision: 'range',
    text: 'bombed',
  })
  expect(correction(report, 'place', typedValue('{"name":"Kidal","country":"MLI","lat":18.4,"lon":1.4}')).value).toMatchObject({
    name: 'Kidal',
    precision: 'exact',
    admin1: null,
  })
  expect(correction(report, 'actors.0.country', 'MLI')).toMatchObject({ value: 'MLI', was: null })
  expect(correction(report, 'actors.1', typedValue('{"name":"JNIM"}')).value).toMatchObject({ name: 'JNIM', via: 'description' })
})

it.each([
  ['report', report, 'type', 'BOMB', 'USAGE', /one of AGREE.*ASSAULT/],
  ['report', report, 'mode', 'visit', 'USAGE', /of ASSAULT: .*explosives/],
  ['report', report, 'actors.0.country', 'Mali', 'USAGE', /three letters/],
  ['report', report, 'counts.killed', 'many', 'USAGE', /a number such as 9/],
  ['report', report, 'counts.killed', '[9,5]', 'USAGE', /from low to high/],
  ['report', report, 'date', '2026-02-30', 'USAGE', /a day such as/],
  ['report', report, 'actors.7.name', 'X', 'NO_SUCH_PATH', /there are type, mode/],
  ['report', report, 'confidence', '1', 'NO_SUCH_PATH', /there are type, mode/],
  ['report', report, '__proto__.x', '1', 'NO_SUCH_PATH', /there are type, mode/],
  ['report', report, 'status', 'happened', 'USAGE', /is that already/],
  ['incident', incident('i1', ['a', 'b']), 'tolls.killed', '-1', 'USAGE', /a number such as 9/],
  ['incident', incident('i1', ['a', 'b']), 'tolls.dead', '1', 'NO_SUCH_PATH', /tolls.killed/],
  ['incident', incident('i1', ['a', 'b']), 'kind', 'raid', 'USAGE', /abduction/],
  ['commitment', commitment, 'status', 'done', 'USAGE', /kept late/],
  ['commitment', commitment, 'amount', 'lots', 'USAGE', /25000000 USD/],
  ['commitment', commitment, 'mood', 'good', 'NO_SUCH_PATH', /status, due/],
] as const)('refuses what cannot stand in a %s: %#', (_, target, path, typed, code, words) => {
  const [got, line] = fault(() => correction(target, path, typedValue(typed)))
  expect([got, line]).toEqual([code, expect.stringMatching(words)])
})

it('takes figures, days and sums of incidents and commitments', () => {
  expect(correction(incident('i1', ['a']), 'tolls.killed', typedValue('[3,5]'))).toMatchObject({ value: [3, 5], was: [3, null] })
  expect(correction(incident('i1', ['a']), 'date', '2026-03-02')).toMatchObject({
    value: { start: '2026-03-02', end: '2026-03-02' },
    was: { start: '2026-03-01' },
  })
  expect(correction(incident('i1', ['a']), 'tolls.killed', typedValue('null')).value).toBeNull()
  expect(correction(commitment, 'amount', '2,500,000 USD').value).toEqual({ value: 2_500_000, currency: 'USD' })
  expect(verdict(commitment, 'status', 'kept')).toMatchObject({ kind: 'review', value: 'kept' })
})

it('keeps what hangs on a type and a mode in step with it', () => {
  const agreed = withValue(REPORT, 'type', 'AGREE')
  expect(agreed).toMatchObject({ type: 'AGREE', mode: null, modes: [], quad: 'verbal cooperation', score: 2.5, cameo: '030' })
  expect(withValue(REPORT, 'mode', 'firearms')).toMatchObject({ mode: 'firearms', modes: ['firearms'] })
  expect(withValue(REPORT, 'counts.injured', [4, null])?.counts).toHaveLength(2)
  expect(valueAt(withValue(REPORT, 'counts.killed', null), 'counts.killed')).toBeNull()
  expect(withValue(REPORT, 'actors.0', null)?.actors).toEqual([])
})

it('joins what is of one kind, with an anchor for every account', () => {
  const join = joinOf([incident('i1', ['a', 'b']), incident('i2', ['c'])])
  expect(join.accounts.map(({ kind, id, story, span }) => [kind, id, story, span])).toEqual([
    ['account', 'i1', 'a', [0, 5]],
    ['account', 'i1-1', 'b', [1, 6]],
    ['account', 'i2', 'c', [0, 5]],
  ])
  expect(fault(() => joinOf([incident('i1', ['a']), incident('i1', ['a'])]))[1]).toMatch(/one already/)
  expect(fault(() => joinOf([incident('i1', ['a']), commitment]))[1]).toMatch(/commitments with commitments/)
  expect(fault(() => joinOf([report, report]))[1]).toMatch(/only incidents/)
})

it('splits by story, account or report, never all of it', () => {
  const three = incident('i1', ['a', 'b', 'c'])
  for (const key of ['b', 'i1-1', 'b-r']) {
    const { one, other } = splitOf(three, [key])
    expect([one.map(({ id }) => id), other.map(({ id }) => id)]).toEqual([['i1-1'], ['i1', 'i1-2']])
  }
  expect(fault(() => splitOf(three, ['z']))).toEqual(['NO_SUCH_ID', expect.stringMatching(/its stories are a, b, c/)])
  expect(fault(() => splitOf(three, ['a', 'b', 'c']))[1]).toMatch(/all of it/)
})

it('signs, and comes after what was decided before, whatever the clock says', () => {
  const first = signed(noteOn(report, 'look'), { by: ' Ada ', note: '  ' }, AT, [])
  expect(first).toMatchObject({ by: 'Ada', note: null, at: AT })
  const second = signed(undoOf(first.id, [first]), { by: 'Ada', note: null }, '2020-01-01T00:00:00.000Z', [first])
  expect(second.at > first.at).toBe(true)
  expect(fault(() => signed(noteOn(report, 'look'), { by: ' ', note: null }, AT, []))[0]).toBe('USAGE')
  expect(fault(() => noteOn(report, ' '))[0]).toBe('USAGE')
})

it('undoes, undoes the undo, and nothing twice', () => {
  const all: Decision[] = []
  const add = (act: Parameters<typeof signed>[0]): Decision => {
    const decision = signed(act, { by: 'Ada', note: null }, AT, all)
    all.push(decision)
    return decision
  }
  const note = add(noteOn(report, 'look'))
  const undo = add(undoOf(note.id, all))
  expect([standing(all).length, undoing(all).get(note.id)?.id]).toEqual([0, undo.id])
  expect(fault(() => undoOf(note.id, all))[1]).toMatch(/took it back already/)
  const redo = add(undoOf(undo.id, all))
  expect([standing(all).map(({ id }) => id), [...undoing(all).keys()]]).toEqual([[note.id], [undo.id]])
  add(undoOf(redo.id, all))
  expect(standing(all)).toEqual([])
  expect(fault(() => undoOf('none', all))[0]).toBe('NO_SUCH_ID')
})
