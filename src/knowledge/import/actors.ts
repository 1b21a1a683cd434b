import { type KnownEntity, loadEntities } from '../actors/actors-bodies.ts'
import type { Fault } from '../check-table.ts'
import { ACTOR_COLUMNS, entitiesOf } from '../user/user-entities.ts'
import { readUserTable, type UserTable } from '../user/user-table.ts'
import type { Cells } from './merge-table.ts'

export interface ActorRows {
  readonly rows: readonly Cells[]
  readonly faults: readonly Fault[]
}

/** What stands in the column `source` of rows that come with the package. */
const SOURCE = 'chancery'

/** Rows of an actors.tsv that hold, in the order of ACTOR_COLUMNS. */
export function actorRowsOf(table: UserTable, codes: ReadonlySet<string>): ActorRows {
  const { faults } = entitiesOf(table, codes)
  const broken = new Set(faults.map(({ line }) => line))
  const rows = table.rows.filter(({ line }) => !broken.has(line)).map((row) => ACTOR_COLUMNS.map((column) => row.cell(column)))
  return { rows, faults }
}

/** All actors as rows: the user's own first, then those of the package that are not among them word for word. */
export function exportActors(dataDir: string, userDir: string | null, codes: ReadonlySet<string>): ActorRows {
  const own =
    userDir === null ? { rows: [], faults: [] } : actorRowsOf(readUserTable(userDir, 'actors.tsv', ['kind', 'code', 'names']), codes)
  const held = new Set(own.rows.map((row) => row.join('\t')))
  const rows = [...new Set(loadEntities(dataDir).map((entity) => cellsOf(entity).join('\t')))]
  return { rows: [...own.rows, ...rows.filter((line) => !held.has(line)).map((line) => line.split('\t'))], faults: own.faults }
}

const cellsOf = ({ kind, name, aliases, country, sectors, role, from, to }: KnownEntity): Cells => [
  kind,
  country,
  sectors.join(','),
  role ?? '',
  from?.toString() ?? '',
  to?.toString() ?? '',
  [name, ...aliases].join('|'),
  SOURCE,
]

/** The table as text, with its head. */
export const actorsText = (rows: readonly Cells[]): string => `${[ACTOR_COLUMNS, ...rows].map((cells) => cells.join('\t')).join('\n')}\n`
