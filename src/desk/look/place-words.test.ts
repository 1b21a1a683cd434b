import { expect, it } from 'vitest'
import { placeInFull, placeOfWhat, placeSaid } from './place-words.ts'

it('says a place no surer than it is known', () => {
  expect(placeSaid('Turbat', 'city')).toBe('Turbat')
  expect(placeSaid('Witu', 'near')).toBe('near Witu')
  expect(placeSaid('Sindh', 'admin1')).toBe('somewhere in Sindh')
  expect(placeSaid('the Lake Chad basin', 'area')).toBe('in the area of the Lake Chad basin')
})

it('joins it to what happened there, whatever the name begins with', () => {
  expect(placeOfWhat('In Salah', 'city')).toBe('in In Salah')
  expect(placeOfWhat('Manda Bay', 'exact')).toBe('at Manda Bay')
  expect(placeOfWhat('Kenya', 'country')).toBe('somewhere in Kenya')
})

it('names each part of a place once', () => {
  expect(placeInFull({ name: 'Witu', admin1: 'Lamu', country: 'KEN' })).toBe('Witu, Lamu, KEN')
  expect(placeInFull({ name: 'Lamu', admin1: 'Lamu', country: null })).toBe('Lamu')
})
