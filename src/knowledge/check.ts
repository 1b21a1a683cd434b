import { loadCountries } from './actors/actors-states.ts'
import { type Fault, partsOf, type RawRow, type RawTable, readRaw } from './check-table.ts'
import { parseConditions } from './condition.ts'

export type { Fault } from './check-table.ts'

/** PLOVER's codes for actors that belong to no state. */
export const STATELESS = ['IGO', 'UNO', 'EUR', 'NGO', 'ISM', 'IMG', 'MNC']
/** PLOVER 2.0. */
export const SECTORS: ReadonlySet<string> = new Set(
  'COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC'.split(' '),
)
const YEAR = /^(?:1[5-9]|20)\d\d$/

/** How the tables of data/actors are read: the column and mark of their names, and whether a name may stand for several. */
const ACTOR_TABLES = [
  { file: 'actors/organizations.tsv', names: 'names', mark: '|', space: 'bodies' },
  { file: 'actors/groups.tsv', names: 'names', mark: '|', space: 'bodies' },
  { file: 'actors/people.tsv', names: 'names', mark: '|', space: null },
  { file: 'actors/leaders.tsv', names: 'names', mark: '|', space: null },
  { file: 'actors/ministers.tsv', names: 'names', mark: '|', space: null },
  { file: 'actors/former-states.tsv', names: 'names', mark: '|', space: 'states' },
  { file: 'actors/no-states.tsv', names: 'names', mark: '|', space: 'no-states' },
  { file: 'actors/programmes.tsv', names: 'names', mark: '|', space: 'programmes' },
  { file: 'actors/states.tsv', names: 'names', mark: '|', space: 'states' },
  { file: 'actors/seats.tsv', names: 'names', mark: ',', space: 'states' },
  { file: 'actors/agents.tsv', names: 'lemmas', mark: ',', space: 'agents' },
  { file: 'actors/partitives.tsv', names: 'lemma', mark: ',', space: 'partitives' },
] as const

/** Tables of bodies: those of several states may share an acronym. */
const BODY_TABLES: ReadonlySet<string> = new Set(['actors/organizations.tsv', 'actors/groups.tsv'])

const OTHER_TABLES = [
  'ontology/types.tsv',
  'ontology/modes.tsv',
  'reading/classes.tsv',
  'reading/embeddings.tsv',
  'reading/light-verbs.tsv',
  'reading/operators.tsv',
]

/** Everything that is wrong with the tables of a data folder, in their order; [] when all is well. Never throws. */
export function checkKnowledge(dataDir: string): Fault[] {
  const codes = knownCodes(dataDir)
  const spaces = new Map<string, NameSpace>()
  const actors = ACTOR_TABLES.flatMap(({ file, names, mark, space }) => {
    const table = readRaw(dataDir, file)
    const doubles = space === null ? doublesWithinRows(table, names, mark) : doubleNames(table, names, mark, spaceOf(spaces, space))
    return [...table.faults, ...table.rows.flatMap((row) => actorFaults(file, row, codes)), ...doubles]
  })
  const others = OTHER_TABLES.flatMap((file) => readRaw(dataDir, file).faults)
  return [...codes.faults, ...actors, ...others, ...ruleFaults(dataDir)]
}

interface Codes {
  readonly known: ReadonlySet<string>
  readonly faults: readonly Fault[]
}

function knownCodes(dataDir: string): Codes {
  try {
    return { known: new Set([...loadCountries(dataDir).keys(), ...STATELESS]), faults: [] }
  } catch {
    return { known: new Set(STATELESS), faults: [{ file: 'places/countries.tsv', line: 0, message: 'no such table' }] }
  }
}

/** Rows that bear each name. */
type NameSpace = Map<string, readonly { readonly code: string; readonly at: string }[]>

function spaceOf(spaces: Map<string, NameSpace>, name: string): NameSpace {
  const space: NameSpace = spaces.get(name) ?? new Map()
  spaces.set(name, space)
  return space
}

