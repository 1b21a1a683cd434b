import { VERSIONS } from './tables.ts'

/** What a story can be in a chain of versions. */
export type VersionKind = 'original' | 'update' | 'correction' | 'refile' | 'writethru' | 'kill' | 'advisory' | 'test'

/** A marker that was found in one line. */
export interface Marker {
  readonly kind: Exclude<VersionKind, 'original'> | 'embargo'
  readonly number: number | null
  /** What the line says beyond the marker, or the whole of a note. */
  readonly note: string | null
  /** Where the marker stands in the line: a label without what follows it, else the whole line. */
  readonly start: number
  readonly end: number
}

type Rule = (typeof VERSIONS)[number]

const LONGEST_LINE = 300
const SEPARATOR = /^[ \t]{0,2}(\d{1,2})?[ \t]{0,2}(?:[-–—:]|\/\/)[ \t]{0,2}/
const BRACKETS = /^[([*\s]{0,4}/
const TO_EDITORS = /^(?:eds?|editors?|note to editors|editors?['’]s? note|attention editors?)\b[\s.:,–—-]{0,3}/i
const OF_STORY = /^(?:(?:the|this|our|above)\b[^.]{0,60}\b(?:story|item|article|report|dispatch)\b|note\b|correction\b|advisory\b)/i
const OF_TIME = /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:midnight|noon|delivery)\b/i

/** The markers of one line, the strongest kind first. A line longer than a note says nothing. */
export function markersIn(line: string): Marker[] {
  if (line.length > LONGEST_LINE || line.trim() === '') return []
  const found: Marker[] = []
  for (const rule of VERSIONS) {
    const marker = BY_HOW[rule.how](line, rule)
    if (marker !== null) found.push({ ...marker, kind: rule.kind })
  }
  return found.sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind) || b.end - b.start - (a.end - a.start))
}

/** What weighs more when a story says several things of itself. */
export const RANK: readonly Marker['kind'][] = ['kill', 'test', 'advisory', 'correction', 'refile', 'writethru', 'update', 'embargo']

type Found = Omit<Marker, 'kind'> | null

const BY_HOW: Readonly<Record<Rule['how'], (line: string, rule: Rule) => Found>> = {
  label: (line, { words }) => labelOf(line, words, /^\p{Lu}/u),
  shout: (line, { words }) => labelOf(line, words, /^\P{Ll}+$/u),
  ordinal,
  line: (line, { words }) => wholeLine(line, startsWith(bare(line), words)),
  whole: (line, { words }) => wholeLine(line, lettersOf(line) === lettersOf(words)),
  note: (line, { words }) => wholeLine(line, isNote(line, words)),
  notice: (line, { words }) => wholeLine(line, isToEditors(line) && new RegExp(`\\b${words}\\b`, 'i').test(line)),
  embargo,
}

function labelOf(line: string, words: string, shape: RegExp): Found {
  const lead = BRACKETS.exec(line)?.[0].length ?? 0
  const said = line.slice(lead, lead + words.length)
  if (said.toLowerCase() !== words || !shape.test(said)) return null
  const separator = SEPARATOR.exec(line.slice(lead + words.length))
  if (separator === null) return null
  return {
    number: separator[1] === undefined ? null : Number(separator[1]),
    note: null,
    start: 0,
    end: lead + words.length + separator[0].length,
  }
}

/** `2nd Ld`, `3RD LEAD-`; the words must end there, or a `-Writethru` that another row names would be lost. */
function ordinal(line: string, { words }: Rule): Found {
  const match = new RegExp(
    `(?:^|[\\s,(])(?:(\\d{1,2})(?:st|nd|rd|th)\\s)${words}(?![\\p{L}\\p{N}]|-writethru)[-:,]{0,2}\\s{0,2}`,
    'iu',
  ).exec(line)
  const unnumbered = match === null && words.includes('-') ? new RegExp(`(?:^|[\\s,(])${words}(?!\\p{L})`, 'iu').exec(line) : null
  const found = match ?? unnumbered
  if (found === null) return null
  const start = found.index + (/^[\s,(]/.test(found[0]) ? 1 : 0)
  return { number: found[1] === undefined ? null : Number(found[1]), note: null, start, end: found.index + found[0].length }
}

function embargo(line: string, { words }: Rule): Found {
  const said = bare(line)
  if (!startsWith(said, words)) return null
  const rest = said.slice(words.length)
  const time = rest.replace(/^(?:\s?until|\s?till|\s?at)?[\s:–—-]{1,4}/i, '').replace(/[\s)\].*]+$/, '')
  const marked = words !== 'embargo' || /^\s?(?:until\b|till\b|[:–—-])/i.test(rest)
  return marked && time.length <= 80 && OF_TIME.test(time) ? { number: null, note: time, start: 0, end: line.length } : null
}

const wholeLine = (line: string, is: boolean): Found =>
  is ? { number: null, note: bare(line).replace(/[)\]\s]+$/, ''), start: 0, end: line.length } : null

/** Without the brackets or stars before it. */
const bare = (line: string): string => line.slice(BRACKETS.exec(line)?.[0].length ?? 0)

const startsWith = (line: string, words: string): boolean =>
  line.slice(0, words.length).toLowerCase() === words && !/[\p{L}\p{N}]/u.test(line.charAt(words.length))

function isNote(line: string, words: string): boolean {
  const said = bare(line).replace(TO_EDITORS, '')
  const isAside = /^\s{0,4}[([]/.test(line) || said !== bare(line)
  return startsWith(said, words) && (isAside || (/^\P{Ll}+$/u.test(said.slice(0, words.length)) && /^\P{Ll}*\p{Ll}/u.test(said)))
}

const isToEditors = (line: string): boolean => /^\s{0,4}[([]/.test(line) || TO_EDITORS.test(line) || OF_STORY.test(bare(line))

const lettersOf = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
