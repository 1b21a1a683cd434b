import { describe, expect, it } from 'vitest'
import { readInstant, readTime } from './instant.ts'

describe('RFC 822 and what is made of it', () => {
  it.each([
    ['Tue, 03 Mar 2026 09:14:00 +0530', '2026-03-03T03:44:00Z', 'known'],
    ['3 Mar 26 09:14 GMT', '2026-03-03T09:14:00Z', 'known'],
    ['03 Mar 99 09:14 Z', '1999-03-03T09:14:00Z', 'known'],
    ['Tuesday, 03-Mar-26 09:14:00 UTC', '2026-03-03T09:14:00Z', 'known'],
    ['Tue Mar  3 09:14:00 2026', '2026-03-03T09:14:00Z', 'assumed'],
    ['Tue Mar 3 09:14:00 CET 2026', '2026-03-03T08:14:00Z', 'known'],
    ['Tue Mar 03 2026 09:14:00 GMT+0100 (Central European Standard Time)', '2026-03-03T08:14:00Z', 'known'],
    ['Tue, 3 Mar 2026 09:14:00 GMT-3', '2026-03-03T12:14:00Z', 'known'],
    ['Tue, 3 Mar, 2026 09:14:00 UTC +5:30', '2026-03-03T03:44:00Z', 'known'],
    ['Tue, 03 Mar 2026 09:14:00 -0000', '2026-03-03T09:14:00Z', 'known'],
    ['Tuesday, March 3, 2026 - 9:14 pm', '2026-03-03T21:14:00Z', 'assumed'],
    ['Tuesday, March 3, 2026 - 09:14', '2026-03-03T09:14:00Z', 'assumed'],
    ['March 3rd, 2026 at 9 p.m.', '2026-03-03T21:00:00Z', 'assumed'],
    ['Published: 3 March 2026 15:30 PM', '2026-03-03T15:30:00Z', 'assumed'],
    ['3 Mar 2026 12:05 am', '2026-03-03T00:05:00Z', 'assumed'],
    ['09:14, 3 March 2026', '2026-03-03T09:14:00Z', 'assumed'],
    ["3 Mar '26 09:14 GMT", '2026-03-03T09:14:00Z', 'known'],
    ['Wed, 31 Dec 2025 23:59:60 GMT', '2026-01-01T00:00:00Z', 'known'],
    ['Tue, 03 Mar 2026 24:00:00 GMT', '2026-03-04T00:00:00Z', 'known'],
    ['3 March 2026', '2026-03-03', 'none'],
    ['Tue, 03 Mar 2026 GMT', '2026-03-03', 'none'],
  ])('%s', (raw, iso, zone) => {
    expect(readTime(raw)).toEqual({ iso, zone, wrongWeekday: null })
  })
})

describe('ISO 8601', () => {
  it.each([
    ['2026-03-03T09:14:30.250-02:00', '2026-03-03T11:14:30Z', 'known'],
    ['20260303T0914Z', '2026-03-03T09:14:00Z', 'known'],
    ['20260303T091430+0100', '2026-03-03T08:14:30Z', 'known'],
    ['2026-03-03t09:14:30z', '2026-03-03T09:14:30Z', 'known'],
    ['2026-03-03 09:14:30 +01', '2026-03-03T08:14:30Z', 'known'],
    ['2026-03-03T09', '2026-03-03T09:00:00Z', 'assumed'],
    ['2026-03-03T09,5Z', '2026-03-03T09:30:00Z', 'known'],
    ['2026-03-03T09:14.5Z', '2026-03-03T09:14:30Z', 'known'],
    ['2026-03-03T24:00Z', '2026-03-04T00:00:00Z', 'known'],
    ['2026-03-03T09:14:00 CET', '2026-03-03T08:14:00Z', 'known'],
    ['2026-03-03T09:14:00+01:00[Europe/Paris]', '2026-03-03T08:14:00Z', 'known'],
    ['2026-062T09:14Z', '2026-03-03T09:14:00Z', 'known'],
    ['2026062', '2026-03-03', 'none'],
    ['2024-366', '2024-12-31', 'none'],
    ['2026-W10-2', '2026-03-03', 'none'],
    ['2026W102T09Z', '2026-03-03T09:00:00Z', 'known'],
    ['2020-W53-7', '2021-01-03', 'none'],
    ['20260303', '2026-03-03', 'none'],
    ['20260303091400', '2026-03-03T09:14:00Z', 'assumed'],
    ['2026-03-03Z', '2026-03-03', 'none'],
    ['2026-03-03+05:30', '2026-03-03', 'none'],
    ['2026-003-03T09:14:00Z', '2026-03-03T09:14:00Z', 'known'],
    ['1772529240', '2026-03-03T09:14:00Z', 'known'],
    ['1772529240123', '2026-03-03T09:14:00Z', 'known'],
    ['/Date(1772529240123)/', '2026-03-03T09:14:00Z', 'known'],
  ])('%s', (raw, iso, zone) => {
    expect(readTime(raw)).toEqual({ iso, zone, wrongWeekday: null })
  })
})

