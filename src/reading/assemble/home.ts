import type { Coded } from '../code/coded.ts'
import { npTokens } from '../ground/np.ts'
import type { Actor, Place, Report } from '../schema.ts'
import { headWithin, type Scene } from './scene.ts'

/** Types whose participants are there where it happens. */
const ON_THE_SPOT: ReadonlySet<Report['type']> = new Set(['ASSAULT', 'COERCE', 'PROTEST'])
/** Sectors of people who are mostly of the country that they are in; armed men need not be. */
const LOCAL = new Set(['CVL', 'COP', 'JUD', 'EDU', 'MED', 'LAB', 'AGR', 'REL', 'OPP', 'PTY'])
/** Class of words for people who are not. */
const STRANGER = 'stranger'

/** Those of an event whose country no word tells, with the country of the place that its words name: "*villagers* were killed near Goma". */
export function withHomes(scene: Scene, type: Report['type'], place: Place | null, actors: readonly Actor[]): readonly Actor[] {
  if (place === null || place.country === null || !ON_THE_SPOT.has(type)) return actors
  return actors.map((actor) => (isLocal(scene, actor) ? { ...actor, country: place.country } : actor))
}

/** Types that fall on the place where they happen when nobody is named whom they hit: "strengthened its forces *in Lebanon*". */
const ON_PLACES: ReadonlySet<Report['type']> = new Set(['ASSAULT', 'MOBILIZE'])

/** The recipients of an event with their homes; of force on nobody named, the place that it falls on, unless it is the actors' own. */
export function recipientsAt(scene: Scene, coded: Coded, place: Place | null): readonly Actor[] {
  if (coded.recipients.length > 0 || place === null || !ON_PLACES.has(coded.type))
    return withHomes(scene, coded.type, place, coded.recipients)
  const head = headWithin(scene.context, place.span)
  const here = head === undefined ? [] : scene.classes.actors(head).filter((actor) => actor.country !== null)
  return coded.actors.some((actor) => here.some((there) => there.country === actor.country)) ? [] : here
}

function isLocal(scene: Scene, { country, via, entity, sectors, span }: Actor): boolean {
  if (country !== null || via !== 'description' || entity !== null || !sectors.every((sector) => LOCAL.has(sector))) return false
  const head = headWithin(scene.context, span)
  if (head === undefined) return false
  const { graph, knowledge } = scene.context
  return !npTokens(scene.context, head).some(
    (t) => knowledge.lexicon.classesOf(graph.token(t).lemma.toLowerCase()).has(STRANGER) || graph.token(t).upos === 'PROPN',
  )
}
