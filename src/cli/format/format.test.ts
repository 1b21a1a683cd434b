import { expect, test } from 'vitest'
import { sayDay } from '../../kit/say.ts'
import type { Actor, Reading, Report } from '../../reading/schema.ts'
import { PLAIN } from '../paint.ts'
import { CSV_COLUMNS } from './csv.ts'
import { sayInterval } from './text-values.ts'
import { readingWriter } from './writer.ts'

const TEXT = 'Raiders killed 12 herders in Zinder.'
const actor = (text: string, more: Partial<Actor> = {}): Actor => ({
  text,
  span: [TEXT.indexOf(text), TEXT.indexOf(text) + text.length],
  name: text,
  country: null,
  sector: null,
  sectors: [],
  role: null,
  via: 'description',
  entity: null,
  ...more,
})
const REPORT: Report = {
  id: 'r1',
  type: 'ASSAULT',
  mode: null,
  modes: [],
  contexts: [],
  quad: 'material conflict',
  score: -9,
  cameo: '190',
  actors: [actor('Raiders', { country: 'NER', sector: 'UAF', sectors: ['UAF'] })],
  recipients: [actor('herders')],
  date: { start: '2024-02-29', end: '2024-02-29', precision: 'day', text: 'killed', span: [8, 14] },
  planned: null,
  place: null,
  counts: [{ kind: 'killed', low: 12, high: 12, text: '12', span: [15, 17], of: null }],
  weapons: [],
  attribution: { speaker: null, verb: null, certainty: 'stated', quoted: false },
  status: 'happened',
  historic: false,
  trigger: { text: 'killed', span: [8, 14] },
  sentence: { span: [0, 36] },
  confidence: 0.5,
}
const READING: Reading = {
  story: {
    id: 's1',
    title: '=1+1, "a" \u001b[31mtitle',
    text: TEXT,
    published: null,
    dateline: null,
    language: 'en',
    wireId: 'w1',
    version: null,
    status: null,
    embargoed: null,
    parts: [],
    source: { publisher: null, feed: null, agency: null, syndicated: null, edited: null, notice: null },
  },
  reports: [REPORT],
  incidents: [],
  commitments: [],
  programmes: [],
  places: [],
  names: [],
}
const write = (format: 'text' | 'json' | 'jsonl' | 'csv', readings: readonly Reading[]): string => {
  const writer = readingWriter(format, { paint: PLAIN, width: 100 })
  return writer.head + readings.map(writer.item).join('') + writer.tail()
}

test('json is one array and jsonl one object a line, with nothing lost', () => {
  expect(JSON.parse(write('json', [READING, READING]))).toEqual([READING, READING])
  expect(JSON.parse(write('json', []))).toEqual([])
  expect(
    write('jsonl', [READING])
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([READING])
})

test('csv has a cell a column, quotes what needs it and disarms formulas', () => {
  const [head, row] = write('csv', [READING]).split('\n')
  expect(head?.split(',')).toHaveLength(CSV_COLUMNS.length)
  expect(row).toContain('"\'=1+1, ""a"" [31mtitle"')
  expect(row).toContain(',-9,')
})

test('text shows who, to whom, when and counts, and no escape from outside', () => {
  const page = write('text', [READING])
  expect(page).toContain('ASSAULT')
  expect(page).toContain('Raiders [NER UAF]')
  expect(page).toContain('29 February 2024')
  expect(page).toContain('12 killed')
  expect(page).not.toContain('\u001b')
  expect(write('text', [{ ...READING, reports: [] }])).toContain('no political event found')
})

test('intervals and days in words', () => {
  const count = (low: number, high: number | null) => sayInterval({ ...(REPORT.counts[0] as Report['counts'][number]), low, high })
  expect([count(4, 4), count(12, null), count(24, 99), count(0, 20)]).toEqual(['4', 'at least 12', '24 to 99', 'up to 20'])
  expect(sayDay('1988-05-03')).toBe('3 May 1988')
})
