import type { Span } from '../kit/span.ts'
import { readInstant } from '../wire/time/instant.ts'

/** What words before a plain text say of it. */
export interface Header {
  readonly span: Span | null
  /** ISO day or instant. */
  readonly date: string | null
  readonly source: string | null
  readonly title: string | null
}

/** Before running text, only a day in figures: `date 2026-01-31 The ...`. */
const DAY = /^\s{0,40}(?:date|published|dated)[:\s]{1,4}(\d{4}-\d{2}-\d{2})(?![\d-])[ \t]{0,20}\n?/i
const FIELD =
  /^\s{0,40}(date|published|publication date|dateline date|source|publisher|publication|title|headline|author|byline|url|link|language|section|id)[ \t]{0,3}:[ \t]{0,10}([^\n]{1,300})(?:\n|$)/i
const FENCE = /^\s{0,40}---[ \t]{0,5}\n/
const FIELD_UNITS = 420
const MOST_FIELDS = 12

/** Header lines, or words such as `date 2026-01-31`, at the start of a text. */
export function headerOf(text: string): Header {
  const facts = { date: null as string | null, source: null as string | null, title: null as string | null }
  let at = 0
  let fields = 0
  for (let step = 0; step < MOST_FIELDS; step++) {
    const rest = text.slice(at, at + FIELD_UNITS)
    const day = DAY.exec(rest)
    const field = day === null ? FIELD.exec(rest) : null
    const fence = day === null && field === null ? FENCE.exec(rest) : null
    const found = day ?? field ?? fence
    if (found === null) break
    if (day) facts.date ??= readInstant(day[1] as string)?.iso ?? null
    else if (field && !learn(facts, (field[1] as string).toLowerCase(), (field[2] as string).trim(), fields)) break
    if (fence === null) fields++
    at += found[0].length
  }
  if (fields === 0 || text.slice(at).trim() === '') return { span: null, date: null, source: null, title: null }
  const start = text.length - text.trimStart().length
  return { span: [start, start + text.slice(start, at).trimEnd().length], ...facts }
}

type Facts = { date: string | null; source: string | null; title: string | null }

/** Takes a field in; false when it is none: a first line such as `Source: ...` may also be the story's own. */
function learn(facts: Facts, name: string, value: string, before: number): boolean {
  if (/^(?:date|pub(?:lished|lication date)|dateline date)$/.test(name)) {
    const date = readInstant(value)?.iso ?? null
    facts.date ??= date
    return date !== null || before > 0
  }
  const words = value.replace(/^["']|["']$/g, '')
  if (/^(?:source|publisher|publication)$/.test(name)) facts.source ??= words
  else if (/^(?:title|headline)$/.test(name)) facts.title ??= words
  return words.length < 200
}
