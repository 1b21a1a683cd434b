import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../kit/span.ts'
import type { Actor, Commitment, Incident, Place, Programme, Report } from '../../reading/schema.ts'
import type { StoryReading } from '../change.ts'
import type { Anchor } from '../decision.ts'
import { diffReadings } from './diff-readings.ts'
import { findAgain } from './find-again.ts'
import { isSame } from './reading-diff.ts'
import { type StoryDiff, summariseDiffs } from './summary.ts'

/** A story of our own, with what readings in the tests point at. */
const TEXT =
  'Gunmen ambushed a convoy near Lodwar on Tuesday and wounded two drivers. ' +
  'The governor accused a rival clan of the raid. ' +
  'Officials promised to repave the road by June. ' +
  'Traders closed their shops and marched to the county hall.'

const at = (words: string): Span => {
  const start = TEXT.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return [start, start + words.length]
}

function sentenceOf([start]: Span): Span {
  const from = TEXT.lastIndexOf('. ', start) < 0 ? 0 : TEXT.lastIndexOf('. ', start) + 2
  return [from, TEXT.indexOf('.', start) + 1]
}

const actor = (name: string, country: string | null = null): Actor => ({
  text: name,
  span: [0, 1],
  name,
  country,
  sector: null,
  sectors: [],
  role: null,
  via: 'name',
  entity: null,
})

const place = (name: string, admin1: string | null): Place => ({
  text: name,
  span: [0, 1],
  name,
  country: 'KEN',
  admin1,
  lat: 3.1,
  lon: 35.6,
  kind: 'city',
  geonameid: null,
  precision: 'city',
})

const QUIET: Report['attribution'] = { speaker: null, verb: null, certainty: 'stated', quoted: false }

/** Its id is made of type and words, as the reader does it. */
function report(type: Report['type'], words: string, more: Partial<Report> = {}): Report {
  const span = at(words)
  return {
    id: `${type}@${span[0]}-${span[1]}`,
    type,
    mode: null,
    modes: [],
    contexts: [],
    quad: 'q',
    score: 0,
    cameo: null,
    actors: [],
    recipients: [],
    date: null,
    planned: null,
    place: null,
    counts: [],
    weapons: [],
    attribution: QUIET,
    status: 'happened',
    historic: false,
    trigger: { text: words, span },
    sentence: { span: sentenceOf(span) },
    confidence: 0.8,
    ...more,
  }
}

const incident = (id: string, kind: string, reports: readonly string[], more: Partial<Incident> = {}): Incident => ({
  id,
  kind,
  date: null,
  place: null,
  perpetrators: [],
  targets: [],
  victims: [],
  weapons: [],
  counts: [],
  reports,
  ...more,
})

const commitment = (id: string, words: string, more: Partial<Commitment> = {}): Commitment => ({
  id,
  promisers: [],
  beneficiaries: [],
  action: words,
  span: at(words),
  due: null,
  attribution: QUIET,
  status: 'happened',
  report: null,
  ...more,
})

const programme = (id: string, name: string, aliases: readonly string[] = []): Programme => ({
  id,
  name,
  aliases,
  parties: [],
  amounts: [],
  disputedBy: [],
  sites: [],
})

const reading = (more: Partial<StoryReading>): StoryReading => ({
  reports: [],
  incidents: [],
  commitments: [],
  programmes: [],
  places: [],
  names: [],
  ...more,
})

