import type { LineFault } from './petrarch-actors.ts'
import { bracketsOf, type DictionaryLine } from './petrarch-lines.ts'

/** A verb of a block in lower case, with what belongs to it: `break down`, `ask for`. Its code is the block's unless it has its own. */
export interface DictionaryVerb {
  readonly line: number
  readonly words: readonly string[]
  readonly code: string | null
}

export interface DictionaryPattern {
  readonly line: number
  /** As it stands there, without the dash and the code. */
  readonly text: string
  readonly code: string
}

/** Verbs of one meaning under one heading, and the patterns of all of them. */
export interface VerbBlock {
  readonly line: number
  readonly name: string
  readonly verbs: DictionaryVerb[]
  readonly patterns: DictionaryPattern[]
}

export interface VerbDictionary {
  readonly blocks: readonly VerbBlock[]
  /** Words of each set `&NAME`, as they stand there; a set may name others. */
  readonly sets: ReadonlyMap<string, readonly string[]>
  /** Lines of a form that is known and not read: transformations, and more. */
  readonly passed: readonly LineFault[]
  readonly faults: readonly LineFault[]
}

interface State {
  readonly blocks: VerbBlock[]
  readonly sets: Map<string, string[]>
  readonly passed: LineFault[]
  readonly faults: LineFault[]
  /** Code of the block that is open. */
  code: string | null
  /** Set that is open. */
  set: string[] | null
}

/** Patterns of one heading. */
const MOST_PATTERNS = 2000
const TOO_MANY = `more than ${MOST_PATTERNS} patterns under one heading`
const SET_NAME = /^&([A-Z0-9_]+?)_?$/

/**
 * Reads a verb dictionary of TABARI, PETRARCH or PETRARCH2: headings `--- ATTACK [190] ---`, verbs below them, `- PATTERN * [code]`, and
 * sets `&MONEY` of `+WORD` lines. TABARI's own form, a verb with its code in one line and no heading, is a block by itself.
 */
export function readVerbDictionary(lines: readonly DictionaryLine[]): VerbDictionary {
  const state: State = { blocks: [], sets: new Map(), passed: [], faults: [], code: null, set: null }
  const hasHeadings = lines.some(({ text }) => text.startsWith('---'))
  for (const line of lines) readLine(line, state, hasHeadings)
  return state
}

function readLine({ number, text }: DictionaryLine, state: State, hasHeadings: boolean): void {
  const { blocks, sets, passed, faults } = state
  const set = SET_NAME.exec(text)
  if (set) {
    state.set = []
    sets.set(set[1] as string, state.set)
  } else if (text.startsWith('+') && state.set !== null) state.set.push(text.slice(1).trim())
  else if (text.startsWith('---')) openBlock(number, text, state)
  else if (text.startsWith('~')) passed.push({ line: number, message: 'a transformation' })
  else if (text.startsWith('-')) {
    const pattern = patternOf(number, text)
    if (pattern === null) faults.push({ line: number, message: 'a pattern without one * and a code' })
    else if (blocks.length === 0) faults.push({ line: number, message: 'a pattern of no verb' })
    else if ((blocks.at(-1) as VerbBlock).patterns.length >= MOST_PATTERNS) faults.push({ line: number, message: TOO_MANY })
    else blocks.at(-1)?.patterns.push(pattern)
  } else {
    const verb = verbOf(number, text)
    if (typeof verb === 'string') faults.push({ line: number, message: verb })
    else if (hasHeadings && blocks.length === 0) faults.push({ line: number, message: 'a verb before any heading' })
    else {
      if (!hasHeadings) blocks.push({ line: number, name: verb.words.join('-'), verbs: [], patterns: [] })
      blocks.at(-1)?.verbs.push({ ...verb, code: verb.code ?? state.code })
    }
  }
  if (!text.startsWith('+') && !set) state.set = null
}

function openBlock(line: number, text: string, state: State): void {
  const parts = bracketsOf(text)
  const name = parts?.before
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (!parts || !name) {
    state.faults.push({ line, message: 'a heading that is not --- VERB [code] ---' })
    return
  }
  state.code = parts.codes[0] ?? null
  state.blocks.push({ line, name: name.slice(0, 40), verbs: [], patterns: [] })
}

function patternOf(line: number, text: string): DictionaryPattern | null {
  const parts = bracketsOf(text)
  const [code] = parts?.codes ?? []
  if (!parts || code === undefined || parts.before.split('*').length !== 2) return null
  return { line, text: parts.before.replace(/^-/, '').trim(), code }
}

/** `ABANDON {ABANDONED} [100]`, `+ASK_FOR {...}`, `WIRE_+TAP`; the forms in braces are left to the lemmatizer. */
function verbOf(line: number, text: string): DictionaryVerb | string {
  const parts = bracketsOf(text)
  if (parts === null) return 'a bracket that does not close'
  const braces = /^([^{}]*)(?:\{[^{}]*\})?$/.exec(parts.before)
  if (!braces) return 'a brace that does not close'
  const words = (braces[1] as string)
    .replaceAll('+', '')
    .split(/[_\s]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
  if (words.length === 0 || words.length > 4 || !words.every((word) => /^[a-z][a-z'-]{0,30}$/.test(word)))
    return `${text.slice(0, 40)} is no verb`
  return { line, words, code: parts.codes[0] ?? null }
}
