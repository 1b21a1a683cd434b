import { expect, it } from 'vitest'
import { parse } from './parse.ts'

const read = (inner: string, root = 'urlset') => parse(`<${root}>${inner}</${root}>`, { name: 'x', url: 'https://a.example/sitemap.xml' })

it('keeps a page of which only the address is known, without words', () => {
  expect(read('<url><loc>/page</loc></url>').items[0]).toMatchObject({
    url: 'https://a.example/page',
    text: '',
    title: null,
    textFrom: 'title',
  })
})

it('reads extensions under any prefix, and never an image’s address for the page’s', () => {
  const news = (p: string): string =>
    `<url><${p}image><${p}loc>https://a.example/i.png</${p}loc></${p}image><loc>https://a.example/p</loc><${p}news><${p}title>Head</${p}title></${p}news></url>`
  for (const prefix of ['', 'news:', 'zz:'])
    expect(read(news(prefix)).items[0]).toMatchObject({
      url: 'https://a.example/p',
      title: 'Head',
      enclosures: [{ url: 'https://a.example/i.png' }],
    })
})

it('tells an entry without an address and one that would do harm', () => {
  const { items, faults } = read('<url><loc>javascript:alert(1)</loc></url><url/><url><loc>https://a.example/p</loc></url>')
  expect([items.length, faults.filter((fault) => fault.lost).map((fault) => fault.code)]).toEqual([1, ['bad-link', 'bad-link']])
})

it('tells an index from a map', () => {
  expect(read('<sitemap><loc>https://a.example/1.xml</loc></sitemap>', 'sitemapindex')).toMatchObject({ format: 'sitemap-index' })
  expect(read('<url><loc>https://a.example/1</loc></url>')).toMatchObject({ format: 'sitemap' })
})