describe('readings before and after', () => {
  const ambush = report('ASSAULT', 'ambushed', { actors: [actor('gunmen')], place: place('Lodwar', null), score: -9 })
  const wound = report('ASSAULT', 'wounded', { counts: [{ kind: 'injured', low: 2, high: 2, text: 'two', span: [0, 1], of: null }] })
  const accuse = report('ACCUSE', 'accused')
  const promise = report('AGREE', 'promised')
  const before = reading({
    reports: [ambush, wound, accuse, promise],
    incidents: [incident('i1', 'ambush', [ambush.id, wound.id])],
    commitments: [commitment('c1', 'repave the road', { report: promise.id })],
    programmes: [programme('p1', 'Northern Road', ['NR'])],
  })

  describe('the diff of two readings', () => {
    it('tells of nothing when nothing is told otherwise', () => {
      const diff = diffReadings(before, before, TEXT)
      expect(isSame(diff)).toBe(true)
      expect(diff.reports.kept).toHaveLength(4)
    })

    it('knows a report again whose type, trigger and id have changed', () => {
      const coerce = report('COERCE', 'ambushed a convoy', {
        actors: [actor('gunmen', 'KEN')],
        place: place('Lodwar', 'Turkana'),
        score: -9,
      })
      const { reports } = diffReadings(before, reading({ reports: [coerce, wound, accuse, promise] }), TEXT)
      expect(reports.gone.concat(reports.added)).toEqual([])
      expect(reports.changed).toEqual([
        {
          before: ambush.id,
          after: coerce.id,
          type: 'ASSAULT',
          words: 'Gunmen ambushed a convoy near Lodwar on Tuesday and wounded two drivers.',
          changes: [
            { path: 'actors.country', from: [], to: ['KEN'] },
            { path: 'place.admin1', from: null, to: 'Turkana' },
            { path: 'trigger', from: 'ambushed', to: 'ambushed a convoy' },
            { path: 'type', from: 'ASSAULT', to: 'COERCE' },
          ],
        },
      ])
    })

    it('takes one sentence and type for one report where the trigger moved, but never two for one', () => {
      const byNoun = report('ACCUSE', 'rival clan')
      const moved = diffReadings(before, reading({ reports: [ambush, wound, byNoun, promise] }), TEXT).reports
      expect(moved.changed).toMatchObject([{ before: accuse.id, after: byNoun.id }])
      const merged = diffReadings(before, reading({ reports: [ambush, accuse, promise] }), TEXT).reports
      expect(merged.gone.map((r) => r.id)).toEqual([wound.id])
      const other = diffReadings(reading({ reports: [accuse] }), reading({ reports: [report('PROTEST', 'marched')] }), TEXT).reports
      expect([other.gone, other.added].map((list) => list.map((r) => r.type))).toEqual([['ACCUSE'], ['PROTEST']])
    })

    it('prefers the same type where two reports share a trigger', () => {
      const pair = [report('ASSAULT', 'raid'), report('COERCE', 'raid')]
      const { reports } = diffReadings(reading({ reports: pair }), reading({ reports: pair.toReversed() }), TEXT)
      expect(reports.kept.map((k) => [k.before, k.after])).toEqual(pair.map((r) => [r.id, r.id]))
      const grown = diffReadings(reading({ reports: pair.slice(1) }), reading({ reports: pair }), TEXT).reports
      expect([grown.kept.map((k) => k.type), grown.added.map((r) => r.type)]).toEqual([['COERCE'], ['ASSAULT']])
    })

    it('shows figures in words, and no confidence that hardly moved', () => {
      const counted = {
        ...wound,
        confidence: 0.82,
        counts: [{ kind: 'injured' as const, low: 2, high: null, text: 'two', span: [0, 1] as const, of: null }],
      }
      const { reports } = diffReadings(before, { ...before, reports: [ambush, counted, accuse, promise] }, TEXT)
      expect(reports.changed.map((r) => r.changes)).toEqual([[{ path: 'counts.injured', from: '2', to: '2 or more' }]])
    })

    it('matches incidents by their reports, commitments by their words, programmes by name', () => {
      const coerce = report('COERCE', 'ambushed')
      const after = reading({
        reports: [coerce, wound, accuse, promise],
        incidents: [incident('i9', 'ambush', [coerce.id])],
        commitments: [commitment('c9', 'repave the road by June')],
        programmes: [programme('p9', 'Northern Road Project', ['nr'])],
      })
      const diff = diffReadings(before, after, TEXT)
      expect(diff.incidents.changed).toMatchObject([
        { before: 'i1', after: 'i9', changes: [{ path: 'reports', from: [coerce.id, wound.id].sort(), to: [coerce.id] }] },
      ])
      expect(diff.commitments.changed).toMatchObject([
        { before: 'c1', after: 'c9', words: 'repave the road', changes: [{ path: 'action' }] },
      ])
      expect(diff.programmes.changed).toMatchObject([{ before: 'p1', after: 'p9', changes: [{ path: 'aliases' }, { path: 'name' }] }])
    })

    it('takes an incident whose reports all have new ids for the same', () => {
      const shorter = report('ASSAULT', 'ambushed a')
      const one = reading({ reports: [ambush], incidents: [incident('i1', 'ambush', [ambush.id])] })
      const two = reading({ reports: [shorter], incidents: [incident('i2', 'ambush', [shorter.id])] })
      expect(diffReadings(one, two, TEXT).incidents.kept).toEqual([{ before: 'i1', after: 'i2', type: 'ambush' }])
    })

    it('does not depend on the order of items, and bears spans beyond the text', () => {
      const after: StoryReading = { ...before, reports: [report('COERCE', 'ambushed'), wound, report('PROTEST', 'marched')] }
      const told = diffReadings(before, after, TEXT)
      const shuffled = fc.tuple(
        fc.shuffledSubarray([...before.reports], { minLength: before.reports.length }),
        fc.shuffledSubarray([...after.reports], { minLength: after.reports.length }),
      )
      fc.assert(
        fc.property(shuffled, ([a, b]) => {
          expect(diffReadings({ ...before, reports: a }, { ...after, reports: b }, TEXT)).toEqual(told)
        }),
        { numRuns: 30, seed: 2 },
      )
      const beyond = { ...accuse, id: 'x', trigger: { text: '', span: [9000, 9009] as const }, sentence: { span: [9000, 9009] as const } }
      expect(diffReadings(before, reading({ reports: [beyond] }), TEXT).reports.added).toEqual([{ id: 'x', type: 'ACCUSE', words: '' }])
      expect(at('convoy')[0]).toBeGreaterThan(0)
    })
  })
})

