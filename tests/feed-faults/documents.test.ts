/** Faults of feeds and pages that users of other readers report, each with what is right. The kinds, not the words, are what is held. */
import { describe, expect, it } from 'vitest'
import { makeStory } from '../../src/index.ts'
import { prose } from '../../src/story/prose.ts'
import type { Document } from '../../src/wire/document.ts'
import { parseWire } from '../../src/wire/parse-wire.ts'
import { printed } from '../../src/wire/print.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))
const rss = (items: string, root = 'rss version="2.0"'): string =>
  `<${root}><channel><title>Hill Post</title><link>https://hill.example/</link>${items}</channel></${root.split(' ')[0]}>`
const item = (n: number, more = ''): string =>
  `<item><guid>g${n}</guid><title>Title ${n}</title><description>Words of story ${n}.</description>${more}</item>`
const read = (text: string, header: string | null = null): Document => parseWire(bytes(text), 'feed.xml', { contentType: header })
const codes = (document: Document): string[] => document.faults.map((fault) => fault.code)

describe('dates', () => {
  it.each([
    ['Tuesday, March 3, 2026 - 09:14', '2026-03-03T09:14:00Z', 'zone-assumed'],
    ['Sunday, August 9, 2026 - 18:02', '2026-08-09T18:02:00Z', 'zone-assumed'],
    ['04 Mar 2026 10:25:00 CEST', '2026-03-04T08:25:00Z', null],
    ['20 Mar 2026 23:00:00 AEDT', '2026-03-20T12:00:00Z', null],
    ['04 Mar 2026 10:25:00 IST', '2026-03-04T10:25:00', 'zone-ambiguous'],
    ['next week', null, 'bad-date'],
  ])('%s is %s', (written, instant, code) => {
    const document = read(rss(item(1, `<pubDate>${written}</pubDate>`)))
    expect(document.items[0]?.published).toBe(instant)
    expect(codes(document)).toEqual(code === null ? [] : [code])
    // The day of fetching plays no part: the same bytes give the same times.
    expect(read(rss(item(1, `<pubDate>${written}</pubDate>`))).items[0]?.published).toBe(instant)
  })

  it('keeps three stories when the middle one contradicts itself', () => {
    const document = read(rss(item(1) + item(2, '<pubDate>Sat, 12 Jan 2025 10:00:00 +0000</pubDate>') + item(3)))
    expect(document.items.map((i) => i.published)).toEqual([null, '2025-01-12T10:00:00Z', null])
    expect(codes(document)).toEqual(['date-contradiction'])
  })
})

describe('characters', () => {
  const words = 'Côte d’Ivoire’s port'
  it('takes valid UTF-8 for what it is, however late the first accent comes', () => {
    const late = rss(`<description>${'a'.repeat(1_500)}</description><item><title>${words}</title></item>`)
    const document = read(late)
    expect(document.items[0]?.title).toBe(words)
    expect(document.charset).toEqual({ name: 'utf-8', by: 'utf-8' })
  })

  it.each([
    ['windows-1251', '\xcf\xee\xf0\xf2', 'Порт'],
    ['windows-1256', '\xe3\xed\xe4\xc7\xc1', 'ميناء'],
    ['iso-8859-2', '\xa3\xf3d\xbc', 'Łódź'],
  ])('reads %s named by the declaration, or by the header alone', (charset, raw, title) => {
    const body = rss(`<item><title>${raw}</title></item>`)
    const declared = parseWire(latin(`<?xml version="1.0" encoding="${charset}"?>${body}`), 'a', {
      contentType: 'text/xml; charset=latin1',
    })
    expect([declared.items[0]?.title, declared.charset?.by]).toEqual([title, 'declaration'])
    const headed = parseWire(latin(body), 'a', { contentType: `application/rss+xml; charset=${charset}` })
    expect([headed.items[0]?.title, headed.charset?.by]).toEqual([title, 'header'])
  })
})

describe('broken markup', () => {
  it('reads a loose ampersand and an undeclared entity, and counts the repairs', () => {
    const document = read(rss('<item><title>Mining & Power: R&M halts work at Orl&eacute;</title></item>'))
    expect(document.items[0]?.title).toBe('Mining & Power: R&M halts work at Orlé')
    expect(document.faults).toEqual([
      expect.objectContaining({ code: 'bad-xml', lost: false, message: expect.stringContaining('3 places') }),
    ])
  })

  it.each([
    ['an undeclared prefix', rss(item(1, '<media:thumbnail url="https://hill.example/a.jpg"/>'))],
    ['the document type of a page', `<!DOCTYPE html PUBLIC "-//HILL//DTD X//EN" "https://hill.example/x.dtd">${rss(item(1))}`],
    ['a namespace that nobody knows', rss(item(1), 'rss xmlns="https://hill.example/rss"')],
    [
      'prefixed RSS 1.0',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/"><s:channel><s:title>Hill Post</s:title></s:channel><s:item r:about="g1"><s:title>Title 1</s:title></s:item></r:RDF>',
    ],
  ])('reads %s', (_, text) => {
    const { items, feed, faults } = read(text)
    expect(items.map((i) => i.title)).toEqual(['Title 1'])
    expect(feed?.title).toBe('Hill Post')
    expect(faults).toEqual([])
  })

  it('says so when a document that is not empty gives nothing', () => {
    expect(read(rss('<story><title>Not an item</title></story>')).faults).toEqual([
      expect.objectContaining({ code: 'no-items', lost: true }),
    ])
  })

  it('keeps six whole items of a feed cut off in the seventh', () => {
    const whole = rss([1, 2, 3, 4, 5, 6, 7].map((n) => item(n)).join(''))
    const document = read(whole.slice(0, whole.indexOf('story 7') + 3))
    expect(document.items.map((i) => i.id)).toEqual(['g1', 'g2', 'g3', 'g4', 'g5', 'g6'])
    expect(codes(document)).toEqual(['truncated'])
  })
})

