import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChanceryError } from '../../kit/errors.ts'
import { readTsv } from '../tsv.ts'
import { demonymForms } from './demonym.ts'
import { type FormerState, loadFormerStates } from './former-states.ts'

export interface Country {
  /** ISO 3166-1 alpha-3, or PLOVER's own (KOS). */
  readonly code: string
  readonly name: string
  /** Correlates of War; null for what is no member of its state system. */
  readonly cow: { readonly number: number; readonly abbreviation: string } | null
  /** FIPS 10-4 codes, the current one first; [] where FIPS has none. */
  readonly fips: readonly string[]
  /** Code under which PLOVER counts its actors: its own, or for a dependency that of the controlling state. */
  readonly counts: string
  /** PRE for a land that few states recognise; else []. */
  readonly sectors: readonly string[]
}

/** A name that stands for a state: its own, its people's, or its capital's. */
export interface StateName {
  /** Code that PLOVER gives an actor of this name. */
  readonly code: string
  /** Name of the state with that code. */
  readonly name: string
  readonly as: 'name' | 'demonym' | 'seat'
  /** What a seat stands for (mostly GOV); PRE for a breakaway region; else []. */
  readonly sectors: readonly string[]
  /** Own code of a dependency, where `code` is that of the state it counts to. */
  readonly territory?: string
  /** First and last year in which the name was in use, where it is a former one and the year is known. */
  readonly from?: number
  readonly to?: number
}

export interface CountryNames extends Country {
  /** Thousands. */
  readonly people: number
  readonly names: readonly string[]
  readonly demonyms: readonly string[]
}

/** Codes of states that are also words, months, titles or better known as the short names of other bodies; in a text they are no names. */
const NO_NAMES = new Set(
  `AND ARE BEN BRN CAF CAN CHE COD COL COM COK CPV CUB DMA DOM ECU EST ETH FIN GAB GEO GIN GMB GUY IND ISR JAM LIE MAR MCO MDA MNE MUS NIC NLD
  NOR PAN PAK PER POL PRY PSE SDN SEN SMR STP SUR TON TUN TUV VAT`.split(/\s+/),
)

/** Countries and territories by their own code, from data/places/countries.tsv. Throws ChanceryError DATA_MISSING. */
export function loadCountries(dataDir: string): Map<string, CountryNames> {
  return new Map(countryLines(dataDir).map((line) => [line.split('\t')[1] ?? '', toCountry(line)]))
}

function toCountry(line: string): CountryNames {
  const [, code = '', , , people = '', name = '', aliases = '', demonyms = '', cow = '', cowabb = '', fips = '', folded = ''] =
    line.split('\t')
  const [counts = code, ...sectors] = folded.split(',').filter((part) => part !== '')
  return {
    code,
    name,
    people: Number(people),
    names: [name, ...(counts === code && !NO_NAMES.has(code) ? [code] : []), ...bars(aliases)],
    demonyms: bars(demonyms),
    cow: cow === '' ? null : { number: Number(cow), abbreviation: cowabb },
    fips: bars(fips),
    counts,
    sectors,
  }
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

type Named = readonly [string, StateName]

/**
 * Every name of a state with what it stands for. A name that several tables give stands for the first: those that say most of it (former
 * states, parts and breakaway regions, seats) come before the list of countries, in which the greater people come first (Dominicans).
 */
export function stateNames(dataDir: string, countries: ReadonlyMap<string, CountryNames>): Named[] {
  const nameOf = (code: string): string => countries.get(code)?.name ?? code
  return [
    ...loadFormerStates(dataDir).flatMap((state) => formerNames(state, nameOf)),
    ...partNames(dataDir, nameOf),
    ...seatNames(dataDir, nameOf),
    ...[...countries.values()].sort((a, b) => b.people - a.people).flatMap((country) => ownNames(country, nameOf)),
  ]
}

type NameOf = (code: string) => string

function formerNames({ code, as, from, to, sectors, names }: FormerState, nameOf: NameOf): Named[] {
  const years = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
  const state: StateName = { code, name: nameOf(code), as, sectors, ...years }
  return spelt(names, state)
}

function partNames(dataDir: string, nameOf: NameOf): Named[] {
  return readTsv(dataDir, 'actors/states.tsv').flatMap((row) => {
    const code = row.cell('code')
    const as = row.cell('as') === 'demonym' ? 'demonym' : 'name'
    return spelt(row.list('names', '|'), { code, name: nameOf(code), as, sectors: row.list('sectors') })
  })
}

function seatNames(dataDir: string, nameOf: NameOf): Named[] {
  return readTsv(dataDir, 'actors/seats.tsv').flatMap((row) => {
    const code = row.cell('code')
    return spelt(row.list('names'), { code, name: nameOf(code), as: 'seat', sectors: row.list('sectors') })
  })
}

function ownNames({ code, names, demonyms, counts, sectors }: CountryNames, nameOf: NameOf): Named[] {
  const state = { code: counts, name: nameOf(counts), sectors, ...(counts === code ? {} : { territory: code }) }
  return [...spelt(names, { ...state, as: 'name' }), ...spelt(demonyms, { ...state, as: 'demonym' })]
}

const spelt = (names: readonly string[], state: StateName): Named[] =>
  names.flatMap((name) => (state.as === 'demonym' ? demonymForms(name) : [name]).map((form): Named => [form, state]))
