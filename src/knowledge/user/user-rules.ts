import { join } from 'node:path'
import { SECTORS } from '../check.ts'
import type { Fault } from '../check-table.ts'
import { parseConditions } from '../condition.ts'
import { type Lexicon, type Row, type Rule, readRows, toRule } from '../lexicon.ts'
import { readUserTable, type UserRow } from './user-table.ts'

export const RULE_COLUMNS = [
  'id',
  'heads',
  'when',
  'type',
  'mode',
  'contexts',
  'actor',
  'recipient',
  'example',
  'counter',
  'source',
  'outcome',
] as const

export interface UserRules {
  readonly rules: readonly Rule[]
  readonly faults: readonly Fault[]
}

const REQUIRED = ['id', 'heads', 'when', 'type']
const HEAD = /^\p{L}[\p{L}\p{N}' .-]{0,60}\/[vna]$/u
const SLOT = /^[a-z][a-z-]*$/
/** Types that are no PLOVER type: what only looks like an event, and how another event ended (docs/rules.md). */
const TIES = ['NONE', 'OUTCOME']

/** Reads `<dir>/rules.tsv`, whose columns are those of data/reading/rules.tsv. Never throws: rows that do not hold are faults. */
export function loadUserRules(dir: string, dataDir: string): UserRules {
  const table = readUserTable(dir, 'rules.tsv', REQUIRED)
  if (table.rows.length === 0) return { rules: [], faults: table.faults }
  const known = knownTo(dataDir)
  const seen = new Map<string, number>()
  const rules: Rule[] = []
  const faults = [...table.faults]
  for (const row of table.rows) {
    const { rule, messages } = readRule(row, known)
    const before = seen.get(row.cell('id'))
    if (before !== undefined) messages.push(`the id ${row.cell('id')} stands also at line ${before}`)
    seen.set(row.cell('id'), before ?? row.line)
    if (rule !== null && messages.length === 0) rules.push(rule)
    else faults.push({ file: table.file, line: row.line, message: messages.join('; ') })
  }
  return { rules, faults }
}

/** What a rule may name. */
interface Known {
  /** PLOVER types, operators and ties. */
  readonly types: ReadonlySet<string>
  /** `TYPE/mode`. */
  readonly modes: ReadonlySet<string>
  readonly isPloverType: (type: string) => boolean
  /** Classes that the package knows of. */
  readonly classes: ReadonlySet<string>
}

function knownTo(dataDir: string): Known {
  const column = (file: string, name: string): string[] => readRows(join(dataDir, file)).map((row) => row[name] ?? '')
  const plover = new Set(column('ontology/types.tsv', 'type'))
  return {
    types: new Set([...plover, ...column('reading/operators.tsv', 'operator'), ...TIES]),
    modes: new Set(readRows(join(dataDir, 'ontology/modes.tsv')).map((row) => `${row.type}/${row.mode}`)),
    isPloverType: (type) => plover.has(type),
    classes: new Set([...column('reading/classes.tsv', 'class'), ...column('reading/rules.tsv', 'when').flatMap(classesIn), ...SECTORS]),
  }
}

/** Classes that conditions name: `subj:person|org` names two. */
const classesIn = (when: string): string[] => parseConditions(when).flatMap(({ test, values }) => (test === 'class' ? values : []))

function readRule(row: UserRow, known: Known): { readonly rule: Rule | null; readonly messages: string[] } {
  const messages = faultsOf(row, known)
  try {
    const rule = toRule(cellsOf(row))
    const strange = classesIn(row.cell('when')).filter((name) => !known.classes.has(name))
    return { rule: { ...rule, id: `own:${rule.id}` }, messages: [...messages, ...strange.map((name) => `${name} is no class of nouns`)] }
  } catch (thrown) {
    return { rule: null, messages: [...messages, thrown instanceof Error ? thrown.message : String(thrown)] }
  }
}

/** Cells with the usual slots where the row names none. */
function cellsOf(row: UserRow): Row {
  const cells = Object.fromEntries(RULE_COLUMNS.map((column) => [column, row.cell(column)]))
  return { ...cells, actor: cells.actor || 'agent', recipient: cells.recipient || 'patient' }
}

function faultsOf(row: UserRow, { types, modes, isPloverType }: Known): string[] {
  const type = row.cell('type')
  const mode = row.cell('mode')
  const heads = row.list('heads')
  return [
    ...(row.cell('id') === '' ? ['no id'] : []),
    ...(heads.length === 0 ? ['no heads'] : []),
    ...heads.filter((head) => !HEAD.test(head)).map((head) => `${head} is no head such as attack/v or raid/n`),
    ...(types.has(type) ? [] : [`${type || 'an empty type'} is neither a PLOVER type nor an operator`]),
    ...(isPloverType(type) && mode !== '' && !modes.has(`${type}/${mode}`) ? [`${type} has no mode ${mode}`] : []),
    ...[...row.list('actor'), ...row.list('recipient')].filter((slot) => !SLOT.test(slot)).map((slot) => `${slot} is no slot`),
  ]
}

/** True when the package's rules code the head to the type already. */
export const isKnownRule = (lexicon: Pick<Lexicon, 'rulesOf'>, head: string, type: string): boolean =>
  lexicon.rulesOf(head).some((rule) => rule.type === type)
