import { expect, test } from 'vitest'
import { bodyOf, EMPTY_DRAFT, freeName } from './draft.ts'
import { bodyWords, wordsOfAddress, wordsOfFilter } from './filter-words.ts'

test('a coded filter becomes the words that code it again', () => {
  const words = wordsOfFilter({
    text: 'quarry -drill',
    countries: ['KEN', 'SOM'],
    kinds: ['abduction'],
    killed: { from: 5 },
    event: { from: '2026-01-01', to: '2026-02-01' },
    historic: false,
  })
  expect(words).toEqual({
    q: 'quarry -drill',
    country: 'KEN,SOM',
    incidentKind: 'abduction',
    killed: '5..',
    event: '2026-01-01..2026-02-01',
    historic: 'false',
  })
})

test('a body has lists where the API wants lists, and nothing that was left empty', () => {
  expect(bodyWords({ country: 'Kenya, Somalia ', killed: '5..', party: ' ', q: 'no part of it' })).toEqual({
    country: ['Kenya', 'Somalia'],
    killed: '5..',
  })
})

test('an address gives conditions alone, without the order of its list and without places', () => {
  expect(wordsOfAddress({ q: 'port', order: 'newest', near: 'Lamu,20', country: ['KEN', 'SOM'], foreign: 'x' })).toEqual({
    q: 'port',
    country: 'KEN,SOM',
  })
})

test('words of the text go beside the words of the filter', () => {
  const body = bodyOf({ ...EMPTY_DRAFT, name: ' Corridor ', words: { q: ' quarry ', country: 'KEN' } })
  expect(body).toMatchObject({ watch: { name: 'Corridor', areas: [] }, q: 'quarry', words: { country: ['KEN'] } })
})

test('a preview of a watch without a name has one', () => {
  expect(bodyOf(EMPTY_DRAFT, 'Preview')).toMatchObject({ watch: { name: 'Preview' } })
})

test('areas are told apart by their names', () => {
  expect(freeName('Point', [{ name: 'Point' }, { name: 'Point 3' }])).toBe('Point 2')
  expect(freeName('Line', [])).toBe('Line')
})
