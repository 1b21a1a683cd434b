import type { PloverEvent } from './cameo.ts'
import type { Cells } from './merge-table.ts'
import type { LineFault } from './petrarch-actors.ts'
import { patternSense, verbSense } from './petrarch-pattern.ts'
import type { DictionaryPattern, DictionaryVerb, VerbBlock } from './petrarch-verbs.ts'

export interface RuleContext {
  /** What stands in the column `source`. */
  readonly source: string
  readonly event: (code: string) => PloverEvent | null
  /** True when the package codes the head to the type already. */
  readonly isKnown: (head: string, type: string) => boolean
}

export interface RuleRows {
  /** Rows of rules.tsv: patterns before the verbs alone, those with more conditions first. */
  readonly rules: readonly Cells[]
  readonly passed: readonly LineFault[]
  readonly known: number
}

/** Types in which both sides do the same: all parties are actors. */
const MUTUAL = new Set(['CONSULT', 'COOPERATE', 'AGREE'])
const RECIPIENT = ['patient', 'iobj', 'against', 'to', 'with', 'on', 'at', 'for', 'from']
const NULL_CODE = /^-{2,3}$/

/** Rules of one block of a verb dictionary. */
export function ruleRows(block: VerbBlock, sets: ReadonlyMap<string, readonly string[]>, context: RuleContext): RuleRows {
  const passed: LineFault[] = []
  const patterns = block.patterns.flatMap((pattern) => {
    const row = patternRow(block, pattern, sets, context)
    if (Array.isArray(row)) return [row as Cells]
    passed.push({ line: pattern.line, message: row as string })
    return []
  })
  patterns.sort((a, b) => conditionsOf(b) - conditionsOf(a))
  let known = 0
  const verbs = block.verbs.flatMap((verb) => {
    const row = verbRow(block, verb, context)
    if (row === 'known') known++
    else if (typeof row === 'string') passed.push({ line: verb.line, message: row })
    return row === null || typeof row === 'string' ? [] : [row]
  })
  return { rules: [...patterns, ...verbs], passed, known }
}

/** How many conditions a row has. */
const conditionsOf = (row: Cells): number => (row[2] === '-' ? 0 : (row[2] as string).split(' ').length)

const idOf = (block: VerbBlock, line: number): string => `petrarch.${block.name}.${line}`

/** A row; a reason why there is none; null where nothing is said: the verb means nothing by itself. */
function verbRow(block: VerbBlock, { line, words, code }: DictionaryVerb, { source, event, isKnown }: RuleContext): Cells | string | null {
  if (code === null || NULL_CODE.test(code)) return null
  const sense = verbSense(words)
  if (sense === null) return 'a verb of more words than a rule can hold'
  const coded = codeOf(code, event)
  if (coded === null) return 'a code of no PLOVER type'
  if (isKnown(sense.head, coded.type)) return 'known'
  return rowOf({
    id: idOf(block, line),
    heads: [sense.head],
    when: sense.when ?? '-',
    coded,
    recipient: [],
    isSymmetric: coded.isMutual,
    source,
  })
}

function patternRow(
  block: VerbBlock,
  { line, text, code }: DictionaryPattern,
  sets: ReadonlyMap<string, readonly string[]>,
  { source, event }: RuleContext,
): Cells | string {
  const sense = patternSense(text, sets)
  if ('refused' in sense) return sense.refused
  if (sense.when === '-' && sense.particle === null) return 'a pattern of the verb alone'
  const heads = headsOf(block, sense.particle)
  if (heads.length === 0) return 'a pattern of no single verb'
  const coded = NULL_CODE.test(code) ? { type: 'NONE', mode: null, isMutual: false } : codeOf(code, event)
  if (coded === null) return 'a code of no PLOVER type'
  const { when, recipient } = sense
  return rowOf({ id: idOf(block, line), heads, when, coded, recipient, isSymmetric: sense.isSymmetric || coded.isMutual, source })
}

function headsOf(block: VerbBlock, particle: string | null): string[] {
  const single = block.verbs.filter(({ words }) => words.length === 1).map(({ words }) => words[0] as string)
  return [...new Set(single)].slice(0, 200).map((verb) => (particle === null ? `${verb}/v` : `${verb} ${particle}/v`))
}

interface Coded extends PloverEvent {
  readonly isMutual: boolean
}

/** `190`; `032:033`, whose first part is what the source does; `:173` says only what is done to the target, and is none. */
function codeOf(code: string, event: RuleContext['event']): Coded | null {
  const [first = '', second] = code.split(':')
  const found = event(first.trim())
  return found && { ...found, isMutual: second?.trim() === first.trim() || MUTUAL.has(found.type) }
}

interface Parts {
  readonly id: string
  readonly heads: readonly string[]
  readonly when: string
  readonly coded: Coded
  readonly recipient: readonly string[]
  readonly isSymmetric: boolean
  readonly source: string
}

function rowOf({ id, heads, when, coded, recipient, isSymmetric, source }: Parts): Cells {
  const slots = [...new Set([...recipient, ...RECIPIENT])].join(',')
  return [id, heads.join(','), when, coded.type, coded.mode ?? '', '', isSymmetric ? 'agent,sym' : 'agent', slots, '', '', source, 'no']
}
