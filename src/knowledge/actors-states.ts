import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChanceryError } from '../kit/errors.ts'
import { readTsv } from './tsv.ts'

export interface Country {
  /** ISO 3166-1 alpha-3, or PLOVER's own. */
  readonly code: string
  readonly name: string
}

/** A name that stands for a state: its own, its people's, or its capital's. */
export interface StateName extends Country {
  readonly as: 'name' | 'demonym' | 'seat'
  /** What a seat stands for (mostly GOV); PRE for a breakaway region; else []. */
  readonly sectors: readonly string[]
}

export interface CountryNames extends Country {
  readonly names: string[]
  readonly demonyms: string[]
}

/** Countries by code, from data/places/countries.tsv. Territories that PLOVER folds into another state stand there under that state's code. */
export function loadCountries(dataDir: string): Map<string, CountryNames> {
  const out = new Map<string, CountryNames>()
  for (const line of countryLines(dataDir)) {
    const [, code = '', , , , name = '', aliases = '', demonyms = ''] = line.split('\t')
    const held = out.get(code)
    if (held) {
      held.names.push(name, ...bars(aliases))
      held.demonyms.push(...bars(demonyms))
    } else out.set(code, { code, name, names: [name, code, ...bars(aliases)], demonyms: bars(demonyms) })
  }
  return out
}

function countryLines(dataDir: string): string[] {
  const file = 'places/countries.tsv'
  try {
    return readFileSync(join(dataDir, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
  } catch (cause) {
    throw new ChanceryError('DATA_MISSING', 'no such table', {
      where: file,
      hint: 'install the package again, or give --data another folder',
      cause,
    })
  }
}

const bars = (cell: string): string[] => cell.split('|').filter((s) => s !== '')

/** Every name of a state with what it stands for; a name that two tables give stands for the first. */
export function stateNames(dataDir: string, countries: ReadonlyMap<string, CountryNames>): (readonly [string, StateName])[] {
  const out: (readonly [string, StateName])[] = []
  const nameOf = (code: string): string => countries.get(code)?.name ?? code
  for (const { code, name, names, demonyms } of countries.values()) {
    for (const n of names) out.push([n, { code, name, as: 'name', sectors: [] }])
    for (const d of demonyms) for (const form of formsOf(d)) out.push([form, { code, name, as: 'demonym', sectors: [] }])
  }
  for (const row of readTsv(dataDir, 'actors/states.tsv')) {
    const code = row.cell('code')
    const as = row.cell('as') === 'demonym' ? 'demonym' : 'name'
    const state: StateName = { code, name: nameOf(code), as, sectors: row.list('sectors') }
    for (const name of row.list('names', '|')) for (const form of as === 'demonym' ? formsOf(name) : [name]) out.push([form, state])
  }
  for (const row of readTsv(dataDir, 'actors/seats.tsv')) {
    const code = row.cell('code')
    const state: StateName = { code, name: nameOf(code), as: 'seat', sectors: row.list('sectors') }
    for (const name of row.list('names')) out.push([name, state])
  }
  return out
}

/** A word for one of a people, and for several: Kenyan, Kenyans; Chinese; Frenchman, Frenchmen. */
function formsOf(demonym: string): string[] {
  if (/(?:ese|ss|sh|ch)$/.test(demonym)) return [demonym]
  if (/(?:man|woman)$/.test(demonym) && demonym.length > 5) return [demonym, demonym.replace(/man$/, 'men')]
  return [demonym, `${demonym}s`]
}
