import type { Fault } from '../check-table.ts'
import { isKnownRule } from '../user/user-rules.ts'
import type { PloverEvent } from './cameo.ts'
import type { ImportContext } from './import-context.ts'
import { type LineFault, readActorEntries } from './petrarch-actors.ts'
import { readAgentEntries } from './petrarch-agents.ts'
import { type DictionaryLine, dictionaryKind, dictionaryLines } from './petrarch-lines.ts'
import { actorRows, agentRow } from './petrarch-rows.ts'
import { ruleRows } from './petrarch-rules.ts'
import { readVerbDictionary } from './petrarch-verbs.ts'
import { type Taken, type Taking, takeNothing } from './taken.ts'

/** A dictionary: its name as the user gave it, and its text. */
export interface DictionaryFile {
  readonly file: string
  readonly text: string
}

/** Puts TABARI, PETRARCH and PETRARCH2 dictionaries into rows of actors.tsv, agents.tsv and rules.tsv. Never throws on what a file holds. */
export function takePetrarch(files: readonly DictionaryFile[], context: ImportContext): Taken {
  const taking = takeNothing()
  for (const { file, text } of files) takeFile(file, text, context, taking)
  return taking
}

function takeFile(file: string, text: string, context: ImportContext, taking: Taking): void {
  const lines = dictionaryLines(text)
  const kind = dictionaryKind(lines)
  const take = kind === 'actors' ? takeActors : kind === 'agents' ? takeAgents : takeVerbs
  take(lines, { file, source: `petrarch: ${file.split(/[\\/]/).at(-1)}` }, context, taking)
}

/** Where lines come from: the file as the user named it, and what stands in the column `source`. */
interface Origin {
  readonly file: string
  readonly source: string
}

type Take = (lines: readonly DictionaryLine[], origin: Origin, context: ImportContext, taking: Taking) => void

const takeActors: Take = (lines, { file, source }, context, taking) => {
  const { entries, faults } = readActorEntries(lines)
  tell(taking.faults, file, faults)
  for (const entry of entries) {
    const rows = actorRows(entry, source, context)
    if (typeof rows === 'string') taking.passed.push({ file, line: entry.line, message: rows })
    else taking.actors.push(...rows)
  }
}

const takeAgents: Take = (lines, { file, source }, context, taking) => {
  const { entries, faults } = readAgentEntries(lines)
  tell(taking.faults, file, faults)
  for (const entry of entries) {
    const row = agentRow(entry, source, context)
    if (row === null) taking.known++
    else if (typeof row === 'string') taking.passed.push({ file, line: entry.line, message: row })
    else taking.agents.push(row)
  }
}

const takeVerbs: Take = (lines, { file, source }, { cameo, lexicon, all }, taking) => {
  const { blocks, sets, faults, passed } = readVerbDictionary(lines)
  tell(taking.faults, file, faults)
  tell(taking.passed, file, passed)
  const event = (code: string): PloverEvent | null => cameo.event(code)
  const isKnown = (head: string, type: string): boolean => !all && isKnownRule(lexicon, head, type)
  for (const block of blocks) {
    const made = ruleRows(block, sets, { source, event, isKnown })
    for (const row of made.rules) taking.rules.push(row)
    tell(taking.passed, file, made.passed)
    taking.known += made.known
  }
}

function tell(into: Fault[], file: string, lines: readonly LineFault[]): void {
  for (const { line, message } of lines) into.push({ file, line, message })
}
