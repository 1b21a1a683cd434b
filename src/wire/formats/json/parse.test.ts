import { expect, it } from 'vitest'
import { parseWire } from '../../parse-wire.ts'
import { parse } from './parse.ts'

const texts = (value: unknown): string[] => parse(JSON.stringify(value), { name: 'x', url: null }).items.map((item) => item.text)
const record = { id: 1, text: 'Words.' }

it('reads a record, a list, and the lists that exports wrap', () => {
  expect(texts(record)).toEqual(['Words.'])
  expect(texts([record, record])).toEqual(['Words.', 'Words.'])
  for (const key of ['articles', 'data', 'results', 'stories', 'items'])
    expect([key, texts({ count: 1, [key]: [record] })]).toEqual([key, ['Words.']])
  expect(texts({ ...record, data: [{ text: 'Not this.' }] })).toEqual(['Words.'])
})

it('takes an export that stands in one line for one document, and lines of records for lines', () => {
  const of = (text: string): [string | null, number] => {
    const { format, items } = parseWire(new TextEncoder().encode(text), 'x.json')
    return [format, items.length]
  }
  const line = JSON.stringify(record)
  expect(of(JSON.stringify({ status: 'ok', articles: [record, record] }))).toEqual(['json', 2])
  expect(of('{"title":"Desk","home_page_url":"https://a.example/","items":[{"id":"1","content_text":"Words."}]}')).toEqual(['json-feed', 1])
  expect(of(`${line}\n${line}\n`)).toEqual(['jsonl', 2])
  expect(of(`${JSON.stringify({ title: 'Head', data: [record] })}\n`)).toEqual(['jsonl', 1])
})

it('reads the stories of an export that is cut off', () => {
  const whole = JSON.stringify({ articles: [record, { text: 'Brackets ] } " here.' }, record] })
  const { items, faults } = parse(whole.slice(0, -15), { name: 'x', url: null })
  expect(items.map((item) => item.text)).toEqual(['Words.', 'Brackets ] } " here.'])
  expect(faults.map((fault) => fault.code)).toEqual(['truncated'])
})

it('takes the names that archives use, HTML only where there are tags, and no link that does harm', () => {
  const one = (value: object) => parse(JSON.stringify(value), { name: 'x', url: null }).items[0]
  expect(one({ headline: 'Head', body: '<p>One.</p><p>Two.</p>', publishedAt: '2026-03-04', author: { name: 'Ada Lim' } })).toMatchObject({
    title: 'Head',
    text: 'One.\n\nTwo.',
    published: '2026-03-04',
    authors: ['Ada Lim'],
  })
  expect(one({ content: 'One.\n\n3 < 4.' })).toMatchObject({ text: 'One.\n\n3 < 4.', html: null })
  expect(one({ text: 'Words.', url: 'javascript:alert(1)' })?.url).toBeNull()
  expect(one({ text: ' As it is. ', content: 'Not this.' })?.text).toBe(' As it is. ')
})
