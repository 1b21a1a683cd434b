import type { LineFault } from './petrarch-actors.ts'
import { bracketsOf, type DictionaryLine } from './petrarch-lines.ts'

/** An entry of an agent dictionary: its phrases in lower case, the plurals that the dictionary gives among them, and its code. */
export interface AgentEntry {
  readonly line: number
  readonly phrases: readonly string[]
  readonly code: string
}

export interface AgentEntries {
  readonly entries: readonly AgentEntry[]
  readonly faults: readonly LineFault[]
}

/** Phrases that one entry with sets may stand for. */
const MOST_PHRASES = 64
/** Characters of a phrase with its marks. */
const MOST_CHARS = 200
const SET = /^!([A-Z0-9_]+)!\s*=\s*(.*)$/

/** Reads an agent dictionary: `POLICE_OFFICER_ {POLICE_OFFICERS} [~COP]`, with sets `!PERSON! = MAN, WOMAN`. */
export function readAgentEntries(lines: readonly DictionaryLine[]): AgentEntries {
  const sets = new Map<string, readonly string[]>()
  const entries: AgentEntry[] = []
  const faults: LineFault[] = []
  for (const { number, text } of lines) {
    const set = SET.exec(text)
    if (set) {
      sets.set(
        set[1] as string,
        (set[2] as string)
          .split(',')
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      )
      continue
    }
    const entry = readEntry(text, sets)
    if (typeof entry === 'string') faults.push({ line: number, message: entry })
    else entries.push({ line: number, ...entry })
  }
  return { entries, faults }
}

function readEntry(text: string, sets: ReadonlyMap<string, readonly string[]>): Omit<AgentEntry, 'line'> | string {
  const parts = bracketsOf(text)
  if (parts === null) return 'a bracket that does not close'
  const code = parts.codes[0]
  if (code === undefined) return 'a phrase without a code'
  if (!code.includes('~')) return `${code.slice(0, 40)} is no code of an agent, such as ~COP`
  const braces = /^([^{}]*)(?:\{([^{}]*)\})?$/.exec(parts.before)
  if (!braces) return 'a brace that does not close'
  const singular = expand(braces[1] as string, sets)
  if (typeof singular === 'string') return singular
  const plurals = (braces[2] ?? '').split(',').filter((part) => part.trim() !== '')
  const phrases = [...new Set([...singular, ...plurals].map(phraseOf))].filter((phrase) => phrase !== '')
  const odd = phrases.find((phrase) => !/^\p{L}[\p{L}\p{N} .'’/-]*$/u.test(phrase) || phrase.length > 60)
  if (odd !== undefined || phrases.length === 0) return `${(odd ?? text).slice(0, 40)} is no phrase`
  return { phrases, code: code.replaceAll('~', '').trim() }
}

const phraseOf = (entry: string): string => entry.replaceAll('_', ' ').replaceAll(',', ' ').replace(/\s+/g, ' ').trim().toLowerCase()

/** All phrases of an entry with sets in it: `FISHER!PERSON!`, `!MINIST!_OF_TRADE`. A message when a set is not known or they are too many. */
function expand(entry: string, sets: ReadonlyMap<string, readonly string[]>): string[] | string {
  const pieces = entry.split('!')
  if (pieces.length % 2 === 0) return 'a set that does not close'
  let out = ['']
  for (let i = 0; i < pieces.length; i++) {
    const choices = i % 2 === 0 ? [pieces[i] as string] : sets.get(pieces[i] as string)
    if (choices === undefined) return `no set !${(pieces[i] as string).slice(0, 40)}!`
    if (out.length * choices.length > MOST_PHRASES) return `stands for more than ${MOST_PHRASES} phrases`
    out = out.flatMap((head) => choices.map((choice) => head + choice))
    if (out.some((phrase) => phrase.length > MOST_CHARS)) return 'a phrase that is too long'
  }
  return out
}
