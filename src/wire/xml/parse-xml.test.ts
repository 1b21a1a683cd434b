import { describe, expect, it } from 'vitest'
import { childOf, descendants, textOf } from './node.ts'
import { parseXml } from './parse-xml.ts'

const words = (xml: string, ...path: string[]): string | null => {
  const { root } = parseXml(xml)
  return textOf(path.reduce((node, name) => childOf(node, name), root))
}

describe('parseXml', () => {
  it('frees character references and HTML names once, and a document’s own entities never', () => {
    expect(words('<a><b>R&amp;D &eacute;&#x2014;&#8217; &amp;lt; &own;</b></a>', 'b')).toBe('R&D é—’ &lt; &own;')
    expect(words('<!DOCTYPE a [<!ENTITY own "secret">]><a><b>&own;</b></a>', 'b')).toBe('&own;')
  })

  it('counts what it mends: loose ampersands, tags that do not match, items that were not ended', () => {
    expect(parseXml('<a>x & y</a>').repairs).toEqual({ count: 1, first: 5 })
    expect(parseXml('<a><b>x</a>').repairs.count).toBe(1)
    expect(parseXml('<a>1 < 2</a>').repairs.count).toBe(1)
    const { root, repairs } = parseXml('<rss><item><t>1</t><item><t>2</t></item></rss>')
    expect([descendants(root!, 'item').map(textOf), repairs.count]).toEqual([['1', '2'], 1])
  })

  it('gives elements of other vocabularies their usual prefix, and strips the feed’s own', () => {
    const xml =
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:d="http://purl.org/dc/elements/1.1/"><d:date>day</d:date><media:title>m</media:title></r:RDF>'
    expect(words(xml, 'dc:date')).toBe('day')
    expect(words(xml, 'media:title')).toBe('m')
    expect(words(xml, 'title')).toBeNull()
  })

  it('says when a document is cut off, and when it is not', () => {
    expect(parseXml('<a><b>x</b>').truncated).toBe(true)
    expect(parseXml('<a><b>x</b></a').truncated).toBe(true)
    expect(parseXml('<a><![CDATA[x').truncated).toBe(true)
    expect(parseXml('<a><b/></a>').truncated).toBe(false)
  })

  it('keeps its limits', () => {
    const small = { itemBytes: 10, feedBytes: 10, depth: 3, nodes: 5, tags: 5 }
    expect(parseXml('<a><a><a><a>', small).refused?.code).toBe('too-deep')
    expect(parseXml(`<a>${'<b/>'.repeat(9)}</a>`, small).refused?.code).toBe('too-large')
  })
})