describe('the summary of many diffs', () => {
  const old = reading({ reports: [report('ACCUSE', 'accused'), report('ASSAULT', 'ambushed')] })
  const diffOf = (story: string, type: 'REJECT' | 'THREATEN' | 'ACCUSE', withRaid = true): StoryDiff => {
    const reports = [report(type, 'accused'), ...(withRaid ? [report('ASSAULT', 'ambushed')] : [])]
    return { story, diff: diffReadings(old, reading({ reports }), TEXT) }
  }
  const diffs = [
    diffOf('s1', 'REJECT'),
    diffOf('s2', 'REJECT'),
    diffOf('s3', 'THREATEN', false),
    diffOf('s4', 'REJECT'),
    diffOf('s5', 'REJECT'),
    diffOf('s6', 'ACCUSE'),
  ]

  it('counts what a newer reader changes, the most frequent first, each with examples', () => {
    const found = summariseDiffs(diffs)
    expect(found).toMatchObject({ stories: 6, unchanged: 1 })
    expect(found.items.reports).toEqual({ kept: 6, changed: 5, gone: 1, added: 0 })
    expect(found.paths).toHaveLength(1)
    const [path] = found.paths
    expect(path).toMatchObject({ items: 'reports', path: 'type', count: 5 })
    expect(path?.moves.map(({ from, to, count, examples }) => [from, to, count, examples.map((e) => e.story)])).toEqual([
      ['ACCUSE', 'REJECT', 4, ['s1', 's2', 's4']],
      ['ACCUSE', 'THREATEN', 1, ['s3']],
    ])
    expect(path?.moves[0]?.examples[0]).toMatchObject({
      id: report('REJECT', 'accused').id,
      words: 'The governor accused a rival clan of the raid.',
    })
    expect(found.types.map((t) => [t.type, t.kept, t.changed, t.gone])).toEqual([
      ['ACCUSE', 1, 5, 0],
      ['ASSAULT', 5, 0, 1],
    ])
    expect(found.types[1]?.examples.gone).toMatchObject([{ story: 's3', id: report('ASSAULT', 'ambushed').id }])
  })

  it('does not depend on the order of the stories', () => {
    expect(summariseDiffs(diffs.toReversed())).toEqual(summariseDiffs(diffs))
    expect(summariseDiffs([])).toMatchObject({ stories: 0, paths: [], types: [] })
  })
})

