import { expect, test } from 'vitest'
import { sampleGraph } from '../../../tests/support/sample-graph.ts'
import { findToponyms } from './toponyms.ts'

const found = (text: string, ...phrases: readonly Parameters<typeof sampleGraph>[1][number][]) =>
  findToponyms(sampleGraph(text, phrases)).map((m) => ({ ...m, text: text.slice(m.span[0], m.span[1]) }))

test('a name loses its article and marks, and one that holds a comma is two, the second holding the first', () => {
  const mentions = found('They left the Hague, Netherlands, at night.', ['place', 'the Hague, Netherlands'])
  expect(mentions.map((m) => m.text)).toEqual(['Hague', 'Netherlands'])
  expect(mentions.map((m) => m.within)).toEqual([1, null])
})

test('prepositions of place mark a name, whatever the tagger holds it for', () => {
  const [first, second] = found('Farmers met in northern Tarkwa. Tarkwa spoke.', ['person', 'Tarkwa'], ['person', 'Tarkwa'])
  expect(first).toMatchObject({ tag: 'person', locative: true })
  expect(second).toMatchObject({ locative: false })
})

test('a unit before "town of" holds the town, one across a verb does not', () => {
  const mentions = found(
    'The Bavaria town of Passau flooded. Austria helped Passau.',
    ['place', 'Bavaria'],
    ['place', 'Passau'],
    ['place', 'Austria'],
    ['place', 'Passau'],
  )
  expect(mentions.map((m) => m.within)).toEqual([null, 0, null, null])
})

test('a possessive before a name may hold it', () => {
  const mentions = found("Soldiers left Bihar's Gaya district.", ['place', 'Bihar'], ['place', 'Gaya'])
  expect(mentions.map((m) => m.within)).toEqual([null, 0])
})

test('distance and direction are read together, apart, and in brackets', () => {
  const offset = (text: string, name: string) => found(text, ['place', name])[0]?.offset
  expect(offset('The bus fell 30 km north of Potosi.', 'Potosi')).toEqual({ km: 30, bearing: 0 })
  expect(offset('A camp 10 miles from Juba burned.', 'Juba')?.km).toBeCloseTo(16.09)
  expect(offset('It lies 25 km (15 miles) south-west of Lahj.', 'Lahj')).toEqual({ km: 25, bearing: 225 })
  expect(offset('Shots were heard near Lahj.', 'Lahj')).toEqual({ km: null, bearing: null })
  expect(offset('People in the north of Chad fled.', 'Chad')).toBeNull()
  expect(offset('The mayor of Lahj spoke.', 'Lahj')).toBeNull()
})

test('a class word in small letters is kept beside the name', () => {
  expect(found('Rain fell in Sindh province again.', ['place', 'Sindh'])[0]?.kindWord).toBe('province')
})
