import type { KnownEntity } from '../actors/actors-bodies.ts'
import { SECTORS } from '../check.ts'
import type { Fault } from '../check-table.ts'
import { readUserTable, rowFault, shown, USER_LIMITS, type UserRow, type UserTable } from './user-table.ts'

/** Columns of a user's actors.tsv, and of what `knowledge export actors` writes. */
export const ACTOR_COLUMNS = ['kind', 'code', 'sectors', 'role', 'from', 'to', 'names', 'source'] as const

/** An entity that a user brought; its id begins with `own:`. */
export type UserEntity = KnownEntity & { readonly own: true }

export interface UserEntities {
  readonly entities: readonly UserEntity[]
  readonly faults: readonly Fault[]
}

const REQUIRED = ['kind', 'code', 'names']
const KINDS: ReadonlySet<string> = new Set(['person', 'group', 'organization'])
const YEAR = /^(?:1[5-9]|20)\d\d$/

/** Reads `<dir>/actors.tsv`; `codes` are the country codes that are known. Never throws: rows that do not hold are faults. */
export function loadUserEntities(dir: string, codes: ReadonlySet<string>): UserEntities {
  return entitiesOf(readUserTable(dir, 'actors.tsv', REQUIRED), codes)
}

/** The same of a table that is read already. */
export function entitiesOf(table: UserTable, codes: ReadonlySet<string>): UserEntities {
  const entities: UserEntity[] = []
  const faults = [...table.faults]
  for (const row of table.rows) {
    const messages = faultsOf(row, codes)
    if (messages.length === 0) entities.push(toEntity(row))
    else faults.push(rowFault(table.file, row.line, messages))
  }
  return { entities, faults }
}

function faultsOf(row: UserRow, codes: ReadonlySet<string>): string[] {
  const kind = row.cell('kind')
  const code = row.cell('code')
  return [
    ...(KINDS.has(kind) ? [] : [`kind is ${shown(kind)}, not person, group or organization`]),
    ...(codes.has(code) ? [] : [`${shown(code, 'an empty code')} is no country code`]),
    ...sectorFaults(row),
    ...nameFaults(row.list('names', '|')),
    ...yearFaults(row.cell('from'), row.cell('to')),
  ]
}

/** What is wrong with the sectors of a row. */
export const sectorFaults = (row: UserRow): string[] =>
  row
    .list('sectors')
    .filter((sector) => !SECTORS.has(sector))
    .map((sector) => `${shown(sector)} is no PLOVER sector`)

function nameFaults(names: readonly string[]): string[] {
  if (names.length === 0) return ['no names']
  if (names.length > USER_LIMITS.names) return [`more than ${USER_LIMITS.names} names`]
  if (names.some((name) => name.length > USER_LIMITS.nameChars)) return [`a name longer than ${USER_LIMITS.nameChars} characters`]
  return names.filter((name) => !isName(name)).map((name) => `${shown(name)} is too short for a name`)
}

/** At most 200 characters, a letter and one letter or digit more among them. Long texts are never looked at: the pattern goes back and forth. */
export const isName = (text: string): boolean => text.length <= USER_LIMITS.nameChars && /\p{L}.*[\p{L}\p{N}]|\p{N}.*\p{L}/u.test(text)

function yearFaults(from: string, to: string): string[] {
  const odd = [from, to].filter((year) => year !== '' && !YEAR.test(year)).map((year) => `${shown(year)} is no year`)
  return odd.length === 0 && from !== '' && to !== '' && Number(from) > Number(to) ? [`from ${from} is after to ${to}`] : odd
}

function toEntity(row: UserRow): UserEntity {
  const [name = '', ...aliases] = row.list('names', '|')
  const kind = row.cell('kind') as KnownEntity['kind']
  const year = (column: string): number | null => (row.cell(column) === '' ? null : Number(row.cell(column)))
  return {
    id: `own:${kind}:${slug(name)}`,
    kind,
    name,
    aliases,
    country: row.cell('code'),
    sectors: row.list('sectors'),
    role: row.cell('role') || null,
    from: year('from'),
    to: year('to'),
    own: true,
  }
}

/** As ids of the package are made: lower-case letters and digits joined by hyphens, accents dropped. */
const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
