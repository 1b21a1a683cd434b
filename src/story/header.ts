import type { Span } from '../kit/span.ts'

/** What words before a plain text say of it. */
export interface Header {
  readonly span: Span | null
  /** ISO day. */
  readonly date: string | null
  readonly source: string | null
  readonly title: string | null
}

const DAY = /^\s{0,40}(?:date|published|dated?)[:\s]{1,4}(\d{4}-\d{2}-\d{2})(?![\d-])[ \t]{0,20}\n?/i
const FIELD = /^\s{0,40}(source|publisher|title|headline)\s{0,3}:[ \t]{0,10}([^\n]{1,200})\n/i

/** Header lines, or words such as `date 2022-05-12`, at the start of a text. */
export function headerOf(text: string): Header {
  let at = 0
  let date: string | null = null
  let source: string | null = null
  let title: string | null = null
  for (let step = 0; step < 6; step++) {
    const rest = text.slice(at, at + 300)
    const day = DAY.exec(rest)
    const field = day ? null : FIELD.exec(rest)
    if (day && isDay(day[1] as string)) date ??= day[1] as string
    else if (field) {
      if (/^(?:source|publisher)$/i.test(field[1] as string)) source ??= (field[2] as string).trim()
      else title ??= (field[2] as string).trim()
    } else break
    at += (day ?? field)?.[0].length ?? 0
  }
  if (at === 0) return { span: null, date, source, title }
  const start = text.length - text.trimStart().length
  return { span: [start, start + text.slice(start, at).trimEnd().length], date, source, title }
}

const isDay = (iso: string): boolean => !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso)
