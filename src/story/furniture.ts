import type { Span } from '../kit/span.ts'
import type { Item } from '../wire/item.ts'
import { type Dateline, datelineAt } from './dateline.ts'
import { type Header, headerOf } from './header.ts'
import { type Notice, readNotice } from './notice.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Part } from './story.ts'
import { OPENERS } from './tables.ts'

/** Everything around the prose of a story, and what it says. */
export interface Furniture {
  readonly parts: readonly Part[]
  readonly header: Header
  readonly dateline: Dateline | null
  readonly notice: (Notice & { readonly words: string }) | null
  readonly title: string | null
}

const LONGEST_OPENER = 240

export function furnish(item: Item): Furniture {
  const { text } = item
  const header = headerOf(text)
  const marked: Part[] = item.marks.map(({ kind, span }) => ({ kind, span }))
  if (header.span) marked.push({ kind: 'header', span: header.span })
  const paragraphs = paragraphsOf(text)
    .map((p): Span => [Math.max(p[0], header.span?.[1] ?? 0), p[1]])
    .filter(([a, b]) => b > a && text.slice(a, b).trim() !== '')
  const title = item.title === null ? titleAt(text, paragraphs) : null
  if (title) marked.push({ kind: 'header', span: title })
  const published = item.published ?? header.date
  let notice: Furniture['notice'] = null
  let dateline: Dateline | null = null
  let seen = 0
  for (const span of paragraphs) {
    if (title && span[0] === title[0]) continue
    if (marked.some((m) => m.span[0] <= span[0] && span[1] <= m.span[1])) continue
    const words = text.slice(span[0], span[1])
    const read = readNotice(words)
    const kind = read ? 'notice' : openerOf(words)
    if (read && !notice) notice = { ...read, words }
    if (kind) marked.push({ kind, span })
    else if (seen++ < 2 && !dateline) {
      dateline = datelineAt(text, span[0] + words.length - words.trimStart().length, published?.slice(0, 10) ?? null)
      if (dateline) marked.push({ kind: 'dateline', span: dateline.span })
    }
  }
  return {
    parts: marked.sort((a, b) => a.span[0] - b.span[0]),
    header,
    dateline,
    notice,
    title: title ? text.slice(title[0], title[1]).replace(/\s+/g, ' ') : header.title,
  }
}

/** What a short paragraph is by its first words; a byline holds names and no sentence. */
function openerOf(words: string): Part['kind'] | null {
  if (words.length > LONGEST_OPENER) return null
  const low = words.toLowerCase()
  const opener = OPENERS.find((o) => low.startsWith(o.words) && !/^[\p{L}\p{N}]/u.test(low.slice(o.words.length)))
  if (!opener) return null
  if (opener.words === 'by')
    return /^by\s(?:\p{Lu}[\p{L}.'’-]*(?:\s|,|$|\sand\s){1,2}){1,8}(?:and\s\p{Lu}[\p{L}.'’ -]*)?$/iu.test(words.trim()) &&
      words.length < 90 &&
      !/[.!?]$/.test(words)
      ? 'byline'
      : null
  return opener.kind as Part['kind']
}

/** A first paragraph of one short line without a full stop, with more to come. */
function titleAt(text: string, paragraphs: readonly Span[]): Span | null {
  const [first, second] = paragraphs
  if (!first || !second) return null
  const words = text.slice(first[0], first[1])
  const isLine = words.length <= 140 && !words.includes('\n') && words.split(' ').length >= 3
  return isLine && !/[.!?:,;"”)\]-]$/.test(words) && openerOf(words) === null && !datelineAt(text, first[0], null) ? first : null
}
