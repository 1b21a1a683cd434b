import { type Feature, featureOf } from './gazetteer-kinds.ts'

/** A line of a GeoNames dump that becomes a place. */
export interface GeonamesRow {
  readonly geonameid: number
  readonly name: string
  readonly ascii: string
  /** Further names, a comma list. */
  readonly others: string
  /** Degrees, WGS 84. */
  readonly lat: number
  readonly lon: number
  readonly feature: Feature
  /** A town: GeoNames class P. */
  readonly town: boolean
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string
  /** `PK.02` and `PK.02.26374`; null where the line has none. */
  readonly admin1: string | null
  readonly admin2: string | null
  /** Its own code, where it is itself such a unit. */
  readonly code: string | null
  readonly population: number
}

/** What became of a line: a place; nothing, as it is a comment or of a kind that is not taken; or a fault. */
export type GeonamesLine = { readonly row: GeonamesRow } | { readonly passed: true } | { readonly reason: string }

const COLUMNS = 19
/** Characters: the longest line of the full dump has some 15,000. */
const LONGEST = 65_536
const LONGEST_NAME = 200
/** GeoNames ids are below this; it bounds the set of those that were met. */
export const MOST_ID = 2 ** 27
const CODE = /^[A-Za-z0-9_-]{1,20}$/
const PASSED = { passed: true } as const

/** Reads one line of `allCountries.txt` or `citiesN.txt`: 19 columns parted by tabs. Never throws. */
export function readGeonamesLine(line: string): GeonamesLine {
  if (line.length > LONGEST) return { reason: `the line has ${line.length} characters, more than ${LONGEST}` }
  const text = line.replace(/^\uFEFF/, '').replace(/\r$/, '')
  if (text.trim() === '' || text.startsWith('#')) return PASSED
  const cells = text.split('\t')
  if (cells.length !== COLUMNS) return { reason: `${cells.length} columns where a GeoNames line has ${COLUMNS}` }
  const cell = (i: number): string => cells[i] as string
  const feature = featureOf(cell(6), cell(7))
  if (feature === null) return PASSED
  const reason = faultOf(cell)
  return reason === null ? { row: rowOf(cell, feature) } : { reason }
}

function faultOf(cell: (i: number) => string): string | null {
  if (!/^\d{1,9}$/.test(cell(0)) || Number(cell(0)) === 0 || Number(cell(0)) >= MOST_ID) return `${shown(cell(0))} is no GeoNames id`
  if (cell(1).trim() === '') return 'the place has no name'
  if (cell(1).length > LONGEST_NAME) return `the name has more than ${LONGEST_NAME} characters`
  if (/[\p{Cc}\uFFFD]/u.test(cell(1))) return 'the name has a control character, or one that is not UTF-8'
  if (!isWithin(cell(4), 90)) return `${shown(cell(4))} is no latitude`
  if (!isWithin(cell(5), 180)) return `${shown(cell(5))} is no longitude`
  if (!/^\d{0,12}$/.test(cell(14))) return `${shown(cell(14))} is no number of people`
  if (!/^(?:[A-Z]{2})?$/.test(cell(8))) return `${shown(cell(8))} is no country code`
  return null
}

const shown = (text: string): string => `"${text.slice(0, 40)}"`
const isWithin = (text: string, most: number): boolean => /^-?\d{1,3}(?:\.\d{1,12})?$/.test(text) && Math.abs(Number(text)) <= most

function rowOf(cell: (i: number) => string, feature: Feature): GeonamesRow {
  const country = cell(8)
  const admin1 = country !== '' && CODE.test(cell(10)) && cell(10) !== '00' ? `${country}.${cell(10)}` : null
  const admin2 = admin1 !== null && CODE.test(cell(11)) ? `${admin1}.${cell(11)}` : null
  return {
    geonameid: Number(cell(0)),
    name: cell(1).trim(),
    ascii: cell(2).trim().slice(0, LONGEST_NAME),
    others: cell(3),
    lat: Number(cell(4)),
    lon: Number(cell(5)),
    feature,
    town: cell(6) === 'P',
    country,
    admin1,
    admin2,
    code: cell(7) === 'ADM1' ? admin1 : cell(7) === 'ADM2' ? admin2 : null,
    population: Math.min(Number(cell(14)), 0xffffffff),
  }
}
