import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from './parse.ts'
import { type OpmlFeed, writeOpml } from './write.ts'

/** The feeds of a list as the writer takes them. */
function feedsOf(opml: string): OpmlFeed[] {
  const { items, faults } = parse(opml, { name: 'x', url: null })
  expect(faults).toEqual([])
  return items.map(({ title, url, enclosures, categories }) => ({
    title: title ?? '',
    url: url ?? '',
    site: enclosures[0]?.url ?? null,
    folder: categories,
  }))
}

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((s) => `a${s}`.replace(/\s+/g, ' ').trim())
const address = fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href)
const feed: fc.Arbitrary<OpmlFeed> = fc.record({
  title: words,
  url: address,
  site: fc.option(address),
  folder: fc.array(fc.oneof(fc.constantFrom('Africa', 'Asia', '"><b>&'), words), { maxLength: 4 }),
})

it('reads again what it wrote', () => {
  fc.assert(
    fc.property(fc.array(feed, { minLength: 1, maxLength: 12 }), (feeds) => {
      expect(feedsOf(writeOpml(feeds))).toEqual(feeds)
    }),
    { numRuns: 200, seed: 4 },
  )
})

it('lets neighbours share a folder and closes each that it opens', () => {
  const in_ = (url: string, ...folder: string[]): OpmlFeed => ({ title: url, url: `https://${url}.example/`, site: null, folder })
  const opml = writeOpml([in_('a', 'North', 'Coast'), in_('b', 'North', 'Coast'), in_('c', 'North'), in_('d')])
  expect(opml.match(/<outline text="North">/g)).toHaveLength(1)
  expect(opml.match(/<\/outline>/g)).toHaveLength(2)
})
