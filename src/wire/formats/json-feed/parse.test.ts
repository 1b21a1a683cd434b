import { expect, it } from 'vitest'
import type { Item } from '../../item.ts'
import { parseJsonFeed } from './parse.ts'

const item = (fields: object, feed: object = {}, url: string | null = null): Item | undefined =>
  parseJsonFeed({ items: [{ id: 'a', content_text: 'Words.', ...fields }], ...feed }, 'x', url).items[0]

it('counts relative links from the home page, the feed’s own address, or where it was fetched', () => {
  expect(item({ url: 'b' }, { home_page_url: 'https://home.example/a/', feed_url: 'https://feed.example/f' })?.url).toBe(
    'https://home.example/a/b',
  )
  expect(item({ url: '/b' }, { feed_url: 'https://feed.example/x/f' })?.url).toBe('https://feed.example/b')
  expect(item({ url: '/b' }, {}, 'https://fetched.example/f')?.url).toBe('https://fetched.example/b')
  const { items, faults } = parseJsonFeed({ items: [{ id: 'a', title: 'Head', url: '/b' }] }, 'x')
  expect([items[0]?.url, faults.map((fault) => fault.code)]).toEqual([null, ['bad-link']])
})

it('gives an item without authors those of the feed, of either version', () => {
  expect(item({}, { authors: [{ name: 'Ada Lim' }, { url: 'https://a.example' }] })?.authors).toEqual(['Ada Lim'])
  expect(item({ author: { name: 'Jo Tan' } }, { author: { name: 'Ada Lim' } })?.authors).toEqual(['Jo Tan'])
})

it('takes a summary for the words only where there are no others', () => {
  expect(item({ summary: 'Short.' })).toMatchObject({ text: 'Words.', textFrom: 'content', summary: 'Short.' })
  expect(item({ content_text: '', summary: 'Short.' })).toMatchObject({ text: 'Short.', textFrom: 'summary' })
})

it.each([
  { id: [] },
  { title: 4 },
  { date_published: {} },
  { tags: [[]] },
  { attachments: 'x' },
  { language: 3 },
  { image: true },
  { authors: [3] },
])('loses one field to a wrong type, not the item: %j', (fields) => {
  const { items, faults } = parseJsonFeed({ items: [{ content_text: 'Words.', ...fields }] }, 'x')
  expect([items[0]?.text, faults.map(({ code, lost }) => [code, lost])]).toEqual(['Words.', [['wrong-type', false]]])
})