describe('findAgain', () => {
  const ambush = report('ASSAULT', 'ambushed')
  const wound = report('ASSAULT', 'wounded')
  const accuse = report('ACCUSE', 'accused')
  const anchor = (kind: Anchor['kind'], id: string, words: string | null): Anchor => ({
    kind,
    id,
    story: 's',
    span: words === null ? null : at(words),
    accounts: [],
  })

  describe('what a decision was about', () => {
    const now = reading({
      reports: [ambush, wound, accuse],
      incidents: [incident('i2', 'ambush', [ambush.id, wound.id])],
      commitments: [commitment('c2', 'promised to repave the road')],
    })

    it('is found by id, else by the words of the trigger', () => {
      expect(findAgain(anchor('report', wound.id, 'ambushed'), now)).toBe(wound.id)
      expect(findAgain(anchor('report', 'old', 'ambushed a convoy'), now)).toBe(ambush.id)
      expect(findAgain(anchor('report', 'old', 'Traders'), now)).toBeNull()
    })

    it('prefers the old type where two reports share the trigger', () => {
      const both = reading({ reports: [report('ASSAULT', 'raid'), report('COERCE', 'raid')] })
      const was = { type: 'COERCE', sentence: report('COERCE', 'raid').sentence } as const
      expect(findAgain(anchor('report', 'old', 'the raid'), both, was)).toBe(report('COERCE', 'raid').id)
    })

    it('is found in the sentence when it stands alone there, or by the old type', () => {
      expect(findAgain(anchor('report', 'old', 'rival clan'), now)).toBe(accuse.id)
      expect(findAgain(anchor('report', 'old', 'Tuesday'), now)).toBeNull()
      const { sentence } = ambush
      expect(findAgain(anchor('report', 'old', 'Tuesday'), now, { type: 'PROTEST', sentence })).toBeNull()
      expect(
        findAgain(anchor('report', 'old', 'Tuesday'), reading({ reports: [ambush, report('AID', 'convoy')] }), { type: 'AID', sentence }),
      ).toBe(report('AID', 'convoy').id)
    })

    it('leads to incidents, accounts and commitments by their words', () => {
      expect(findAgain(anchor('incident', 'i1', 'ambushed'), now)).toBe('i2')
      expect(findAgain(anchor('account', 'a1', 'accused'), now)).toBe(accuse.id)
      expect(findAgain(anchor('incident', 'i1', 'accused'), now)).toBeNull()
      expect(findAgain(anchor('commitment', 'c1', 'repave the road by June'), now)).toBe('c2')
      expect(findAgain(anchor('programme', 'p1', null), now)).toBeNull()
      expect(findAgain(anchor('story', 's', null), now)).toBe('s')
    })

    it('is the same whatever the order of the reports', () => {
      const turned = { ...now, reports: now.reports.toReversed() }
      for (const words of ['ambushed a convoy', 'rival clan', 'wounded two'])
        expect(findAgain(anchor('report', 'old', words), turned)).toBe(findAgain(anchor('report', 'old', words), now))
    })
  })
})