describe('zones', () => {
  it.each([
    ['04 Mar 2026 10:25:00 CEST', '2026-03-04T08:25:00Z', 'known'],
    ['20 Mar 2026 23:00:00 AEDT', '2026-03-20T12:00:00Z', 'known'],
    ['20 Mar 2026 23:00:00 NZDT', '2026-03-20T10:00:00Z', 'known'],
    ['20 Mar 2026 23:00:00 PKT', '2026-03-20T18:00:00Z', 'known'],
    ['05 Nov 25 10:00:00 EST', '2025-11-05T15:00:00Z', 'known'],
    ['20 Mar 2026 10:00 ET', '2026-03-20T14:00:00Z', 'known'],
    ['20 Jan 2026 10:00 PT', '2026-01-20T18:00:00Z', 'known'],
    ['20 Jul 2026 10:00:00 Europe/Paris', '2026-07-20T08:00:00Z', 'known'],
    ['20 Jul 2026 10:00:00 Etc/GMT+5', '2026-07-20T15:00:00Z', 'known'],
    ['3 Mar 2026 09:14 BST', '2026-03-03T09:14:00', 'ambiguous'],
    ['3 Mar 2026 09:14 IST', '2026-03-03T09:14:00', 'ambiguous'],
    ['3 Mar 2026 09:14 Q', '2026-03-03T09:14:00', 'ambiguous'],
    ['3 Mar 2026 09:14 XQZT', '2026-03-03T09:14:00', 'unknown'],
    ['3 Mar 2026 09:14 Nowhere/Atlantis', '2026-03-03T09:14:00', 'unknown'],
  ])('%s', (raw, iso, zone) => {
    expect(readTime(raw)).toEqual({ iso, zone, wrongWeekday: null })
  })
})

