import { textOfHtml } from './html/piece.ts'
import type { Mark } from './item.ts'

export interface Body {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** The text of a story's HTML, with the dateline that its format keeps apart as a marked first paragraph. */
export function bodyOf(html: string | null, dateline: string | null = null): Body {
  const body = html === null ? { text: '', marks: [] } : textOfHtml(html)
  if (dateline === null || body.text === '' || body.text.startsWith(dateline)) return body
  const shift = dateline.length + 2
  const marks = body.marks.map(({ kind, span }): Mark => ({ kind, span: [span[0] + shift, span[1] + shift] }))
  return { text: `${dateline}\n\n${body.text}`, marks: [{ kind: 'dateline', span: [0, dateline.length] }, ...marks] }
}
