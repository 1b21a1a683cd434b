import { describe, expect, it } from 'vitest'
import { cardOf } from '../../../tests/store/stories.ts'
import { testIo } from '../../../tests/support/test-io.ts'
import type { StoryPage } from '../../desk/look/story-page.ts'
import { PLAIN } from '../paint.ts'
import { bar } from './bar.ts'
import { decisionLines } from './decisions.ts'
import { pageFor, sayDays, sayFigure, sayWhen } from './page.ts'
import { storyText } from './story.ts'
import { sayPlace } from './where.ts'

const page = { paint: PLAIN, width: 60 }

describe('words', () => {
  it('say days without what both ends share', () => {
    expect(sayDays('2026-03-04', '2026-03-04')).toBe('4 March 2026')
    expect(sayDays('2026-03-04', '2026-03-09')).toBe('4 to 9 March 2026')
    expect(sayDays('2026-02-26', '2026-03-02')).toBe('26 February to 2 March 2026')
    expect(sayDays('2025-12-30', '2026-01-02')).toBe('30 December 2025 to 2 January 2026')
    expect([sayWhen('2026-03-04T05:06:07Z'), sayWhen('2026-03-04'), sayWhen(null)]).toEqual([
      '4 March 2026 05:06',
      '4 March 2026',
      'undated',
    ])
  })

  it('say figures and how well a place is known', () => {
    expect([sayFigure(3, 3), sayFigure(12, null), sayFigure(3, 5), sayFigure(0, 9)]).toEqual(['3', 'at least 12', '3 to 5', 'up to 9'])
    const place = {
      text: 'x',
      span: [0, 1] as const,
      name: 'Velm',
      country: 'NOR',
      admin1: 'Troms',
      lat: 69.6,
      lon: 18.9,
      kind: null,
      geonameid: null,
    }
    expect(sayPlace({ ...place, precision: 'city' })).toBe('in Velm, Troms, NOR (known to the town at 69.60,18.90)')
    expect(sayPlace({ ...place, precision: 'area' })).toBe('in Velm, Troms, NOR (known as an area only)')
  })
})

it('draws bars to an eighth of a column, and something for every value above zero', () => {
  expect([bar(10, 10, 4), bar(5, 10, 4), bar(0, 10, 4), bar(1, 1000, 4), bar(20, 10, 4), bar(3, 8, 1)]).toEqual([
    '████',
    '██',
    '',
    '▏',
    '████',
    '▍',
  ])
})

const NO_SOURCE: StoryPage['source'] = { publisher: null, feed: null, agency: null, syndicated: null, edited: null, notice: null }

it('is as wide as the terminal, and 80 columns where nobody knows', () => {
  expect([
    pageFor(testIo({})).width,
    pageFor(testIo({ env: { COLUMNS: '100' } })).width,
    pageFor(testIo({ stdoutTTY: true, columns: 66 })).width,
  ]).toEqual([80, 100, 66])
  expect(pageFor(testIo({})).paint).toBe(PLAIN)
})

it('prints nothing that a terminal would obey', () => {
  const evil = '\u001b[31mred\u0007\u202e'
  const card = { ...cardOf('k'), id: evil, title: evil, publisher: evil, url: evil }
  const story: StoryPage = {
    card,
    text: `${evil}\n`.repeat(40),
    parts: [],
    source: { ...NO_SOURCE, notice: evil },
    reader: evil,
    versions: [card, card],
    copies: [card],
    reports: [],
    joined: [{ graph: 'incident', account: 'a', role: 'news', item: evil, says: evil, why: [evil] }],
    decisions: [],
  }
  expect(storyText(story, page)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
})

it('never fills more columns than the page has, unless a word is longer', () => {
  const card = { ...cardOf('0123456789abcdef'), title: 'A bridge over the Velm is shut for a week after a lorry hits its second pier' }
  const story: StoryPage = {
    card,
    text: 'The bridge is shut. '.repeat(60),
    parts: [],
    source: NO_SOURCE,
    reader: '1',
    versions: [card],
    copies: [card, card],
    reports: [],
    joined: [],
    decisions: [],
  }
  const longest = Math.max(
    ...storyText(story, page)
      .split('\n')
      .map(({ length }) => length),
  )
  expect(longest).toBeLessThanOrEqual(60)
})

it('tells which decisions were undone', () => {
  const note = {
    id: 'd1',
    by: 'Mara',
    at: '2026-03-04T05:06:07Z',
    note: 'the mayor said so',
    act: {
      kind: 'correct',
      target: { kind: 'report', id: 'r', story: 's', span: [0, 1], accounts: [] },
      path: 'counts.killed',
      value: 4,
      was: 5,
    },
  } as const
  const undo = { id: 'd2', by: 'Jan', at: '2026-03-05T05:06:07Z', note: null, act: { kind: 'undo', decision: 'd1' } } as const
  expect(decisionLines([note], { paint: PLAIN, width: 100 })).toEqual([
    '  Mara, 4 March 2026 05:06 corrected counts.killed from 5 to 4: the mayor said so d1',
  ])
  expect(decisionLines([note, undo], { paint: PLAIN, width: 100 })[0]).toContain('(undone)')
  expect(decisionLines([note, undo], { paint: PLAIN, width: 100 })[1]).toBe('  Jan, 5 March 2026 05:06 undid d1 d2')
})
