import { type Fault, noted } from '../../fault.ts'
import type { Enclosure } from '../../item.ts'
import { readLink } from '../../link.ts'
import { type Fields, isFields, namesIn } from '../json/fields.ts'
import { entriesOf, lowerKeys } from './fields.ts'
import { wordsAt } from './words.ts'

/** Names of the authors, of one `byline` (`by` in version 2) or a list of them. */
export function authorsOf(fields: Fields): string[] {
  const line = wordsAt(fields, 'byline', 'by')
  const lines = line === null ? entriesOf(fields['bylines']).flatMap((entry) => wordsAt(entry, 'byline', 'value', 'name') ?? []) : [line]
  if (lines.length > 0) return lines.map(withoutBy)
  const people = [...entriesOf(fields['person']), ...entriesOf(fields['people']), ...entriesOf(fields['authors'])]
  return people
    .filter((person) => /author|creator|writer/i.test(wordsAt(person, 'rel', 'role') ?? ''))
    .flatMap((person) => wordsAt(person, 'name') ?? [])
}

export const withoutBy = (line: string): string =>
  line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by:?\s/i, '')

/** Names of subjects, genres and keywords; a subject without a name under its code. */
export function categoriesOf(fields: Fields, where: string, faults: Fault[]): string[] {
  const lists = ['subject', 'subjects', 'genre', 'genres', 'keyword', 'keywords', 'slugline'].map((key) => {
    const value = fields[key]
    const values = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
    return namesIn(values.slice(0, 1_000), key, where, faults, ['name', 'literal', 'code', 'uri'])
  })
  return [...new Set(lists.flat())]
}

/** The notice of rights and the terms of use. */
export function rightsOf(fields: Fields): string | null {
  const rights = isFields(fields['rights']) ? lowerKeys(fields['rights']) : {}
  const notes = [fields, rights].flatMap((from) => [wordsAt(from, 'copyrightnotice', 'notice'), wordsAt(from, 'usageterms')])
  return [...new Set(notes.flatMap((note) => note?.trim() ?? []))].join(' ') || wordsAt(fields, 'rights')
}

/** Who provides it: named as such, as a source, or as the holder of the rights. */
export function sourceOf(fields: Fields): string | null {
  const provider = isFields(fields['provider']) ? wordsAt(lowerKeys(fields['provider']), 'name') : wordsAt(fields, 'provider')
  const source = entriesOf(fields['infosources'])[0] ?? entriesOf(fields['infosource'])[0]
  return provider ?? wordsAt(source ?? {}, 'name') ?? wordsAt(fields, 'source', 'copyrightholder')
}

/** The renditions of the item itself and of what is associated with it, each address once. */
export function filesOf(fields: Fields, base: string | null, where: string, faults: Fault[]): Enclosure[] {
  const holders = [fields, ...entriesOf(fields['associations'])]
  const found = new Map<string, Enclosure>()
  for (const rendition of holders.flatMap((holder) => entriesOf(holder['renditions'])).slice(0, 200)) {
    const url = readLink(wordsAt(rendition, 'href', 'url'), base, where, faults)
    const size = rendition['sizeinbytes']
    const type = wordsAt(rendition, 'contenttype', 'mimetype')
    if (url !== null && !found.has(url)) found.set(url, { url, type, length: typeof size === 'number' && size > 0 ? size : null })
  }
  return [...found.values()]
}

/** The first place that is a point; GeoJSON writes longitude first. */
export function pointOf(fields: Fields, where: string, faults: Fault[]): { readonly lat: number | null; readonly lon: number | null } {
  const places = [...entriesOf(fields['place']), ...entriesOf(fields['places'])]
  for (const place of places) {
    const shape = place['geojson'] ?? place['geometry_geojson'] ?? place['geometry']
    const geometry = isFields(shape) && isFields(shape['geometry']) ? shape['geometry'] : shape
    if (!isFields(geometry) || geometry['type'] !== 'Point') continue
    const [lon, lat] = Array.isArray(geometry['coordinates']) ? geometry['coordinates'] : []
    if (typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { lat, lon }
    faults.push(noted(where, 'bad-place', 'a place with no coordinates that can be read; left out'))
  }
  return { lat: null, lon: null }
}