describe('bombs', () => {
  it('reads a feed of 25 MB with many references', { timeout: 60_000 }, () => {
    const long = `<item><title>R&amp;D</title><description>${'Words and more words. '.repeat(750)}</description></item>`
    const document = read(rss(long.repeat(Math.ceil(25_000_000 / long.length))))
    expect(document.items.length).toBeGreaterThan(1_400)
    expect(document.faults).toEqual([])
  })

  it('expands no entity, nested or from a file', () => {
    const nested = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${rss('<item><title>&c;</title></item>')}`
    const loaded = `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>${rss('<item><title>&f;</title></item>')}`
    for (const text of [nested, loaded]) {
      expect(read(text).items).toEqual([])
      expect(codes(read(text))).toEqual(['entity-refused'])
    }
  })
})

describe('agency items', () => {
  const news = (version: number, status: string, more = ''): string =>
    `<newsItem guid="urn:hill:7" version="${version}"><itemMeta><pubStatus qcode="stat:${status}"/>${more}</itemMeta><contentMeta><headline>Quarry closed</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html><body><p>Version ${version}.</p></body></html></inlineXML></contentSet></newsItem>`
  it('gives the versions of one story one id, and the withdrawal its status', () => {
    const { items } = read(`<newsMessage><itemSet>${news(1, 'usable')}${news(2, 'usable')}${news(3, 'canceled')}</itemSet></newsMessage>`)
    expect(items.map((i) => [i.id, i.version, i.status, i.published])).toEqual([
      ['urn:hill:7', 1, 'usable', null],
      ['urn:hill:7', 2, 'usable', null],
      ['urn:hill:7', 3, 'canceled', null],
    ])
  })

  it('keeps the hour of an embargo', () => {
    const { items } = read(news(1, 'usable', '<embargoed>2026-03-05T06:00:00+01:00</embargoed>'))
    expect(items[0]?.embargoed).toBe('2026-03-05T05:00:00Z')
  })
})

describe('what would fool the reader or harm the page', () => {
  const page = `<!doctype html><html><head><title>Steel prices climb</title></head><body><article><h1>Steel prices climb</h1>
    <p>Steel prices climbed on Tuesday as mills in the valley cut output and buyers waited.</p>
    <div class="inline-box related"><p>Read also: <a href="/k">Gunmen kill six in Karsa</a></p></div>
    <p>The mills said that they expected demand to return by the summer months.</p></article></body></html>`
  it('keeps a teaser in the middle of a page out of the prose, and shows what was dropped', () => {
    const document = parseWire(bytes(page), 'page.html')
    const { items } = printed(document) as { items: { contentText: string; dropped: unknown[] }[] }
    expect(items[0]?.contentText).not.toContain('Gunmen')
    expect(items[0]?.dropped).toEqual([{ kind: 'teaser', text: 'Read also: Gunmen kill six in Karsa' }])
    const story = makeStory(document.items[0]!)
    const read = prose(story).map(([a, b]) => story.text.slice(a, b))
    expect(read.join(' ')).not.toContain('Gunmen')
    expect(story.parts.map((part) => [part.kind, story.text.slice(...part.span)])).toEqual([
      ['teaser', 'Read also: Gunmen kill six in Karsa'],
    ])
  })

  it('shows text as text, and lets nothing of a feed act', () => {
    const body =
      '<p onclick="a()">Words <a href="javascript:alert(1)">here</a>.<script>alert(1)</script><iframe src="https://x.example"></iframe><img src="https://x.example/pixel.gif" width="1"></p>'
    const document = read(
      rss(
        `<item><title>&lt;b&gt;Clash&lt;/b&gt; &amp;lt;img src=x onerror=alert(1)&amp;gt;</title><content:encoded><![CDATA[${body}]]></content:encoded></item>`,
      ),
    )
    const { items } = printed(document) as { items: { title: string; content: string; contentText: string }[] }
    expect(items[0]?.title).toBe('Clash <img src=x onerror=alert(1)>')
    expect(items[0]?.content).toBe('<p>Words here.</p>')
    expect(items[0]?.contentText).toBe('Words here.')
  })
})
