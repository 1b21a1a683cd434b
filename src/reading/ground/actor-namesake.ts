import { wordsAt } from '../../kit/span.ts'
import type { StateName } from '../../knowledge/actors/actors.ts'
import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts'
import type { GazetteerPlace } from '../../knowledge/gazetteer/gazetteer-place.ts'
import type { GroundContext } from '../context.ts'

/** Words behind a state's name that make it another place: "Niger *State*", "Jordan *Valley*". */
const OTHER_PLACE = new Set('state province county river delta valley lake sea gulf bay strait district basin'.split(' '))
/** Offices and forces of parts of a state: a *governor* of Georgia is no Georgian minister. */
const OF_PARTS = new Set([
  'governor',
  'lieutenant',
  'trooper',
  'legislature',
  'sheriff',
  'senator',
  'congressman',
  'lawmaker',
  'attorney',
  'patrol',
])
/** People; so great a town tells which of two namesakes a story is about. */
const GREAT_TOWN = 100_000
/** Names that are looked at for that. */
const ASKED = 40

/** True when the word after a state's name makes it the name of something else; it must have the state name's capital. */
export function isOtherPlace({ doc }: GroundContext, next: number): boolean {
  const text = doc.tokens[next]?.text ?? ''
  return text !== text.toLowerCase() && OTHER_PLACE.has(text.toLowerCase())
}

/** Divisions of other states that are called as a state is ("Georgia"), by state name; made once for a gazetteer. */
const namesakes = new WeakMap<Gazetteer, Map<string, GazetteerPlace | null>>()
function namesakeOf(gazetteer: Gazetteer, { name, code }: StateName): GazetteerPlace | null {
  let known = namesakes.get(gazetteer)
  if (!known) {
    known = new Map()
    namesakes.set(gazetteer, known)
  }
  let place = known.get(name)
  if (place === undefined) {
    const other = gazetteer
      .lookup(name, 10)
      .find((c) => !c.weak && c.place.feature === 'admin1' && c.place.country !== null && c.place.country !== code)
    place = other?.place ?? null
    known.set(name, place)
  }
  return place
}

/** The state as it is meant here: where the story's other places lie in a namesake, or an office belongs to one, the state which that is part of. */
export function stateMeant(context: GroundContext, state: StateName, head: number): StateName {
  if (state.as !== 'name') return state
  const { actors, gazetteer } = context.knowledge
  const other = namesakeOf(gazetteer, state)
  const country = other?.country ? actors.countryByCode(other.country) : null
  if (!other || !country) return state
  const isPart = OF_PARTS.has(context.graph.token(head).lemma.toLowerCase()) || liesIn(context, other, state.code)
  return isPart ? { ...country, as: 'name', sectors: [] } : state
}

/** True when a great town of the namesake is named, and none of the state. */
function liesIn({ doc, knowledge }: GroundContext, division: GazetteerPlace, code: string): boolean {
  let isThere = false
  for (const name of doc.names.slice(0, ASKED)) {
    if (name.kind !== 'place') continue
    const best = knowledge.gazetteer.lookup(wordsAt(doc.text, name.span), 3).find((c) => c.place.population >= GREAT_TOWN)?.place
    if (!best || best.feature === 'country' || best.id === division.id) continue
    if (best.country === code) return false
    if (best.admin1 === division.id) isThere = true
  }
  return isThere
}
