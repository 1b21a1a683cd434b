import { expect, it } from 'vitest'
import type { Document } from '../document.ts'
import type { Item } from '../item.ts'
import { parseWire } from '../parse-wire.ts'

const read = (xml: string, url: string | null = null): Document => parseWire(new TextEncoder().encode(xml), 'x', { url })
const rss = (fields: string, head = ''): string =>
  `<rss version="2.0"><channel><title>F</title>${head}<item>${fields}</item></channel></rss>`
const first = (xml: string, url: string | null = null): Item => read(xml, url).items[0] as Item

it('takes the content for the text and keeps the description as summary; a description alone is no content', () => {
  const both = first(rss('<description>Short.</description><content:encoded>&lt;p&gt;Long words.&lt;/p&gt;</content:encoded>'))
  expect(both).toMatchObject({ text: 'Long words.', textFrom: 'content', summary: 'Short.', html: '<p>Long words.</p>' })
  expect(first(rss('<description>Short.</description>'))).toMatchObject({
    text: 'Short.',
    textFrom: 'summary',
    summary: 'Short.',
    html: null,
  })
})

it('gives no id that the source did not give, and the guid as link where it is a permalink', () => {
  expect(first(rss('<title>T</title><link>https://a.example/1</link>'))).toMatchObject({ id: null, url: 'https://a.example/1' })
  expect(first(rss('<title>T</title><guid>https://a.example/1</guid>')).url).toBe('https://a.example/1')
  expect(first(rss('<title>T</title><guid isPermaLink="false">https://a.example/1</guid>')).url).toBeNull()
})

it('counts relative links from xml:base, the channel’s link and the document’s address, in this order', () => {
  const item = '<title>T</title><link>b</link>'
  const channel = '<link>https://channel.example/</link>'
  expect(first(rss(item, channel).replace('<rss', '<rss xml:base="https://base.example/x/"'), 'https://doc.example/').url).toBe(
    'https://base.example/x/b',
  )
  expect(first(rss(item, channel), 'https://doc.example/').url).toBe('https://channel.example/b')
  expect(first(rss(item), 'https://doc.example/f/rss').url).toBe('https://doc.example/f/b')
  expect(read(rss(item)).faults.map((f) => f.code)).toEqual(['bad-link'])
})

it.each([
  ['desk@a.example (Jo Ash)', ['Jo Ash']],
  ['Jo Ash &lt;desk@a.example&gt;', ['Jo Ash']],
  ['Jo Ash', ['Jo Ash']],
  ['desk@a.example', []],
])('names the author of %s', (author, names) => {
  expect(first(rss(`<title>T</title><author>${author}</author>`)).authors).toEqual(names)
})

it.each([
  ['<georss:point>10 20</georss:point>', 10, 20],
  ['<georss:box>10 20 12 30</georss:box>', 11, 25],
  ['<georss:where><gml:Point><gml:pos>-1.5 2</gml:pos></gml:Point></georss:where>', -1.5, 2],
  ['<geo:lat>5</geo:lat><geo:long>6</geo:long>', 5, 6],
  ['<georss:point>95 20</georss:point>', null, null],
  ['<georss:point>north</georss:point>', null, null],
])('reads the place %s', (place, lat, lon) => {
  const { items, faults } = read(rss(`<title>T</title>${place}`))
  expect(items[0]).toMatchObject({ lat, lon })
  expect(faults.map((f) => f.code)).toEqual(lat === null ? ['bad-place'] : [])
})

it('keeps an item without words for what else it tells, and loses only what tells nothing', () => {
  expect(read(rss('<guid>g</guid>'))).toMatchObject({ items: [{ id: 'g', text: '' }], faults: [{ code: 'missing-text', lost: false }] })
  expect(read(rss('<foo/>'))).toMatchObject({ items: [], faults: [{ code: 'missing-text', lost: true }] })
})

it('shows a title that calls itself text as it is', () => {
  const feed = (title: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${title}</entry></feed>`
  expect(first(feed('<title type="text">A &lt;b&gt; &amp;amp; c</title>')).title).toBe('A <b> &amp; c')
  expect(first(feed('<title type="html">A &lt;b&gt;b&lt;/b&gt; &amp;amp; c</title>')).title).toBe('A b & c')
})
