import { type DatedCode, datedCode } from './petrarch-dates.ts'
import { bracketsOf, type DictionaryLine } from './petrarch-lines.ts'

/** An entry of an actor dictionary: its names as they stand there, and its codes. */
export interface ActorEntry {
  readonly line: number
  readonly names: readonly string[]
  readonly codes: readonly DatedCode[]
}

/** A line and what is wrong with it. */
export interface LineFault {
  readonly line: number
  readonly message: string
}

export interface ActorEntries {
  readonly entries: readonly ActorEntry[]
  readonly faults: readonly LineFault[]
}

interface Open {
  readonly line: number
  readonly names: string[]
  readonly codes: DatedCode[]
}

/**
 * Reads an actor dictionary of TABARI or PETRARCH: `NAME_ [CODE]`, or `NAME_` with `+ALIAS_` lines and codes on lines of their own, each
 * perhaps bound to days. A name that stands before its code without a line of its own is told as a fault.
 */
export function readActorEntries(lines: readonly DictionaryLine[]): ActorEntries {
  const entries: Open[] = []
  const faults: LineFault[] = []
  for (const { number, text } of lines) {
    const parts = bracketsOf(text)
    if (parts === null) {
      faults.push({ line: number, message: 'a bracket that does not close' })
      continue
    }
    const name = parts.before.replace(/^\+/, '').trim()
    const isAlias = parts.before.startsWith('+')
    const message = name === '' ? null : nameFault(name)
    if (message !== null) faults.push({ line: number, message })
    const open = name === '' || isAlias ? entries.at(-1) : { line: number, names: [], codes: [] }
    if (open === undefined) faults.push({ line: number, message: isAlias ? 'an alias of nothing' : 'a code of nothing' })
    else {
      if (name !== '' && !isAlias) entries.push(open)
      if (name !== '' && message === null) open.names.push(name)
      for (const code of parts.codes) {
        const dated = datedCode(code)
        if (dated === null) faults.push({ line: number, message: `${code.slice(0, 40)} is no code with days` })
        else open.codes.push(dated)
      }
    }
  }
  const bare = entries.filter(({ names, codes }) => names.length > 0 && codes.length === 0)
  return {
    entries: entries.filter(({ names, codes }) => names.length > 0 && codes.length > 0),
    faults: [...faults, ...bare.map(({ line }) => ({ line, message: 'a name without a code' }))].sort((a, b) => a.line - b.line),
  }
}

function nameFault(name: string): string | null {
  if (name.length > 200) return 'a name longer than 200 characters'
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _.,'’&()/-]*$/u.test(name) ? null : `${name.slice(0, 40)} is no name`
}
