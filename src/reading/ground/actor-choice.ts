import type { KnownEntity } from '../../knowledge/actors/actors.ts'
import type { Doc } from '../../language/doc.ts'
import type { GroundContext } from '../context.ts'
import { lowerWordsOf } from './actor-words.ts'

/** Year of publication; null when it is not known. */
export const yearOf = ({ story }: GroundContext): number | null => Number(story.published?.slice(0, 4)) || null

/** Years before an office or a body begins in which its name may already stand for it. */
const EARLY = 10

/**
 * The one that is meant of those who bear a name: the nearest in time; of several bodies the one whose whole name the text has, or
 * whose state it names. Null when that leaves more than one, or none.
 */
export function chooseBearer(context: GroundContext, bearers: readonly KnownEntity[]): KnownEntity | null {
  const left = nearest(bearers, yearOf(context))
  const [first] = left
  if (first === undefined || left.every((e) => e.id === first.id || e.kind === 'person')) return first ?? null
  const spelt = left.filter((e) => isSpeltOut(context.doc, e))
  if (spelt.length === 1) return spelt[0] as KnownEntity
  const states = statesIn(context)
  const local = left.filter((e) => states.has(e.country))
  return local.length === 1 ? (local[0] as KnownEntity) : null
}

function nearest(bearers: readonly KnownEntity[], year: number | null): readonly KnownEntity[] {
  if (year === null) return bearers
  const begun = bearers.filter((e) => e.from === null || year >= e.from - EARLY)
  const least = Math.min(...begun.map((e) => yearsApart(e, year)))
  return begun.filter((e) => yearsApart(e, year) === least)
}

function yearsApart({ from, to }: KnownEntity, year: number): number {
  if (from !== null && year < from) return from - year
  return to !== null && year > to ? year - to : 0
}

function isSpeltOut(doc: Doc, { name, aliases }: KnownEntity): boolean {
  const text = ` ${lowerWordsOf(doc).join(' ')} `
  return [name, ...aliases].some((words) => words.includes(' ') && text.includes(` ${words.toLowerCase()} `))
}

/** Codes of the states that a text names, by any of their names; found once a Doc. */
const named = new WeakMap<Doc, ReadonlySet<string>>()
function statesIn({ doc, knowledge }: GroundContext): ReadonlySet<string> {
  let codes = named.get(doc)
  if (!codes) {
    const words = lowerWordsOf(doc)
    const found = new Set<string>()
    for (const token of doc.tokens) {
      const first = token.text[0] as string
      if (first === first.toLowerCase()) continue
      const land = knowledge.actors.stateAt(words, token.index)
      if (land) found.add(land.state.code)
    }
    codes = found
    named.set(doc, codes)
  }
  return codes
}
