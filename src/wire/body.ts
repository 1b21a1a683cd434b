import { escapeHtml } from './html/escape.ts'
import { textOfHtml } from './html/piece.ts'
import type { Item, Mark } from './item.ts'

export interface Body {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** The words of an item: which of its fields they are, and the rest of what the item says. */
export type Words = Pick<Item, 'text' | 'marks' | 'textFrom' | 'summary' | 'html'>

/** What a format offers as words, each as text except `html`; null where it has none. */
export interface Offered {
  /** The content as HTML: goes before `plain`. */
  readonly html?: string | null
  /** The content as plain text. */
  readonly plain?: string | null
  /** Kept apart from the content by the format: becomes the text's first paragraph, and is marked. */
  readonly dateline?: string | null
  readonly summary?: string | null
  readonly title?: string | null
}

/** The text of a story's HTML, with the dateline that its format keeps apart as a marked first paragraph. */
export function bodyOf(html: string | null, dateline: string | null = null): Body {
  return withDateline(html === null ? { text: '', marks: [] } : textOfHtml(html), dateline)
}

/** The fullest words of an item: its content, else its summary, else its title. */
export function wordsOffered({ html = null, plain = null, dateline = null, summary = null, title = null }: Offered): Words {
  const rich = html === null ? null : textOfHtml(html)
  if (html !== null && rich !== null && rich.text !== '') {
    const body = withDateline(rich, dateline)
    const lead = body === rich || dateline === null ? '' : `<p>${escapeHtml(dateline)}</p>\n`
    return { ...body, textFrom: 'content', summary, html: lead + html.trim() }
  }
  const text = plain?.trim() ?? ''
  if (text !== '') return { ...withDateline({ text, marks: [] }, dateline), textFrom: 'content', summary, html: null }
  if (summary !== null) return { text: summary, marks: [], textFrom: 'summary', summary, html: null }
  return { text: title ?? '', marks: [], textFrom: 'title', summary: null, html: null }
}

function withDateline(body: Body, dateline: string | null): Body {
  if (dateline === null || body.text === '' || body.text.startsWith(dateline)) return body
  const shift = dateline.length + 2
  const marks = body.marks.map(({ kind, span }): Mark => ({ kind, span: [span[0] + shift, span[1] + shift] }))
  return { text: `${dateline}\n\n${body.text}`, marks: [{ kind: 'dateline', span: [0, dateline.length] }, ...marks] }
}
