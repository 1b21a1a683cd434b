import { expect, it } from 'vitest'
import { fingerprintOf } from './fingerprint.ts'
import { LineageIndex } from './lineage-index.ts'
import { overlapOf } from './overlap.ts'
import { Postings } from './postings.ts'
import { relate } from './relation.ts'
import { wordsOf } from './words.ts'

const BRIDGE = `The old bridge at Tarn fell into the river on Monday as a lorry with 14 tonnes of gravel crossed it, the road office said.
The driver, Ole Marsh, swam to the bank. Divers looked for a second man who had been seen fishing beneath the arch.
Inspectors had asked in 2019 for the bridge to be closed, but the council wanted to wait until the harvest was in.
The nearest crossing is at Velm, 22 kilometres to the south. Schools on the far bank stayed shut.`

it.each([
  ['The harbour’s Defence Minister', ['the', 'harbor', 'defense', 'minister']],
  ['Côte d’Ivoire organised TWELVE travellers', ['cote', 'divoire', 'organized', '12', 'travelers']],
  ['1,500 crowns, 2.5 metres', ['1500', 'crowns', '2.5', 'meters']],
])('folds %s', (text, forms) => {
  expect(wordsOf(text).map((word) => word.form)).toEqual(forms)
})

it('takes numbers and names within a sentence for facts, and no name in a text all in capitals', () => {
  const facts = (text: string): string[] => wordsOf(text).flatMap((word) => (word.fact ? [word.form] : []))
  expect(facts('Police met Ann Lee. They left 3 men in Tarn.')).toEqual(['ann', 'lee', '3', 'tarn'])
  expect(facts('POLICE MET ANN LEE AND 3 MEN.')).toEqual(['3'])
})

it('relates a text to itself, its half, its neighbour and a stranger', () => {
  const print = fingerprintOf(BRIDGE)
  const half = fingerprintOf(BRIDGE.split('\n').slice(0, 2).join('\n'))
  const other = fingerprintOf(
    BRIDGE.replaceAll('Tarn', 'Esk')
      .replace('14', '9')
      .replace('Ole Marsh', 'Una Berg')
      .replace('2019', '2008')
      .replace('Velm', 'Horn')
      .replace('22', '31'),
  )
  expect(relate(print, print)).toMatchObject({ kind: 'copy', similarity: 1 })
  expect(relate(half, print)).toMatchObject({ kind: 'copy', similarity: 1, ofStory: 1 })
  expect(relate(other, print).kind).toBe('partly')
  expect(relate(fingerprintOf('Bread costs more this week than last, bakers say.'), print).kind).toBe('own')
  expect(overlapOf(print, half)).toMatchObject({ ofSecond: 1, facts: 1 })
})

it('says nothing of a text without words', () => {
  const none = fingerprintOf(' … ')
  expect([none.sketch.length, none.factCount]).toEqual([0, 0])
  const index = new LineageIndex()
  expect(index.add('a', none).kind).toBe('origin')
  expect(index.add('b', none).kind).toBe('origin')
})

it('counts an origin and its copies apart, and tells of whom a roundup took', () => {
  const index = new LineageIndex()
  expect(index.add('wire', fingerprintOf(BRIDGE))).toMatchObject({ wireId: 'wire', kind: 'origin', of: null })
  expect(index.add('paper', fingerprintOf(`${BRIDGE}\nOur readers know the place well from the regatta.`))).toMatchObject({
    wireId: 'wire',
    kind: 'copy',
    of: 'wire',
  })
  const roundup = `The week in brief, from the coast to the hills, as our desk saw it from day to day and night to night.
${BRIDGE.split('\n')[0]}
Sheep won a prize in Horn, where 900 visitors came to the yearly fair and the mayor Jan Pohl opened the new hall with a speech of an hour.
A bakery in Esk burned down and nobody was hurt, but the recipe book of 1871 is lost, the owner Nel Fink said in tears.
The lake steamer Anna is for sale, and the price that Karl Orth asks is 40,000 crowns, boiler and bell included.`
  const added = index.add('roundup', fingerprintOf(roundup))
  expect(added.kind).toBe('origin')
  expect(added.partlyFrom.map((part) => part.wireId)).toEqual(['wire'])
  expect(index.size).toBe(2)
})

it('makes one family of two, when the full text shows that they are', () => {
  const [a = '', b = '', c = '', d = ''] = BRIDGE.split('\n')
  const index = new LineageIndex()
  expect(index.add('front', fingerprintOf(`${a}\n${b}`)).wireId).toBe('front')
  expect(index.add('back', fingerprintOf(`${c}\n${d}`)).wireId).toBe('back')
  expect(index.add('whole', fingerprintOf(BRIDGE))).toMatchObject({ wireId: 'front', merged: ['back'] })
  expect(index.current('back')).toBe('front')
  expect(index.add('again', fingerprintOf(`${c}\n${d}`)).wireId).toBe('front')
})

it('finds every owner of a hash while it grows, and none of what all share', () => {
  const postings = new Postings()
  for (let i = 0; i < 200_000; i++) postings.add(i % 50_000, i)
  expect(postings.ownersOf(7).sort((x, y) => x - y)).toEqual([7, 50_007, 100_007, 150_007])
  for (let i = 0; i < 100; i++) postings.add(999_999, i)
  expect(postings.ownersOf(999_999)).toEqual([])
  expect(postings.ownersOf(888_888)).toEqual([])
})
