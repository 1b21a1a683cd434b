import type { Agent } from '../actors/agent.ts'
import type { Fault } from '../check-table.ts'
import { sectorFaults } from './user-entities.ts'
import { readUserTable, rowFault, shown, type UserRow } from './user-table.ts'

/** Nouns and phrases that a user brought, in lower case, and what they say of an actor. */
export interface UserAgent {
  readonly lemmas: readonly string[]
  readonly agent: Agent
}

export interface UserAgents {
  readonly agents: readonly UserAgent[]
  readonly faults: readonly Fault[]
}

export const AGENT_COLUMNS = ['sectors', 'as', 'role', 'lemmas', 'source'] as const

const REQUIRED = ['sectors', 'as', 'role', 'lemmas']
/** Longer phrases would make every look-up slower. */
const MOST_CHARS = 60
const MOST_WORDS = 8

/** Reads `<dir>/agents.tsv`, whose columns are those of data/actors/agents.tsv. Never throws: rows that do not hold are faults. */
export function loadUserAgents(dir: string): UserAgents {
  const table = readUserTable(dir, 'agents.tsv', REQUIRED)
  const agents: UserAgent[] = []
  const faults = [...table.faults]
  for (const row of table.rows) {
    const messages = faultsOf(row)
    if (messages.length === 0) agents.push(toAgent(row))
    else faults.push(rowFault(table.file, row.line, messages))
  }
  return { agents, faults }
}

function faultsOf(row: UserRow): string[] {
  const as = row.cell('as')
  const role = row.cell('role')
  const lemmas = row.list('lemmas')
  return [
    ...sectorFaults(row),
    ...(as === 'own' || as === 'lean' ? [] : [`as is ${shown(as)}, not own or lean`]),
    ...(role === 'yes' || role === 'no' ? [] : [`role is ${shown(role)}, not yes or no`]),
    ...(lemmas.length === 0 ? ['no lemmas'] : []),
    ...lemmas.filter(isTooLong).map((lemma) => `${shown(lemma)} is too long (${MOST_WORDS} words at most)`),
  ]
}

const isTooLong = (lemma: string): boolean => lemma.length > MOST_CHARS || lemma.split(/[ -]/).length > MOST_WORDS

const toAgent = (row: UserRow): UserAgent => ({
  lemmas: row.list('lemmas').map((lemma) => lemma.toLowerCase()),
  agent: { sectors: row.list('sectors'), as: row.cell('as') as Agent['as'], isRole: row.cell('role') === 'yes' },
})
