import { type Row, readTsv } from '../tsv.ts'

/** An organization, group or person known by name. */
export interface KnownEntity {
  /** Kind and name: `group:al-shabaab`. */
  readonly id: string
  readonly kind: 'organization' | 'group' | 'person'
  readonly name: string
  readonly aliases: readonly string[]
  /** ISO alpha-3 or PLOVER's IGO, NGO, IMG, MNC, ISM. */
  readonly country: string
  readonly sectors: readonly string[]
  readonly role: string | null
  /** Years in which a person holds the role or a body is active; null for what is not dated, or lasts. */
  readonly from: number | null
  readonly to: number | null
}

/** A named long-running undertaking. */
export interface KnownProgramme {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  /** ISO alpha-3 or PLOVER codes. */
  readonly parties: readonly string[]
  /** Names of the places where it is, as the press writes them; [] for a treaty. */
  readonly sites: readonly string[]
}

const TABLES = { organization: 'actors/organizations.tsv', group: 'actors/groups.tsv' } as const

/** Organizations, groups and people of data/actors. */
export function loadEntities(dataDir: string): KnownEntity[] {
  return [...loadBodies(dataDir, 'organization'), ...loadBodies(dataDir, 'group'), ...loadPeople(dataDir)]
}

function loadBodies(dataDir: string, kind: keyof typeof TABLES): KnownEntity[] {
  return readTsv(dataDir, TABLES[kind]).map((row) => {
    const [name = '', ...aliases] = row.list('names', '|')
    return {
      id: `${kind}:${slug(name)}`,
      kind,
      name,
      aliases,
      country: row.cell('code'),
      sectors: row.list('sectors'),
      role: null,
      from: yearOf(row, 'from'),
      to: yearOf(row, 'to'),
    }
  })
}

const PEOPLE = ['actors/people.tsv', 'actors/leaders.tsv', 'actors/ministers.tsv']

/** A row for each person and office; an office that two tables give counts once, as the first has it. */
function loadPeople(dataDir: string): KnownEntity[] {
  const held = new Map<string, KnownEntity>()
  for (const file of PEOPLE) {
    for (const person of peopleIn(dataDir, file)) {
      const key = `${person.id} ${person.country} ${person.role} ${person.from}`
      if (!held.has(key)) held.set(key, person)
    }
  }
  return [...held.values()]
}

function peopleIn(dataDir: string, file: string): KnownEntity[] {
  return readTsv(dataDir, file).map((row) => {
    const [name = '', ...aliases] = row.list('names', '|')
    return {
      id: `person:${slug(name)}`,
      kind: 'person',
      name,
      aliases,
      country: row.cell('code'),
      sectors: row.list('sectors'),
      role: row.cell('role'),
      from: yearOf(row, 'from'),
      to: yearOf(row, 'to'),
    }
  })
}

/** Programmes of data/actors. Throws DATA_MISSING or DATA_BROKEN. */
export function loadProgrammes(dataDir: string): KnownProgramme[] {
  return readTsv(dataDir, 'actors/programmes.tsv').map((row) => {
    const [name = '', ...aliases] = row.list('names', '|')
    return { id: slug(name), name, aliases, kind: row.cell('kind'), parties: row.list('parties'), sites: row.list('sites', '|') }
  })
}

/** Year of a cell; null when it is empty. */
const yearOf = (row: Row, column: string): number | null => (row.cell(column) === '' ? null : Number(row.cell(column)))

const ASCII = /^[\x20-\x7e]*$/

/** A name as an identifier: lower-case letters and digits joined by hyphens, accents dropped. */
function slug(name: string): string {
  if (ASCII.test(name)) return joined(name.toLowerCase(), /[^a-z0-9]+/g)
  return joined(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(), /[^\p{L}\p{N}]+/gu)
}

const joined = (name: string, between: RegExp): string => name.replace(between, '-').replace(/^-|-$/g, '')
