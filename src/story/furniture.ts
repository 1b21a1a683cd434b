import type { Span } from '../kit/span.ts'
import type { Item } from '../wire/item.ts'
import { isAgency } from './agency.ts'
import { isCaption } from './caption.ts'
import { type Dateline, datelineAlone, datelineAt, type Surroundings } from './dateline.ts'
import { type Header, headerOf } from './header.ts'
import { beginsAsNotice, type Notice, readNotice } from './notice.ts'
import { openerOf } from './openers.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Part, PartKind } from './story.ts'
import { tailsOf } from './tail.ts'
import { repeatsTitle, titleAt } from './title.ts'
import { readVersion, type SelfSaid } from './version.ts'

/** Everything around the prose of a story, and what it says. */
export interface Furniture {
  /** In order, disjoint. */
  readonly parts: readonly Part[]
  readonly header: Header
  readonly dateline: Dateline | null
  readonly notice: (Notice & { readonly words: string }) | null
  readonly title: string | null
  /** The agency that a bracket at the end names. */
  readonly signedBy: string | null
  /** What the story says of its own place among its versions. */
  readonly said: SelfSaid
}

/** A dateline stands in one of the first paragraphs of prose. */
const DATELINE_WITHIN = 2
/** The end of a first sentence, no abbreviation's. */
const FIRST_SENTENCE = /(?<!\b(?:[Ss][Tt]e?|M[Tt]|F[Tt]|P[Tt]|GEN|COL|REV|DR|MRS?))[.!?]["”’]?\s{1,3}(?=\p{Lu}{3})/gu

/** Marks what is not the story's own prose. */
export function furnish(item: Item): Furniture {
  const { text } = item
  const header = headerOf(text)
  const { marks, free } = unmarked(item, header)
  const title =
    free.length > 1 && repeatsTitle(text, free[0], item.title) ? (free[0] as Span) : item.title === null ? titleOf(text, free) : null
  const parts: Part[] = [...marks]
  if (header.span) parts.push({ kind: 'header', span: header.span })
  if (title) parts.push({ kind: 'header', span: title })
  const body = title ? free.filter((span) => span !== title) : free
  const around = surroundings(item, header)
  const kinds = body.map((span) => kindOf(text.slice(span[0], span[1]), around.upper))
  body.forEach((span, i) => {
    const kind = kinds[i]
    if (kind) parts.push({ kind, span })
  })
  const prose = body.filter((_, i) => kinds[i] === null)
  const dateline = markedDateline(item) ?? findDateline(text, prose, around)
  if (dateline && !marks.some((m) => m.span === dateline.span)) parts.push({ kind: 'dateline', span: dateline.span })
  for (const span of prose) parts.push(...tailsOf(text, afterDateline(span, dateline)))
  const said = readVersion(item.title, text)
  for (const span of said.spans) parts.push({ kind: 'header', span })
  const sorted = disjoint(parts)
  return {
    parts: sorted,
    header,
    dateline,
    notice: noticeIn(text, sorted),
    signedBy: signatureIn(text, sorted),
    said,
    title: title && item.title === null ? text.slice(title[0], title[1]).replace(/\s+/g, ' ') : header.title,
  }
}

const surroundings = (item: Item, header: Header): Surroundings => ({
  published: (item.published ?? header.date)?.slice(0, 10) ?? null,
  upper: !/\p{Ll}{3}/u.test(item.text.slice(header.span?.[1] ?? 0, 1000)),
  inside: false,
})

/** The stretches that the markup or the header has marked, and the paragraphs outside them. Both in order. */
function unmarked(item: Item, header: Header): { marks: readonly Part[]; free: Span[] } {
  const marks = item.marks.map(({ kind, span }): Part => ({ kind, span }))
  const from = header.span?.[1] ?? 0
  const free: Span[] = []
  let m = 0
  for (const [start, end] of paragraphsOf(item.text)) {
    while (m < marks.length && (marks[m] as Part).span[1] <= start) m++
    const mark = marks[m]
    if (end <= from || (mark && mark.span[0] <= start && end <= mark.span[1])) continue
    const lead = start < from ? from + (item.text.slice(from, end).length - item.text.slice(from, end).trimStart().length) : start
    if (lead < end) free.push([lead, end])
  }
  return { marks, free }
}

const titleOf = (text: string, free: readonly Span[]): Span | null => {
  const title = titleAt(text, free)
  const isDated = title !== null && datelineAlone(text, title, { published: null, upper: false, inside: false }) !== null
  return isDated ? null : title
}

function kindOf(words: string, upper: boolean): PartKind | null {
  if (readNotice(words) && (beginsAsNotice(words) || !/[.!?]\s/.test(words))) return 'notice'
  if (/^[([]/.test(words) && isAgency(words.replace(/^[([]|[)\].]{1,2}$/g, ''))) return 'byline'
  return openerOf(words, upper) ?? (isCaption(words) ? 'boilerplate' : null)
}

function markedDateline(item: Item): Dateline | null {
  const mark = item.marks.find((m) => m.kind === 'dateline')
  if (!mark) return null
  const around = { published: item.published?.slice(0, 10) ?? null, upper: false, inside: false }
  const words = item.text.slice(mark.span[0], mark.span[1])
  const found = datelineAt(`${words.replace(/[\s:—–-]+$/, '')} — Text`, 0, around)
  return { place: null, agency: null, date: null, ...found, span: mark.span }
}

function findDateline(text: string, prose: readonly Span[], around: Surroundings): Dateline | null {
  for (const span of prose.slice(0, DATELINE_WITHIN)) {
    const found = datelineAt(text, span[0], around) ?? datelineAlone(text, span, around)
    if (found) return found
  }
  const first = prose[0]
  return first && !around.upper ? datelineInside(text, first, around) : null
}

/** Behind a title that runs into the text: `Storm hits coast. MANILA -- Thousands ...`. */
function datelineInside(text: string, [start, end]: Span, around: Surroundings): Dateline | null {
  const head = text.slice(start, Math.min(end, start + 250))
  for (const seam of head.matchAll(FIRST_SENTENCE)) {
    const found = datelineAt(text, start + seam.index + seam[0].length, { ...around, inside: true })
    if (found) return found
  }
  return null
}

const afterDateline = (span: Span, dateline: Dateline | null): Span =>
  dateline && dateline.span[0] >= span[0] && dateline.span[1] < span[1] ? [dateline.span[1], span[1]] : span

function noticeIn(text: string, parts: readonly Part[]): Furniture['notice'] {
  for (const { kind, span } of parts) {
    if (kind !== 'notice') continue
    const words = text.slice(span[0], span[1])
    const read = readNotice(words)
    if (read) return { ...read, words }
  }
  return null
}

function signatureIn(text: string, parts: readonly Part[]): string | null {
  for (const { kind, span } of parts) {
    const words = kind === 'byline' ? /^[([]\s?([^()[\]]{2,40}?)\s?[)\]]\.?$/.exec(text.slice(span[0], span[1]))?.[1] : undefined
    if (words !== undefined && isAgency(words)) return words
  }
  return null
}

/** In order; a part that begins within another is left out. */
function disjoint(parts: Part[]): Part[] {
  const out: Part[] = []
  for (const part of parts.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    if (part.span[0] >= (out.at(-1)?.span[1] ?? 0) && part.span[1] > part.span[0]) out.push(part)
  }
  return out
}
