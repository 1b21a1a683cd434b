import { describe, expect, it } from 'vitest'
import { decodeEntities } from './entities.ts'

describe('character references', () => {
  it.each([
    ['C&ocirc;te d&rsquo;Ivoire &amp; Togo', 'Côte d’Ivoire & Togo'],
    ['&Scaron;&ccaron;&Zdot; &Dcy;&ocy; &hearts; &CounterClockwiseContourIntegral;', 'ŠčŻ До ♥ ∳'],
    ['&#233;&#xE9;&#XE9;&#x000000e9;&#0000233;', 'ééééé'],
    ['&#147;port&#x94; &#8212; &#133;', '“port” — …'],
    ['&#x1F6A2; &NotEqualTilde;', '🚢 ≂̸'],
    ['&amp;eacute; &amp;amp;', '&eacute; &amp;'],
    ['&lang;x&rang;', '⟨x⟩'],
  ])('%s', (text, read) => {
    expect(decodeEntities(text)).toBe(read)
  })

  it.each(['&#0;', '&#xD800;', '&#1114112;', '&#99999999999999999999;', '&#xFFFFFFFFFFFFFFFF;', '&#1;'])('no character: %s', (text) => {
    expect(decodeEntities(text)).toBe('\ufffd')
  })
})

describe('without a semicolon', () => {
  it.each([
    ['caf&eacute, &copy 2026', 'café, © 2026'],
    ['it&#8217s &#x201Cso', 'it’s “so'],
    ['A &amp B', 'A & B'],
  ])('as browsers read it: %s', (text, read) => {
    expect(decodeEntities(text)).toBe(read)
  })

  it.each([
    'https://port.example/?a=1&copy=2&region=3',
    'Mining & Power: R&M, AT&T',
    '&hellip and &alpha are younger names',
    '&copyright;',
    '&unknown; &Eacutes; &',
    '&#; &#x; &#xg1;',
    '&constructor; &toString; &__proto__;',
  ])('stays as it is: %s', (text) => {
    expect(decodeEntities(text)).toBe(text)
  })
})

it('tells of what XML does not allow, by offset', () => {
  const at: number[] = []
  decodeEntities('a &amp; b & c &eacute; d &#233; e &copy f &nothing; g', (offset) => at.push(offset))
  expect(at).toEqual([10, 14, 34, 42])
})
