import { idOf } from '../../kit/id.ts'
import { cover, type Span, wordsAt } from '../../kit/span.ts'
import type { Coded } from '../code/coded.ts'
import { operatorRow } from '../code/operators.ts'
import { groundTime } from '../ground/day.ts'
import { type Layer, layersOf } from '../mention/attribution.ts'
import { type EventTime, eventTimeFor } from '../mention/time-event.ts'
import type { Actor, Place, Report, When } from '../schema.ts'
import { anchorOf, towards } from './anchor.ts'
import { confidenceOf } from './confidence.ts'
import { countsOf } from './counts.ts'
import { recipientsAt, withHomes } from './home.ts'
import type { Scene } from './scene.ts'
import { weaponsOf } from './weapons.ts'
import { saysHere, whereOf } from './where.ts'

const DUTY = new Set(['must', 'should', 'ought'])
const OFFICIAL = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG'])
/** Types whose time may lie ahead: what is promised, threatened or asked. */
const AHEAD = new Set(['AGREE', 'CONCEDE', 'THREATEN', 'REQUEST', 'REJECT'])

/** A report before it has its id and its neighbours' help. */
export interface Draft {
  readonly coded: Coded
  readonly report: Report
}

/** Turns a coded event into a report: who says so, when, where, how many, with what, how surely. */
export function draftReport(scene: Scene, source: Coded): Draft {
  const layers = layersOf(scene.context.graph, source.mention.clause)
  const coded = asDemand(scene, source, layers)
  const { graph, doc, knowledge, story } = scene.context
  const { ontology } = knowledge
  const sentence = doc.sentences[graph.token(coded.mention.trigger).sentence]
  const time = timeOf(scene, coded)
  const weapons = weaponsOf(scene, coded)
  const modes = modesOf(coded, weapons.modes, ontology.hasMode)
  const mode = modes[0] ?? null
  const trigger = triggerSpan(scene, coded)
  const when = datesOf(scene, coded, time)
  const place = placeOf(scene, coded)
  const historic = coded.historic || time.historic || isLongAgo(when.date, scene.day)
  const report: Report = {
    id: idOf(story.id, coded.type, String(trigger[0]), String(trigger[1])),
    type: coded.type,
    mode,
    modes,
    contexts: [...new Set(coded.contexts)],
    quad: ontology.type(coded.type).quad,
    score: ontology.score(coded.type, mode),
    cameo: ontology.cameo(coded.type, mode),
    actors: withHomes(scene, coded.type, place, coded.actors),
    recipients: recipientsAt(scene, coded, place),
    ...when,
    place,
    counts: countsOf(scene, coded),
    weapons: weapons.list,
    attribution: attributionOf(scene, coded, layers),
    status: deniedBy(layers) ?? coded.status,
    historic,
    trigger: { text: wordsAt(story.text, trigger), span: trigger },
    sentence: { span: sentence?.span ?? trigger },
    confidence: confidenceOf(graph, { ...coded, historic }),
  }
  return { coded, report }
}

/** "X said Y must do it" is X's request to Y; said of one's own side it stays what it is. */
function asDemand(scene: Scene, coded: Coded, layers: readonly Layer[]): Coded {
  const speaker = layers.find((l) => l.speaker >= 0)
  if (!speaker || coded.type === 'REQUEST' || coded.modality.modal === null || !DUTY.has(coded.modality.modal) || coded.outer !== null)
    return coded
  const actors = scene.classes.actors(speaker.speaker)
  if (actors.length === 0) return coded
  const own = coded.actors.some((a) => actors.some((b) => areOneSide(a, b)))
  const row = operatorRow(scene.context.knowledge.lexicon, own ? 'PROMISE' : 'REQUEST', { type: coded.type, mode: coded.modes[0] ?? null })
  if (!row) return coded
  const type = row.type as Coded['type']
  if (own) return type === 'AGREE' ? { ...coded, type, modes: [], status: 'happened' } : coded
  return { ...coded, type, modes: row.mode ? [row.mode] : [], actors, recipients: coded.actors, status: 'happened' }
}

/** Of one country, and of one kind as far as their sectors tell: rebels do not speak for a president. */
const areOneSide = (a: Actor, b: Actor): boolean =>
  a.country !== null &&
  a.country === b.country &&
  (a.sectors.length === 0 || b.sectors.length === 0 || a.sectors.some((sector) => b.sectors.includes(sector)))

