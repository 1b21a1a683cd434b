import { statSync } from 'node:fs'
import { ChanceryError } from '../../kit/errors.ts'
import { loadCountries } from '../actors/actors-states.ts'
import { STATELESS } from '../check.ts'
import type { Fault } from '../check-table.ts'
import type { Rule } from '../lexicon.ts'
import { loadUserAgents, type UserAgent } from './user-agents.ts'
import { loadUserEntities, type UserEntity } from './user-entities.ts'
import { loadUserRules } from './user-rules.ts'

/** What a user adds to the knowledge of the package, and each line that was left out. */
export interface UserKnowledge {
  readonly entities: readonly UserEntity[]
  readonly agents: readonly UserAgent[]
  readonly rules: readonly Rule[]
  readonly faults: readonly Fault[]
}

export const NO_USER_KNOWLEDGE: UserKnowledge = { entities: [], agents: [], rules: [], faults: [] }

/** The tables that a folder may hold. */
const USER_TABLES = ['actors.tsv', 'agents.tsv', 'rules.tsv'] as const

/**
 * Reads the tables of a user's folder, each of which may be absent. Throws ChanceryError DATA_MISSING when there is no such folder;
 * lines that do not hold are faults, and the others are loaded.
 */
export function loadUserKnowledge(dir: string, dataDir: string): UserKnowledge {
  needFolder(dir)
  const { entities, faults } = loadUserEntities(dir, knownCodes(dataDir))
  const agents = loadUserAgents(dir)
  const rules = loadUserRules(dir, dataDir)
  return { entities, agents: agents.agents, rules: rules.rules, faults: [...faults, ...agents.faults, ...rules.faults] }
}

/** Codes that an actor may have: ISO alpha-3, and PLOVER's own. */
export const knownCodes = (dataDir: string): ReadonlySet<string> => new Set([...loadCountries(dataDir).keys(), ...STATELESS])

/** Throws ChanceryError DATA_MISSING when a user's folder is not there, or is no folder. */
export function needFolder(dir: string): void {
  const message = folderFault(dir)
  if (message === null) return
  throw new ChanceryError('DATA_MISSING', message, { where: dir, hint: `name a folder with any of ${USER_TABLES.join(', ')}` })
}

function folderFault(dir: string): string | null {
  try {
    return statSync(dir).isDirectory() ? null : 'a file where a folder is wanted'
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'ENOTDIR' ? 'a file where a folder is wanted' : 'no such folder'
  }
}