/** Codes, sectors, closed words and years of one row. */
function actorFaults(file: string, row: RawRow, { known }: Codes): Fault[] {
  const { cells, line } = row
  const codes = cells.code === undefined ? partsOf(row, 'parties', ',') : [cells.code]
  const messages = [
    ...codes.filter((code) => !known.has(code)).map((code) => `${code || 'an empty cell'} is no country code`),
    ...partsOf(row, 'sectors', ',')
      .filter((sector) => !SECTORS.has(sector))
      .map((sector) => `${sector} is no PLOVER sector`),
    ...closed(file, cells),
    ...years(cells),
  ]
  return messages.map((message) => ({ file, line, message }))
}

function closed(file: string, cells: RawRow['cells']): string[] {
  const allowed = file.endsWith('agents.tsv') ? ['own', 'lean'] : ['name', 'demonym']
  return [
    ...(cells.as === undefined || allowed.includes(cells.as) ? [] : [`as is ${cells.as}, not ${allowed.join(' or ')}`]),
    ...(file.endsWith('agents.tsv') && cells.role !== 'yes' && cells.role !== 'no' ? [`role is ${cells.role}, not yes or no`] : []),
  ]
}

function years({ from = '', to = '' }: RawRow['cells']): string[] {
  const odd = [from, to].filter((year) => year !== '' && !YEAR.test(year)).map((year) => `${year} is no year`)
  return odd.length === 0 && from !== '' && to !== '' && Number(from) > Number(to) ? [`from ${from} is after to ${to}`] : odd
}

/** Names that stand in two rows, or twice in one, of the tables that share a space of names. */
function doubleNames({ file, rows }: RawTable, column: string, mark: string, seen: NameSpace): Fault[] {
  const faults: Fault[] = []
  for (const row of rows) {
    const { line, cells } = row
    const { code = '' } = cells
    const names = partsOf(row, column, mark)
    if (names.length === 0) faults.push({ file, line, message: `no ${column}` })
    for (const name of names) {
      const holders = seen.get(name) ?? []
      const before = holders.find((holder) => !mayShare(file, name, holder.code, code))
      if (before !== undefined) faults.push({ file, line, message: `${name} stands also at ${before.at}` })
      else seen.set(name, [...holders, { code, at: `${file}:${line}` }])
    }
  }
  return faults
}

/** An acronym may stand for bodies of several states ("ADF" of Australia and of Congo), not for one of none. */
const mayShare = (file: string, name: string, ...codes: readonly [string, string]): boolean =>
  BODY_TABLES.has(file) && /^[A-Z][A-Z0-9.&/-]{1,8}$/.test(name) && codes[0] !== codes[1] && !codes.some((code) => STATELESS.includes(code))

/** People may share names; one row must not say a name twice. */
const doublesWithinRows = (table: RawTable, column: string, mark: string): Fault[] =>
  table.rows.flatMap((row) => doubleNames({ ...table, rows: [row] }, column, mark, new Map()))

/** Conditions that cannot be read, ids used twice, modes that PLOVER does not know for the type. */
function ruleFaults(dataDir: string): Fault[] {
  const table = readRaw(dataDir, 'reading/rules.tsv')
  const modes = new Set(readRaw(dataDir, 'ontology/modes.tsv').rows.map(({ cells }) => `${cells.type}/${cells.mode}`))
  const seen = new Map<string, number>()
  return [
    ...table.faults,
    ...table.rows.flatMap(({ line, cells }) => {
      const { id = '', when = '', type = '', mode = '' } = cells
      const before = seen.get(id)
      seen.set(id, line)
      const messages = [
        ...(before === undefined ? [] : [`the id ${id} stands also at line ${before}`]),
        ...(modes.has(`${type}/-`) && mode !== '' && !modes.has(`${type}/${mode}`) ? [`${type} has no mode ${mode}`] : []),
        ...unreadable(when),
      ]
      return messages.map((message) => ({ file: table.file, line, message }))
    }),
  ]
}

function unreadable(when: string): string[] {
  try {
    parseConditions(when)
    return []
  } catch (thrown) {
    return [thrown instanceof Error ? thrown.message : String(thrown)]
  }
}
