import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Condition, parseConditions } from './condition.ts'

/** One row of data/reading/rules.tsv: what a head word means when its conditions hold. */
export interface Rule {
  readonly id: string
  readonly heads: readonly string[]
  readonly when: readonly Condition[]
  /** A PLOVER type, an operator (PROMISE, THREAT, REQUEST, REFUSE, ALLEGE), OUTCOME (counts only when tied to an event), or NONE for what only looks like an event. */
  readonly type: string
  readonly mode: string | null
  readonly contexts: readonly string[]
  /** Slots in order of preference. */
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  /** All parties are actors. */
  readonly symmetric: boolean
  /** Tells how another event of its type ended ("killing two"), when it is tied to one. */
  readonly outcome: boolean
  readonly example: string
  readonly counter: string
}

/** One row of data/reading/operators.tsv. `inner` holds types, `TYPE/mode`, `*` (any event) or `-` (none). */
export interface OperatorRow {
  readonly inner: readonly string[]
  readonly type: string
  readonly mode: string | null
  readonly innerStatus: string
}

/** The event lexicon: which words can name an event, what they mean when, and what governing words make of them. */
export interface Lexicon {
  readonly rules: readonly Rule[]
  rulesOf(head: string): readonly Rule[]
  has(head: string): boolean
  classesOf(lemma: string): ReadonlySet<string>
  readonly operators: ReadonlyMap<string, readonly OperatorRow[]>
  readonly light: ReadonlyMap<string, 'agent' | 'patient'>
  readonly embeddings: ReadonlyMap<string, string>
}

/** Cells of a row by column. */
export type Row = Readonly<Record<string, string>>
const NO_CLASSES: ReadonlySet<string> = new Set()

/**
 * Loads the lexicon from `<dataDir>/reading`; rules of the user come before its own, so that they decide first. Throws on a missing file or an
 * unreadable condition, naming file and line.
 */
export function loadLexicon(dataDir: string, userRules: readonly Rule[] = []): Lexicon {
  const table = (name: string) => readRows(join(dataDir, 'reading', name))
  const rules = [...userRules, ...table('rules.tsv').map(toRule)]
  const byHead = new Map<string, Rule[]>()
  for (const rule of rules) for (const head of rule.heads) push(byHead, head, rule)
  const operators = new Map<string, OperatorRow[]>()
  for (const row of table('operators.tsv')) push(operators, text(row, 'operator'), toOperator(row))
  const classes = new Map<string, Set<string>>()
  for (const row of table('classes.tsv')) {
    for (const lemma of list(text(row, 'lemmas'))) classes.set(lemma, (classes.get(lemma) ?? new Set()).add(text(row, 'class')))
  }
  return {
    rules,
    rulesOf: (head) => byHead.get(head) ?? [],
    has: (head) => byHead.has(head),
    classesOf: (lemma) => classes.get(lemma) ?? NO_CLASSES,
    operators,
    light: new Map(
      table('light-verbs.tsv').map((r) => [`${text(r, 'lemma')} ${text(r, 'as')}`, text(r, 'subject') as 'agent' | 'patient']),
    ),
    embeddings: new Map(table('embeddings.tsv').map((r) => [text(r, 'lemma'), text(r, 'effect')])),
  }
}

/** The rule of a row; throws SyntaxError on a condition that cannot be read. */
export function toRule(row: Row): Rule {
  const actor = list(text(row, 'actor'))
  return {
    id: text(row, 'id'),
    heads: list(text(row, 'heads')),
    when: parseConditions(text(row, 'when')),
    type: text(row, 'type'),
    mode: text(row, 'mode') || null,
    contexts: list(text(row, 'contexts')),
    actor: actor.filter((slot) => slot !== 'sym'),
    recipient: list(text(row, 'recipient')),
    symmetric: actor.includes('sym'),
    outcome: text(row, 'outcome') === 'yes',
    example: text(row, 'example'),
    counter: text(row, 'counter'),
  }
}

function toOperator(row: Row): OperatorRow {
  const mode = text(row, 'mode')
  return {
    inner: list(text(row, 'inner')),
    type: text(row, 'type'),
    mode: mode === '-' ? null : mode,
    innerStatus: text(row, 'innerStatus'),
  }
}

const text = (row: Row, column: string): string => row[column] ?? ''
const list = (cell: string): string[] =>
  cell
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '')

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const held = map.get(key)
  if (held) held.push(value)
  else map.set(key, [value])
}

/** Rows of a tab-separated file with a header row; lines that begin with # are comments. */
export function readRows(file: string): Row[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const columns = (lines[0] ?? '').split('\t')
  return lines.slice(1).map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i] ?? `column${i}`, cell.trim()])))
}