describe('other languages', () => {
  it.each([
    ['mardi 3 mars 2026 à 21h30', '2026-03-03T21:30:00Z'],
    ['mar., 3 févr. 2026 09:14 +0100', '2026-02-03T08:14:00Z'],
    ['Dienstag, 3. März 2026 um 09:14 Uhr', '2026-03-03T09:14:00Z'],
    ['Di, 03.03.2026 09.14 Uhr', '2026-03-03T09:14:00Z'],
    ['am 3. März 2026 um 15:30 Uhr', '2026-03-03T15:30:00Z'],
    ['mar, 3 mar 2026 09:14:00 -0300', '2026-03-03T12:14:00Z'],
    ['martes, 3 de marzo de 2026 a las 9:14 p. m.', '2026-03-03T21:14:00Z'],
    ['terça-feira, 3 de março de 2026 às 09h14', '2026-03-03T09:14:00Z'],
    ['Mar, 03 Set 2024 09:14:00 +0200', '2024-09-03T07:14:00Z'],
    ['вт, 3 мар. 2026 г. в 09:14', '2026-03-03T09:14:00Z'],
    ['3 березня 2026 року 09:14', '2026-03-03T09:14:00Z'],
    ['Τρί, 03 Μαρ 2026 09:14:00 EET', '2026-03-03T07:14:00Z'],
    ['3 ΜΑΡΤΙΟΥ 2026 9:14 μμ', '2026-03-03T21:14:00Z'],
    ['2026. március 3. kedd 09:14', '2026-03-03T09:14:00Z'],
    ['3 Ağustos 2026 09:14', '2026-08-03T09:14:00Z'],
    ['٣ مارس ٢٠٢٦ ٠٩:١٤', '2026-03-03T09:14:00Z'],
    ['3 تشرين الثاني 2026 09:14', '2026-11-03T09:14:00Z'],
    ['3 كانون الأول 2026', '2026-12-03'],
    ['2026年3月3日 星期二 09:14', '2026-03-03T09:14:00Z'],
    ['2026年03月03日(火) 午後9時14分', '2026-03-03T21:14:00Z'],
    ['2026년 3월 3일 오후 9:14', '2026-03-03T21:14:00Z'],
    ['３ Mar ２０２６', '2026-03-03'],
  ])('%s', (raw, iso) => {
    expect(readTime(raw)).toMatchObject({ iso, wrongWeekday: null })
  })
})

describe('day and month in figures', () => {
  it.each([
    ['25/3/2026', '2026-03-25'],
    ['3/25/2026 09:14', '2026-03-25T09:14:00Z'],
    ['3/3/2026', '2026-03-03'],
    ['03.04.2026', '2026-04-03'],
    ['2026/03/04', '2026-03-04'],
  ])('%s', (raw, iso) => {
    expect(readTime(raw)).toMatchObject({ iso })
  })

  it.each(['3/4/2026', '03-04-2026 09:14', '03-12-31', '4/5/26', 'Mon, 3/4/2026'])('cannot be told: %s', (raw) => {
    expect(readTime(raw)).toBe('ambiguous')
  })

  it('a weekday tells them', () => {
    expect(readTime('Wed, 3/4/2026')).toMatchObject({ iso: '2026-03-04' })
    expect(readTime('Fri, 3/4/2026')).toMatchObject({ iso: '2026-04-03' })
  })
})

describe('no date', () => {
  it.each(['2026', '2026-03', 'March 2026', '2026-W10', '3 March', '2026 03'])('a part alone: %s', (raw) => {
    expect(readTime(raw)).toBe('partial')
  })

  it.each([
    '30 Feb 2026',
    '2026-13-01',
    '2025-366',
    '2026-W54-1',
    '3 March 2026 25:61',
    '2026-03-03T10:14:61Z',
    '3 Mar 2026 24:30',
    '3 Mar 2026 13:05 am',
    '2026-03-03T09:14:00-99:99',
    '1 Jan 0100 00:00:01 GMT',
    '9999-12-31T23:59:59Z',
  ])('what does not exist: %s', (raw) => {
    expect(readTime(raw)).toBe('impossible')
  })

  it.each([
    '',
    ' ',
    'soon',
    '-2026-03-03',
    'call 2026 3 March now',
    '3 Mar 2026 1:2:3:4',
    '3 Mar 2026 09:14:00 +zz:00',
    '3 Mar 2026 09:14:00 +00:zz',
    '3 Mar 4 Apr 2026',
    '2026-03-03-01-02',
    '2026-03-03T09:14:00ZT',
    '123',
    '9'.repeat(10_000),
    '\ud800',
  ])('words that are none: %j', (raw) => {
    expect(readTime(raw)).toBeTypeOf('string')
    expect(readInstant(raw)).toBeNull()
  })
})

it('tells a weekday that is not the date’s own', () => {
  expect(readInstant('Sat, 12 Jan 2025 10:00:00 +0000')).toMatchObject({ iso: '2025-01-12T10:00:00Z', wrongWeekday: 6 })
  expect(readInstant('Sun, 12 Jan 2025 10:00:00 +0000')).toMatchObject({ wrongWeekday: null })
})
