import type { Fault } from '../check-table.ts'
import { isKnownRule } from '../user/user-rules.ts'
import type { PloverEvent } from './cameo.ts'
import type { ImportContext } from './import-context.ts'
import type { Cells } from './merge-table.ts'
import { type LineFault, readActorEntries } from './petrarch-actors.ts'
import { readAgentEntries } from './petrarch-agents.ts'
import { type DictionaryLine, dictionaryKind, dictionaryLines, openCommentAt } from './petrarch-lines.ts'
import { actorRows, agentRow } from './petrarch-rows.ts'
import { ruleRows } from './petrarch-rules.ts'
import { readVerbDictionary } from './petrarch-verbs.ts'
import { type Taken, type Taking, takeNothing, takeRows } from './taken.ts'

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
  if (text.includes('\0')) {
    taking.faults.push({ file, line: 1, message: 'no text in UTF-8; save the dictionary as text in UTF-8' })
    return
  }
  const lines = dictionaryLines(text)
  const open = openCommentAt(text)
  if (open !== null) taking.faults.push({ file, line: open, message: 'a comment that does not close; all behind it is lost' })
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
    else if (!takeRows(taking, 'actors', rows, { file, line: entry.line })) return
  }
}

const takeAgents: Take = (lines, { file, source }, context, taking) => {
  const { entries, faults } = readAgentEntries(lines)
  tell(taking.faults, file, faults)
  for (const entry of entries) {
    const row = agentRow(entry, source, context)
    if (row === null) taking.known++
    else if (typeof row === 'string') taking.passed.push({ file, line: entry.line, message: row })
    else if (!takeRows(taking, 'agents', [row as Cells], { file, line: entry.line })) return
  }
}

const takeVerbs: Take = (lines, { file, source }, { cameo, lexicon, all }, taking) => {
  const { blocks, sets, faults, passed } = readVerbDictionary(lines)
  tell(taking.faults, file, faults)
  tell(taking.passed, file, passed)
  const event = (code: string): PloverEvent | null => cameo.event(code)
  const isKnown = (head: string, type: string): boolean => !all && isKnownRule(lexicon, head, type)
  const ids = new Set(taking.rules.map(([id]) => id as string))
  for (const block of blocks) {
    const made = ruleRows(block, sets, { source, event, isKnown })
    tell(taking.passed, file, made.passed)
    taking.known += made.known
    if (!takeRows(taking, 'rules', withOwnIds(made.rules, ids), { file, line: block.line })) return
  }
}

/** Rows whose ids are not among `ids`, to which they are added: two dictionaries may have the same heading in the same line. */
function withOwnIds(rows: readonly Cells[], ids: Set<string>): Cells[] {
  return rows.map(([id = '', ...cells]) => {
    let own = id
    for (let n = 2; ids.has(own); n++) own = `${id}.${n}`
    ids.add(own)
    return [own, ...cells]
  })
}

function tell(into: Fault[], file: string, lines: readonly LineFault[]): void {
  for (const { line, message } of lines) into.push({ file, line, message })
}
