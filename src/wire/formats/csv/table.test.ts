import { describe, expect, it } from 'vitest'
import { headOf } from '../../head.ts'
import { type Columns, columnIndexes, parseColumns } from './columns.ts'
import { detectCsv } from './detect.ts'
import { parseCsv } from './parse.ts'

const isTable = (text: string, name = 'x', columns: Columns = {}): boolean => detectCsv(headOf(text, name), columns) !== null

describe('a table of stories', () => {
  it.each([
    ['usual names', 'title,text\nOne,Words.\n'],
    ['tabs', 'id\theadline\tbody\n1\tOne\tWords, and more.\n'],
    ['bars, and some names that nobody knows', 'id|title|text|date|zz1|zz2|zz3\n1|a|b|2026-03-02|4|5|6\n'],
  ])('is told by %s', (_, text) => expect(isTable(text)).toBe(true))

  it.each([
    ['prose with commas', 'Police, army and courts met.\nThey said, with force, nothing.\n'],
    ['prose that begins with usual words', 'Title, date and text were missing, he said.\nPolice, firemen and doctors came, too.\n'],
    ['a slug line', 'text,title\n\nThe road was closed.\nThe bridge was not.\n'],
    ['names that tell of something else', 'price,volume,open\n1,2,3\n'],
    ['one row', 'title,text\n'],
    ['markup', '<p>title,text</p>\n<p>a,b</p>\n'],
  ])('is not %s', (_, text) => expect(isTable(text)).toBe(false))

  it('is vouched for by its name, or by columns that were asked for', () => {
    const odd = 'Kopf,Rumpf\nOne,Words.\n'
    expect([isTable(odd), isTable(odd, 'a.csv'), isTable(odd, 'x', { text: 'Rumpf' }), isTable(odd, 'x', { text: 'Bein' })]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

it('takes the most usual of several names, and the asked one before it', () => {
  const header = ['body', 'text', 'Body (raw)', 'description']
  expect(columnIndexes(header).get('text')).toBe(1)
  expect(columnIndexes(header, { text: 'Body (raw)' }).get('text')).toBe(2)
  expect([...columnIndexes(header, { text: 'description' })]).toEqual([['text', 3]])
})

it('reads a map of columns, or says what is wrong with it', () => {
  expect(parseColumns('text=Body, title = Head line')).toEqual({ text: 'Body', title: 'Head line' })
  expect(parseColumns('text')).toContain('FIELD=COLUMN')
  expect(parseColumns('words=Body')).toContain("no field 'words'")
})

it('names the columns when none holds a text, and one that was asked for and is not there', () => {
  const told = (columns: Columns): string[] =>
    parseCsv('Kopf,Rumpf\nOne,Words.\n', 'a.csv', columns).faults.map((f) => `${f.where} ${f.code} ${f.lost} ${f.message}`)
  expect(told({})).toEqual(['a.csv:1 no-text-column true no column holds a text; the columns are "Kopf", "Rumpf"'])
  expect(told({ text: 'Rumpf' })).toEqual([])
  expect(told({ title: 'Kopf', text: 'Bein' })).toEqual([
    'a.csv:1 no-text-column false no column is called "Bein"; the columns are "Kopf", "Rumpf"',
  ])
})

describe('a table whose name vouches for it', () => {
  const read = (text: string, name = 'a.csv') => parseCsv(text, name)

  it('may have one column, no rows, or a line that names the delimiter', () => {
    const one = read('text\nThe road, they said, is shut.\n"Rain fell,\nand more."\n')
    expect(one.items.map((i) => i.text)).toEqual(['The road, they said, is shut.', 'Rain fell,\nand more.'])
    expect(read('title,text,date\n').faults.map((f) => f.code)).toEqual(['no-items'])
    const named = read('sep=;\r\ntitle;text;date\r\nOne;Words here;2026-03-02\r\n')
    expect(named.items.map((i) => [i.where, i.title, i.text])).toEqual([['a.csv:3', 'One', 'Words here']])
  })

  it('may have ragged rows only', () => {
    const { items, faults } = read('title,text\nOne,Words here,more\nTwo,More words,more\n')
    expect(items.map((i) => i.text)).toEqual(['Words here', 'More words'])
    expect(faults.map((f) => f.code)).toEqual(['ragged-row', 'ragged-row'])
  })

  it('is none where no name does and the first line is a sentence', () => {
    const prose = 'Title, text, date and more.\nThe mayor, the council, and others met.\nThey spoke, argued, and left.\n'
    expect(isTable(prose)).toBe(false)
  })
})
