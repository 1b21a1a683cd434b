import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { incidentRows } from '../../../../tests/support/export-rows.ts'
import type { IncidentRow } from '../export-row.ts'
import { acled } from './acled.ts'
import { interaction, interOf } from './acled-inter.ts'

type Incident = IncidentRow['incident']
const base = incidentRows()[0] as IncidentRow

function line(change: Partial<Incident>, cards = base.cards): Record<string, string> {
  const writer = acled.open({ snapshot: null, readerVersion: '1' })
  const text = `${writer.header()}${writer.row({ incident: { ...base.incident, ...change }, cards })}`
  return (parse(text, { columns: true }) as Record<string, string>[])[0] as Record<string, string>
}

const party = (name: string, country: string | null, ...sectors: string[]) => ({
  name,
  entity: null,
  country,
  sectors,
  head: null,
  kind: null,
  stories: 1,
})
const days = (start: string, end: string, told = true) => ({ date: { start, end, told, stories: 1, correctedBy: null } })

test('the precision of time follows the length of the stretch, and its middle is the day', () => {
  const told = (change: Partial<Incident>) => [line(change).event_date, line(change).time_precision]
  expect(told(days('2025-03-14', '2025-03-14'))).toEqual(['2025-03-14', '1'])
  expect(told(days('2025-03-14', '2025-03-14', false))).toEqual(['2025-03-14', '2'])
  expect(told(days('2025-03-10', '2025-03-16'))).toEqual(['2025-03-13', '2'])
  expect(told(days('2025-03-01', '2025-03-31'))).toEqual(['2025-03-16', '3'])
  expect(told(days('2025-01-01', '2025-12-31'))).toEqual(['', ''])
  expect(told({ date: null })).toEqual(['', ''])
})

test('an attack is a battle against the armed and violence against civilians; unknown victims leave it open', () => {
  const type = (victims: Incident['victims']) => line({ kind: 'attack', victims, targets: [] }).event_type
  expect(type([party('six soldiers', 'PAK', 'MIL')])).toBe('Battles')
  expect(type([party('six soldiers', 'PAK', 'MIL'), party('a nurse', 'PAK', 'MED')])).toBe('Violence against civilians')
  expect(type([party('a minister', 'PAK', 'GOV')])).toBe('Violence against civilians')
  expect(type([party('others', null)])).toBe('')
  expect(line({ kind: 'stampede' }).event_type).toBe('')
})

test('state forces abroad and those of international bodies are external', () => {
  expect(interOf(party('army', 'PAK', 'MIL'), 'acts', 'PAK')).toBe('State forces')
  expect(interOf(party('army', 'PAK', 'MIL'), 'acts', 'AFG')).toBe('External/Other forces')
  expect(interOf(party('peacekeepers', 'UNO', 'MIL'), 'acts', null)).toBe('External/Other forces')
  expect(interOf(party('rebels', 'PAK', 'REB'), 'acts', 'AFG')).toBe('Rebel group')
  expect(interOf(party('gang', null, 'CRM'), 'acts', null)).toBeNull()
  expect(interOf(undefined, 'acts', null)).toBeNull()
})

test('an interaction names the lower number first, but external forces before civilians', () => {
  expect(interaction('Civilians', 'Rebel group', false)).toBe('Rebel group-Civilians')
  expect(interaction('Civilians', 'External/Other forces', false)).toBe('External/Other forces-Civilians')
  expect(interaction('State forces', null, true)).toBe('State forces only')
  expect(interaction('State forces', null, false)).toBeNull()
})

test('an area has no coordinates, nothing told of the dead is no zero, and a withdrawn incident has no line', () => {
  const [, abduction] = incidentRows()
  const { latitude, longitude, location, geo_precision, fatalities } = line((abduction as IncidentRow).incident)
  expect({ latitude, longitude, location, geo_precision, fatalities }).toEqual({
    latitude: '',
    longitude: '',
    location: '',
    geo_precision: '3',
    fatalities: '',
  })
  const writer = acled.open({ snapshot: null, readerVersion: '1' })
  expect(incidentRows().map((row) => writer.leavesOut(row))).toEqual([null, null, 'withdrawn', null])
})
