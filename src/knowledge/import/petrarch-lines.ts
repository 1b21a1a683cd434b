import { LINE_END } from '../user/user-table.ts'

/** A line of a TABARI or PETRARCH dictionary without its comments, and its number, counted from 1. */
export interface DictionaryLine {
  readonly number: number
  readonly text: string
  /** It began with blanks: it goes on with the entry above. */
  readonly isIndented: boolean
}

const MOST_CHARS = 5000

/**
 * Lines with something on them. Comments are `# ...`, `; ...` and `<!-- ... -->`, which may run over lines. A line that is too long
 * is given cut, so that what reads it finds it malformed.
 */
export function dictionaryLines(text: string): DictionaryLine[] {
  const out: DictionaryLine[] = []
  let inComment = false
  text.split(LINE_END).forEach((whole, i) => {
    const uncommented = withoutMarkup(whole.slice(0, MOST_CHARS), inComment)
    inComment = uncommented.isOpen
    const told = withoutRemark(uncommented.text)
    if (told.trim() !== '') out.push({ number: i + 1, text: told.trim(), isIndented: /^\s/.test(told) })
  })
  return out
}

/** Line of a `<!--` that nothing closes, so that all behind it is lost; null without one. */
export function openCommentAt(text: string): number | null {
  const at = text.indexOf('<!', text.lastIndexOf('-->') + 1)
  return at < 0 ? null : text.slice(0, at).split(LINE_END).length
}

function withoutMarkup(line: string, wasOpen: boolean): { readonly text: string; readonly isOpen: boolean } {
  let text = ''
  let at = 0
  let isOpen = wasOpen
  while (at < line.length) {
    const mark = line.indexOf(isOpen ? '-->' : '<!', at)
    if (mark < 0) break
    if (!isOpen) text += line.slice(at, mark)
    at = mark + (isOpen ? 3 : 2)
    isOpen = !isOpen
  }
  return { text: isOpen ? text : text + line.slice(at), isOpen }
}

function withoutRemark(line: string): string {
  const marks = [line.indexOf('#'), line.indexOf(';')].filter((at) => at >= 0)
  return marks.length === 0 ? line : line.slice(0, Math.min(...marks)).trimEnd()
}

export type DictionaryKind = 'actors' | 'agents' | 'verbs'

/** What a dictionary holds, told by the marks that only one kind has: `--- VERB ---` or `- PATTERN`, `[~COP]` or `!SET! =`. */
export function dictionaryKind(lines: readonly DictionaryLine[]): DictionaryKind {
  if (lines.some(({ text }) => /^---\s*[A-Z]/.test(text) || /^-\s.*\*/.test(text))) return 'verbs'
  return lines.some(({ text }) => /\[\s*~|~\s*\]/.test(text) || /^![A-Z0-9_]+!\s*=/.test(text)) ? 'agents' : 'actors'
}

/** Codes between square brackets, in order, and the text before the first; null when a bracket does not close. */
export function bracketsOf(text: string): { readonly before: string; readonly codes: readonly string[] } | null {
  const first = text.indexOf('[')
  if (first < 0) return text.includes(']') ? null : { before: text.trim(), codes: [] }
  const codes: string[] = []
  for (let at = first; at >= 0; at = text.indexOf('[', at + 1)) {
    const end = text.indexOf(']', at)
    const next = text.indexOf('[', at + 1)
    if (end < 0 || (next >= 0 && next < end)) return null
    codes.push(
      ...text
        .slice(at + 1, end)
        .split(/[;,/]/)
        .map((code) => code.trim()),
    )
  }
  return { before: text.slice(0, first).trim(), codes: codes.filter((code) => code !== '') }
}