function modesOf(coded: Coded, hinted: readonly string[], hasMode: (type: string, mode: string) => boolean): readonly string[] {
  const known = [...coded.modes, ...hinted].filter((m) => hasMode(coded.type, m))
  return [...new Set(known)]
}

function timeOf(scene: Scene, coded: Coded): EventTime {
  let found: EventTime = { date: null, planned: null, historic: false, background: false, after: null }
  for (const p of coded.predicates) {
    const t = eventTimeFor(scene.context.graph, p, scene.times)
    found = {
      date: found.date ?? t.date,
      planned: found.planned ?? t.planned,
      historic: found.historic || t.historic,
      background: found.background || t.background,
      after: found.after ?? t.after,
    }
  }
  return found
}

function datesOf(scene: Scene, coded: Coded, time: EventTime): { date: When | null; planned: When | null } {
  const ahead =
    AHEAD.has(coded.type) && (coded.modality.tense === 'future' || coded.modality.effects.has('planned') || coded.status === 'planned')
  const tense = ahead || coded.status === 'planned' ? 'future' : coded.modality.tense === 'present' ? 'present' : 'past'
  const ground = (t: EventTime['date'], as: 'past' | 'present' | 'future') =>
    t ? groundTime(towards(t, coded.mention.trigger), { published: scene.day, tense: as, ...anchorOf(scene, t) }) : null
  if (ahead) return { date: null, planned: ground(time.planned ?? time.date, 'future') }
  const date = pastOf(scene, coded, ground(time.date, tense) ?? (coded.type === 'ASSAULT' ? ground(time.after, tense) : null))
  return { date, planned: ground(time.planned, 'future') }
}

/** Violence that is told as done lies not ahead. */
const pastOf = ({ day }: Scene, { type, status }: Coded, date: When | null): When | null =>
  type === 'ASSAULT' && status === 'happened' && day !== null && date !== null && date.start > day ? null : date

/** A day more than sixty days before the story is background. */
function isLongAgo(date: When | null, day: string | null): boolean {
  if (!date || !day) return false
  return Date.parse(day) - Date.parse(date.end) > 60 * 86_400_000
}

function triggerSpan(scene: Scene, { mention }: Coded): Span {
  const { graph } = scene.context
  const words = mention.words.filter((w) => Math.abs(w - mention.trigger) <= 3)
  return words.reduce<Span>((span, w) => cover(span, graph.token(w).span), graph.token(mention.trigger).span)
}

function placeOf(scene: Scene, coded: Coded): Place | null {
  const found = whereOf(scene.context, coded, scene.sited)
  if (found || !saysHere(scene.context, coded)) return found
  const dateline = scene.context.story.parts.find((p) => p.kind === 'dateline')
  if (!dateline) return null
  return scene.places.find((p) => p.span[0] >= dateline.span[0] && p.span[1] <= dateline.span[1]) ?? null
}

function attributionOf(scene: Scene, coded: Coded, layers: readonly Layer[]): Report['attribution'] {
  const layer = layers.find((l) => l.speaker >= 0) ?? layers[0]
  const speaker = layer && layer.speaker >= 0 ? seated(scene, scene.classes.actors(layer.speaker)[0] ?? null, layer) : null
  const doubt = layers.find((l) => l.certainty === 'doubted' || l.certainty === 'denied') ? 'doubted' : null
  const alleged = layers.some((l) => l.certainty === 'alleged') ? 'alleged' : null
  return { speaker, verb: layer?.verb ?? null, certainty: doubt ?? alleged ?? coded.certainty, quoted: layer?.quoted ?? false }
}

/** An official without a country who speaks in a capital speaks for the state whose capital it is. */
function seated(scene: Scene, speaker: Actor | null, { cue }: Layer): Actor | null {
  if (!speaker || speaker.country !== null || cue < 0 || !speaker.sectors.some((s) => OFFICIAL.has(s))) return speaker
  const { graph, knowledge } = scene.context
  const place = graph
    .dependents(cue, 'obl')
    .find((c) => graph.dependents(c, 'case').some((k) => graph.token(k).lemma.toLowerCase() === 'in'))
  const state = place === undefined ? null : knowledge.actors.country(graph.token(place).text)
  return state?.as === 'seat' ? { ...speaker, country: state.code } : speaker
}

const deniedBy = (layers: readonly Layer[]): Report['status'] | null => (layers[0]?.certainty === 'denied' ? 'denied' : null)
