import { describe, expect, it } from 'vitest'
import type { Item, Parsed } from '../../item.ts'
import { parse } from './parse.ts'

const read = (xml: string, url: string | null = null): Parsed => parse(xml, { name: 'x', url })
const item = (inner: string, attributes = 'guid="g"'): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" ${attributes}>${inner}</newsItem>`
const one = (inner: string): Item | undefined => read(item(inner)).items[0]
const body = '<contentSet><inlineXML><p>Words.</p></inlineXML></contentSet>'

describe('NewsML-G2', () => {
  it('dates an item by its first creation, else by its version, else by its content', () => {
    const first = '<firstCreated>2026-03-01T10:00:00Z</firstCreated>'
    const version = '<versionCreated>2026-03-02T10:00:00Z</versionCreated>'
    const content = '<contentMeta><contentCreated>2026-02-28</contentCreated></contentMeta>'
    const published = (meta: string): string | null | undefined => one(`<itemMeta>${meta}</itemMeta>${content}${body}`)?.published
    expect([published(first + version), published(version), published('')]).toEqual([
      '2026-03-01T10:00:00Z',
      '2026-03-02T10:00:00Z',
      '2026-02-28',
    ])
  })

  it('takes XHTML, NITF, unknown markup, escaped HTML, plain text and base64 as words', () => {
    const text = (content: string): string | undefined => one(`<contentSet>${content}</contentSet>`)?.text
    expect(text('<inlineXML><html><head><title>No</title></head><body><p/><p>One.</p><p>Two.</p></body></html></inlineXML>')).toBe(
      'One.\n\nTwo.',
    )
    expect(text('<inlineXML><nitf><body><body.content><p>One <org>two</org>.</p></body.content></body></nitf></inlineXML>')).toBe(
      'One two.',
    )
    expect(text('<inlineXML><doc><par>One.</par><par>Two <x>three</x>.</par></doc></inlineXML>')).toBe('One.\n\nTwo three.')
    expect(text('<inlineData contenttype="text/html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</inlineData>')).toBe('One.\n\nTwo.')
    expect(text('<inlineData contenttype="text/plain">3 &lt; 4 &amp;amp; so</inlineData>')).toBe('3 < 4 &amp; so')
    expect(text('<inlineData encoding="encd:base64" contenttype="text/plain">V29yZHMu</inlineData>')).toBe('Words.')
  })

  it('skips a content without words for one that has them', () => {
    const empty = '<inlineData contenttype="image/png" encoding="encd:base64">iVBORw0KGgo=</inlineData><inlineXML><p> </p></inlineXML>'
    expect(one(`<contentSet>${empty}<inlineXML><p>Words.</p></inlineXML></contentSet>`)?.text).toBe('Words.')
  })

  it('keeps a picture for its file and reads its caption as a summary', () => {
    const { items } = read(
      item(
        '<contentMeta><description>A bridge.</description></contentMeta><contentSet><remoteContent href="a.jpg" size="x"/></contentSet>',
      ),
      'https://a.example/b/c',
    )
    expect(items[0]).toMatchObject({
      text: 'A bridge.',
      textFrom: 'summary',
      enclosures: [{ url: 'https://a.example/b/a.jpg', length: null }],
    })
  })

  it('keeps the good items of a message around one that says nothing', () => {
    const { items, faults } = read(`<newsMessage><itemSet>${item(body)}${item('')}${item(body)}</itemSet></newsMessage>`)
    expect([items.length, faults.map((fault) => [fault.code, fault.lost])]).toEqual([2, [['missing-text', true]]])
  })

  it('tells items that are no stories, and loses nothing by them', () => {
    const { items, faults } = read('<knowledgeItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="k"/>')
    expect([items, faults.map(({ code, lost }) => [code, lost])]).toEqual([[], [['unsupported', false]]])
  })

  it('leaves out a position that is no place on earth', () => {
    const assert = (lat: string, lon: string): string =>
      `<assert><geoAreaDetails><position latitude="${lat}" longitude="${lon}"/></geoAreaDetails></assert>`
    const { items, faults } = read(item(`${assert('95', '8')}${assert('', '8')}${assert('-5.5', '8')}${body}`))
    expect([items[0]?.lat, items[0]?.lon, faults.map((fault) => fault.code)]).toEqual([-5.5, 8, ['bad-place', 'bad-place']])
  })
})

