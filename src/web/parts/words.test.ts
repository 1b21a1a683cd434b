import { expect, it } from 'vitest'
import type { IncidentRecord, PartyFigure, PlaceFigure } from '../../record/incident-record.ts'
import { incidentTitle, partyWords, placeWords } from './words.ts'

const nameOf = (code: string): string => ({ KEN: 'Kenya', DZA: 'Algeria' })[code] ?? code

const at = (name: string, country: string | null, precision: PlaceFigure['place']['precision']): PlaceFigure => ({
  place: { name, country, admin1: null, lat: null, lon: null, kind: 'city', geonameid: null, precision } as unknown as PlaceFigure['place'],
  stories: 1,
  others: [],
  correctedBy: null,
})
const title = (place: PlaceFigure | null): string => incidentTitle({ kind: 'abduction' as IncidentRecord['kind'], place }, nameOf)

it('names the country only where the place does not', () => {
  expect(placeWords(at('Witu', 'KEN', 'near'), nameOf)).toBe('near Witu, Kenya')
  expect(placeWords(at('Kenya', 'KEN', 'country'), nameOf)).toBe('somewhere in Kenya')
  expect(placeWords(null, nameOf)).toBe('place not told')
})

it('makes a title of what and where', () => {
  expect(title(at('In Salah', 'DZA', 'city'))).toBe('Abduction in In Salah, Algeria')
  expect(title(at('Kenya', 'KEN', 'country'))).toBe('Abduction somewhere in Kenya')
  expect(title(null)).toBe('Abduction, place not told')
})

it('names the surest parties, and counts the others', () => {
  const parties = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name }) as PartyFigure)
  expect(partyWords(parties)).toBe('A, B, C and 2 more')
  expect(partyWords(parties.slice(0, 2))).toBe('A, B')
})
