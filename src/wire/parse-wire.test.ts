import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from './limits.ts'
import { parseWire } from './parse-wire.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const codes = (input: Uint8Array, name = 'x'): string[] => parseWire(input, name).faults.map((f) => `${f.where} ${f.code}`)
const feed = (items: string): string => `<rss><channel><title>F</title>${items}</channel></rss>`
const item = (i: number): string => `<item><title>Title ${i}</title><description>Words ${i}.</description></item>`

describe('parseWire', () => {
  it.each([
    ['nothing', new Uint8Array(), ['x empty']],
    ['blanks', bytes(' \n\t\n'), ['x empty']],
    ['a PDF', bytes('%PDF-1.7 words'), ['x binary']],
    ['NUL bytes', new Uint8Array([65, 0, 66, 0, 0, 0, 1, 2]), ['x binary']],
    ['a feed without items', bytes(feed('')), ['x no-items']],
    ['a page without an article', bytes('<!doctype html><html><body><nav>Home</nav></body></html>'), ['x:1 no-article']],
    ['an entity that loads a file', bytes('<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hosts">]><rss>&a;</rss>'), ['x:1 entity-refused']],
    ['an empty list', bytes('[]'), ['x no-items']],
    ['a broken list', bytes('[{"text": '), ['x not-json']],
  ])('tells what is wrong with %s, and gives no item', (_, input, expected) => {
    expect(codes(input)).toEqual(expected)
    expect(parseWire(input, 'x').items).toEqual([])
  })

  it('refuses what is larger than a feed may be, without reading it', () => {
    expect(codes(new Uint8Array(LIMITS.feedBytes + 1))).toEqual(['x too-large'])
  })

  it('refuses nesting without end, and reads the rest of the world', () => {
    expect(codes(bytes(feed('<a>'.repeat(5_000))))).toEqual(['x:1 too-deep'])
    const page = (depth: number): Uint8Array => bytes(`<!doctype html><html><body>${'<div>'.repeat(depth)}<p>Words in the deep.</p>`)
    expect(codes(page(50_000), 'x.html')).toEqual(['x.html:1 too-deep'])
    expect(parseWire(page(150), 'x.html').items.map((i) => i.text)).toEqual(['Words in the deep.'])
    const piece = `<item><description><![CDATA[${'<b>'.repeat(50_000)}Words in the deep.]]></description></item>`
    expect(parseWire(bytes(feed(piece)), 'x').items.map((i) => i.text)).toEqual(['Words in the deep.'])
  })

  it('reads the good lines around a broken one and names its line', () => {
    const lines = ['{"text":"One."}', '{"text":"Two."}', '{"text":', '{"text":"Four."}', '{"text":"Five."}']
    const { items, faults } = parseWire(bytes(lines.join('\n')), 'a.jsonl')
    expect(items.map((i) => `${i.where} ${i.text}`)).toEqual(['a.jsonl:1 One.', 'a.jsonl:2 Two.', 'a.jsonl:4 Four.', 'a.jsonl:5 Five.'])
    expect(faults).toEqual([expect.objectContaining({ where: 'a.jsonl:3', code: 'not-json', lost: true })])
  })

  it('keeps plain text as it is, whatever it begins with', () => {
    for (const text of ['  Words.\r\n\r\nMore. ', '<AFP> Words of a story.', '{Words in braces}', '[TEXT] WORDS.']) {
      expect(parseWire(bytes(text), 'a.txt').items.map((i) => i.text)).toEqual([text])
    }
  })

  it('reads the complete items of a feed that is cut off anywhere', () => {
    const whole = feed([1, 2, 3].map(item).join(''))
    for (let at = whole.indexOf('<item>') + 1; at < whole.length; at += 3) {
      const ended = [1, 2, 3].filter((i) => whole.slice(0, at).includes(`Words ${i}.</description></item>`)).length
      const { items, faults } = parseWire(bytes(whole.slice(0, at)), 'x')
      expect([at, items.length]).toEqual([at, ended])
      expect(faults.map((f) => f.code)).toContain('truncated')
    }
  })

  it('believes valid UTF-8 before a declaration, and a declaration before the header', () => {
    const title = (input: Uint8Array, header: string | null = null): string | null | undefined =>
      parseWire(input, 'x', { contentType: header }).items[0]?.title
    const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))
    const cyrillic = '<item><title>\xcc\xee\xf1\xf2</title></item>'
    expect(title(bytes(`<?xml version="1.0" encoding="latin1"?>${feed('<item><title>Côte</title></item>')}`))).toBe('Côte')
    expect(title(latin(`<?xml version="1.0" encoding="windows-1251"?>${feed(cyrillic)}`), 'text/xml; charset=latin1')).toBe('Мост')
    expect(title(latin(feed(cyrillic)), 'text/xml; charset=windows-1251')).toBe('Мост')
    expect(title(latin(`\xff\xfe${[...feed('<item><title>Sea</title></item>')].map((c) => `${c}\0`).join('')}`))).toBe('Sea')
  })
})

it('never throws, and gives items or faults, for any bytes', () => {
  const tags = [
    '<item>',
    '</item>',
    '<title>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '<!DOCTYPE x [',
    '&amp;',
    '&',
    '"',
    '{',
    '}',
    '[',
    ',',
    ':',
    '<p>',
    '</div>',
    '\n',
  ]
  const heads = [
    '',
    '<rss><channel>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<newsItem>',
    '<nitf><body.content>',
    '<html><body><p>',
    '{"items":[',
    '{"text":"',
    '\ufeff',
  ]
  const jumble = fc.array(fc.oneof(fc.constantFrom(...tags), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 })
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      jumble,
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom('a', 'a.html', 'a.jsonl'),
      (head, body, tail, name) => {
        const input = new Uint8Array([...bytes(head + body.join('')), ...tail])
        const { items, faults } = parseWire(input, name)
        return (
          items.length + faults.length > 0 && items.every((i) => i.marks.every((m) => m.span[0] < m.span[1] && m.span[1] <= i.text.length))
        )
      },
    ),
    { numRuns: 1_500, seed: 9 },
  )
})

it('takes time in line with the length', { timeout: 60_000 }, () => {
  const start = performance.now()
  const pieces = [
    '<',
    '<a ',
    '<a b="',
    '&',
    '&amp;',
    '<!--',
    '<![CDATA[',
    ']]>',
    '</item>',
    '<item>',
    '<p>x',
    '{"a":',
    '[',
    '"',
    '<!ENTITY a "&b;">',
  ]
  for (const piece of pieces) {
    for (const head of ['<rss><channel>', '{"items":[', '<!DOCTYPE rss [', ''])
      parseWire(bytes(head + piece.repeat(100_000 / piece.length)), 'x')
  }
  parseWire(bytes(feed(item(1).repeat(10_000) + 'R&amp;D '.repeat(20_000))), 'x')
  expect(performance.now() - start).toBeLessThan(20_000)
})