describe('packages', () => {
  const pack = (meta: string): Item[] => [
    ...read(
      `<packageItem guid="p" version="2"><itemMeta>${meta}</itemMeta><groupSet><group><itemRef residref="r"><title>Dam</title></itemRef></group></groupSet></packageItem>`,
    ).items,
  ]

  it('gives the items that it refers to, and itself only where it is held or taken back', () => {
    const ids = (meta: string): (string | null)[][] => pack(meta).map(({ id, status, embargoed }) => [id, status, embargoed])
    expect(ids('<pubStatus qcode="stat:usable"/>')).toEqual([['r', null, null]])
    expect(ids('<pubStatus qcode="stat:canceled"/>')).toEqual([
      ['p', 'canceled', null],
      ['r', null, null],
    ])
    expect(ids('<pubStatus qcode="stat:withheld"/>')).toEqual([
      ['p', 'withheld', null],
      ['r', 'withheld', null],
    ])
    expect(ids('<embargoed>2026-03-05T06:00:00Z</embargoed>')).toEqual([
      ['p', null, '2026-03-05T06:00:00Z'],
      ['r', null, '2026-03-05T06:00:00Z'],
    ])
  })
})

describe('NewsML 1', () => {
  const management = (status: string, more = ''): string => `<NewsManagement><Status FormalName="${status}"/>${more}</NewsManagement>`
  const part = (duid: string, title: string): string =>
    `<NewsComponent Duid="${duid}"><NewsLines><HeadLine>${title}</HeadLine></NewsLines><ContentItem><DataContent><p>${title} text.</p></DataContent></ContentItem></NewsComponent>`
  const news = (inner: string, revision = '<RevisionId Update="N">1</RevisionId>'): Parsed =>
    read(
      `<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>a</ProviderId><DateId>20260304</DateId><NewsItemId>n</NewsItemId>${revision}</NewsIdentifier></Identification>${inner}</NewsItem></NewsML>`,
    )

  it('gives each story of an item that holds several, and one where only forms of it differ', () => {
    const several = news(`<NewsComponent>${part('one', 'One')}${part('two', 'Two')}</NewsComponent>`).items
    expect(several.map(({ id, title, text }) => [id, title, text])).toEqual([
      ['urn:newsml:a:20260304:n#one', 'One', 'One text.'],
      ['urn:newsml:a:20260304:n#two', 'Two', 'Two text.'],
    ])
    const forms = '<ContentItem><DataContent>Words.</DataContent></ContentItem>'
    const single = news(
      `<NewsComponent><NewsLines><HeadLine>One</HeadLine></NewsLines><NewsComponent>${forms}</NewsComponent><NewsComponent>${forms}</NewsComponent></NewsComponent>`,
    )
    expect(single.items.map(({ title, text }) => [title, text])).toEqual([['One', 'Words.']])
  })

  it('withholds an item under embargo until the hour at which its status changes, or for good where none is named', () => {
    const change = '<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20260304T180000+0100</DateAndTime></StatusWillChange>'
    const held = (more: string): (string | null | undefined)[] => {
      const found = news(`${management('Embargoed', more)}<NewsComponent>${part('d', 'One')}</NewsComponent>`).items[0]
      return [found?.status, found?.embargoed]
    }
    expect(held(change)).toEqual(['usable', '2026-03-04T17:00:00Z'])
    expect(held('')).toEqual(['withheld', null])
  })

  it('keeps a revision that only changes what was sent before', () => {
    const { items, faults } = news(management('Usable'), '<RevisionId Update="A" PreviousRevision="1">2</RevisionId>')
    expect([items[0]?.version, items[0]?.text, faults.map((fault) => fault.lost)]).toEqual([2, '', [false]])
  })
})
