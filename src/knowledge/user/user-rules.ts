import { join } from 'node:path'
import { SECTORS } from '../check.ts'
import type { Fault } from '../check-table.ts'
import { parseConditions } from '../condition.ts'
import { type Lexicon, type Row, type Rule, readRows, toRule } from '../lexicon.ts'
import { isAsked, isNamed } from './user-slots.ts'
import { readUserTable, rowFault, shown, type UserRow } from './user-table.ts'

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
const CONTEXT = /^[a-z][a-z_]{1,40}$/
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
    if (before !== undefined) messages.push(`the id ${shown(row.cell('id'))} stands also at line ${before}`)
    seen.set(row.cell('id'), before ?? row.line)
    if (rule !== null && messages.length === 0) rules.push(rule)
    else faults.push(rowFault(table.file, row.line, messages))
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
    return { rule: { ...rule, id: `own:${rule.id}` }, messages: [...messages, ...conditionFaults(rule.when, known)] }
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return { rule: null, messages: [...messages, message.slice(0, 100)] }
  }
}

function conditionFaults(when: Rule['when'], { classes }: Known): string[] {
  const asked = when.flatMap(({ slots }) => slots).filter((slot) => !isAsked(slot))
  const strange = when.flatMap(({ test, values }) => (test === 'class' ? values.filter((name) => !classes.has(name)) : []))
  return [
    ...asked.map((slot) => `${shown(slot)} is no slot of a condition`),
    ...strange.map((name) => `${shown(name)} is no class of nouns`),
  ]
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
    ...heads.filter((head) => !HEAD.test(head)).map((head) => `${shown(head)} is no head such as attack/v or raid/n`),
    ...(types.has(type) ? [] : [`${shown(type, 'an empty type')} is neither a PLOVER type nor an operator`]),
    ...(isPloverType(type) && mode !== '' && !modes.has(`${type}/${mode}`) ? [`${type} has no mode ${shown(mode)}`] : []),
    ...[...row.list('actor'), ...row.list('recipient')].filter((slot) => !isNamed(slot)).map((slot) => `${shown(slot)} is no slot`),
    ...row.list('contexts').flatMap((context) => (CONTEXT.test(context) ? [] : [`${shown(context)} is no context such as human_rights`])),
    ...(['', 'yes', 'no'].includes(row.cell('outcome')) ? [] : [`outcome is ${shown(row.cell('outcome'))}, not yes or no`]),
  ]
}

/** True when the package's rules code the head to the type already. */
export const isKnownRule = (lexicon: Pick<Lexicon, 'rulesOf'>, head: string, type: string): boolean =>
  lexicon.rulesOf(head).some((rule) => rule.type === type)
