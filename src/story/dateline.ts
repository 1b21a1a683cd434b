import type { Span } from '../kit/span.ts'
import { isAgency } from './agency.ts'
import { trailingDate } from './dateline-date.ts'
import { isBareName, isPlaceName, isShouted } from './dateline-place.ts'

/** What stands before the first sentence of a wire story: where, when and by which agency it was written. */
export interface Dateline {
  readonly span: Span
  readonly place: string | null
  readonly agency: string | null
  /** ISO day; null without a full date and without a day to take the year from. */
  readonly date: string | null
}

/** What is known of the text around. */
export interface Surroundings {
  /** ISO day from which a missing year is taken. */
  readonly published: string | null
  /** The whole text is in capitals, so that capitals tell nothing. */
  readonly upper: boolean
  /** Behind a first sentence: only what can be nothing else is taken. */
  readonly inside: boolean
}

const LONGEST = 160
/** A dash, colon or bar, or the end of an agency's brackets where the mark was left out. */
const MARK = /\s{0,3}(?:--|—|–|―|(?<=[\s)])-(?=\s)|:(?=\s)|\|(?=\s))\s{0,3}|(?<=\))\s{1,3}|(?<=\/\.?)\s{1,3}/g
/** `[TEXT]` and the like, which old monitoring services put before the first sentence. */
const BRACKETS = /^(?:\[[A-Za-z ,]{2,60}\]\s{0,3}){1,3}/
const AGENCY_AT_END = /(?:^|[\s,.])(?:\(([^()]{2,60})\)|\/([A-Z][\w -]{1,30})\/\.?|\[([A-Z][A-Z /-]{1,40})\])$/
const BEGINS_SENTENCE = /^["“‘'«([]{0,2}[\p{Lu}\p{N}$]/u

/** The dateline that begins at an offset, or null. */
export function datelineAt(text: string, start: number, around: Surroundings): Dateline | null {
  const head = text.slice(start, start + LONGEST).replaceAll('\n', ' ')
  MARK.lastIndex = 0
  for (let tries = 0; tries < 5; tries++) {
    const mark = MARK.exec(head)
    if (mark === null) return null
    const end = mark.index + mark[0].length
    const brackets = BRACKETS.exec(head.slice(end))?.[0].length ?? 0
    const parts = partsOf(head.slice(0, mark.index), around.published)
    const spaced = /^\s/.test(mark[0]) && /\s$/.test(mark[0])
    if (isDateline(parts, { mark: mark[0].trim(), spaced, next: head.slice(end + brackets) }, around)) {
      const length = head.slice(0, end + brackets).trimEnd().length
      return {
        span: [start, start + length],
        place: parts.place?.replace(/\s{0,2}\[[^\]]{0,60}\]$/, '') ?? null,
        agency: parts.agency,
        date: parts.date,
      }
    }
  }
  return null
}

/** A paragraph that is nothing but place and date, or a place in capitals; null when it is more. */
export function datelineAlone(text: string, span: Span, around: Surroundings): Dateline | null {
  if (span[1] - span[0] > 80) return null
  const { place, agency, date, dated } = partsOf(text.slice(span[0], span[1]), around.published)
  if (place === null || !isPlaceName(bare(place)) || !isBareName(bare(place), 4)) return null
  const shouted = !around.upper && isShouted(place) && bare(place).split(/\s+/).length <= 3
  return dated || shouted ? { span, place: bare(place), agency, date } : null
}

interface Parts {
  readonly place: string | null
  readonly agency: string | null
  readonly date: string | null
  readonly dated: boolean
}

function partsOf(left: string, published: string | null): Parts {
  const signed = AGENCY_AT_END.exec(left)
  const agency = (signed?.[1] ?? signed?.[2] ?? signed?.[3])?.trim() ?? null
  const unsigned = (signed === null ? left : left.slice(0, signed.index)).replace(/[\s,]+$/, '')
  const date = trailingDate(unsigned.replace(/[.|\s]+$/, ''), published)
  const rest = (date?.before ?? unsigned).replace(/[\s,|]+$/, '').trim()
  if (agency === null && rest !== '' && isAgency(rest)) return { place: null, agency: rest, date: date?.day ?? null, dated: date !== null }
  return { place: rest === '' ? null : rest, agency, date: date?.day ?? null, dated: date !== null }
}

interface Seam {
  /** The dash or colon, or empty. */
  readonly mark: string
  readonly spaced: boolean
  /** What follows. */
  readonly next: string
}

function isDateline({ place, agency, dated, date }: Parts, seam: Seam, around: Surroundings): boolean {
  if (!BEGINS_SENTENCE.test(seam.next)) return false
  if (place === null) {
    if (around.inside) return false
    return agency === null ? date !== null && /[—–-]/.test(seam.mark) : isAgency(agency) && (seam.mark === '' || seam.mark !== ':')
  }
  const name = bare(place)
  if (!isPlaceName(name)) return false
  const shouted = !around.upper && isShouted(name)
  if (dated && isBareName(name, 6)) return agency !== null || seam.mark !== ''
  if (agency !== null && isBareName(name, 6)) return isSigned(name, agency, seam, shouted, around)
  return isBareName(name, 4) && isUnsigned(name, seam, shouted, around)
}

/** Place and agency without a date. */
function isSigned(name: string, agency: string, seam: Seam, shouted: boolean, around: Surroundings): boolean {
  if (seam.mark === '') return shouted && isAgency(agency)
  if (isAgency(agency)) return true
  return shouted || (around.upper && seam.mark !== ':' && isBareName(name, 3))
}

/** A place alone before a dash or colon. */
function isUnsigned(name: string, seam: Seam, shouted: boolean, around: Surroundings): boolean {
  if (seam.mark === '' || seam.mark === '|') return false
  if (shouted) return true
  if (around.inside || seam.mark === ':' || seam.mark === '-') return false
  return isBareName(name, 3) && (around.upper || (seam.spaced && /^["“]?\p{Lu}\p{Ll}/u.test(seam.next)))
}

const bare = (place: string): string => place.replace(/\s{0,2}\[[^\]]{0,60}\]$/, '')
