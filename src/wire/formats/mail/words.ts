import { decode } from '../../decode.ts'
import { textOfHtml } from '../../html/piece.ts'
import type { Leaf } from './parts.ts'

/** The words of a message: as HTML, as text, or both where it offers both. */
export interface MailWords {
  readonly plain: string | null
  readonly html: string | null
}

export const isWords = ({ type, disposition, fileName }: Leaf): boolean =>
  (type.value === 'text/plain' || type.value === 'text/html' || type.value === 'text') && disposition !== 'attachment' && fileName === null

/** Parts that follow each other are put together; of several forms of the same words each is kept as what it is. */
export function wordsOf(leaves: readonly Leaf[]): MailWords {
  const plain: string[] = []
  const html: string[] = []
  const choices = new Set(leaves.map((leaf) => leaf.choice))
  for (const choice of choices) {
    const forms = leaves.filter((leaf) => leaf.choice === choice)
    for (const leaf of forms) (leaf.type.value === 'text/html' ? html : plain).push(textOf(leaf))
  }
  const [words, markup] = [plain.join('\n\n').trim(), html.join('\n').trim()]
  return { plain: words === '' ? null : words, html: markup === '' ? null : markup }
}

/** True when the plain form only says that there is another, or leaves out most of it. */
export const isStub = (plain: string, html: string): boolean => plain.length * 2 < textOfHtml(html).text.length

function textOf({ type, bytes }: Leaf): string {
  const charset = type.params.get('charset')
  const { text } = decode(bytes, charset === undefined ? null : `${type.value}; charset=${charset}`)
  const lines = text.replace(/\r\n?/g, '\n')
  return type.params.get('format')?.toLowerCase() === 'flowed' ? unflowed(lines, type.params.get('delsp')?.toLowerCase() === 'yes') : lines
}

/** Lines that end in a blank go on in the next (RFC 3676); the mark before a signature does not. */
function unflowed(text: string, dropsBlank: boolean): string {
  const out: string[] = []
  let open = false
  for (const line of text.split('\n')) {
    const words = line.startsWith(' ') ? line.slice(1) : line
    if (open) out.push(`${out.pop() ?? ''}${words}`)
    else out.push(words)
    open = words.endsWith(' ') && words !== '-- '
    if (open && dropsBlank) out.push((out.pop() as string).slice(0, -1))
  }
  return out.join('\n')
}
