import { expect, it } from 'vitest'
import { parse } from './parse.ts'

const read = (body: string) => parse(`<opml version="2.0"><body>${body}</body></opml>`, { name: 'x', url: null })

it('names the folders of a feed, and takes a feed with feeds below it for no folder', () => {
  const { items } = read(
    '<outline text="A"><outline title="B"><outline text="One" xmlUrl="https://a.example/1"><outline text="Two" xmlUrl="https://a.example/2"/></outline></outline></outline>',
  )
  expect(items.map(({ title, categories }) => [title, categories])).toEqual([
    ['One', ['A', 'B']],
    ['Two', ['A', 'B']],
  ])
})

it('takes `url` for a feed only where the outline says that it is one, and reads feed: addresses', () => {
  const { items, faults } = read(
    '<outline type="rss" text="A" url="https://a.example/1"/><outline type="link" text="B" url="https://a.example/2"/><outline text="C" xmlUrl="feed:https://a.example/3"/>',
  )
  expect(items.map((item) => item.url)).toEqual(['https://a.example/1', 'https://a.example/3'])
  expect(faults.map(({ code, lost }) => [code, lost])).toEqual([['unsupported', false]])
})

it('hands on no address that does harm, and tells an empty list', () => {
  const { items, faults } = read('<outline text="A" xmlUrl="file:///etc/passwd"/>')
  expect([items[0]?.url, faults.map((fault) => fault.code)]).toEqual([null, ['bad-link']])
  expect(read('<outline text="A"/>').faults.map((fault) => fault.code)).toEqual(['no-items'])
})
