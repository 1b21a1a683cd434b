import { idOf } from '../../kit/id.ts'
import { contains, type Span } from '../../kit/span.ts'
import type { Actor } from '../../reading/schema.ts'
import type { PartyMark } from './commitment-facts.ts'
import { reportsIn, type Scene, textOf } from './scene.ts'
import { stemsOf } from './stems.ts'
import type { ToldPromise } from './told-promise.ts'

const VERB =
  '(?:promised|pledged|vowed|undertook|undertaken|committed (?:itself|himself|herself|themselves)|agreed|guaranteed|swore|gave (?:its|his|her|their) word|gave an undertaking)'
/** "promised [Lithuania] [on Tuesday] to station ..." */
const FORWARD = new RegExp(`\\b${VERB}\\b(?: [\\p{L}\\p{N}'.-]+){0,6}? (to (?!the\\b|a\\b|an\\b|its\\b|\\p{Lu})\\p{Ll}+ .+)$`, 'su')
/** "Relatives will be paid ..., the minister promised" */
const BACKWARD = new RegExp(`^(.{10,}?\\b(?:will|would)\\b.+?),? (?:the |a |an )?[\\p{L}'’. -]{2,60}? ${VERB}\\b[^,]{0,40}$`, 'su')
/** "promised [Bulgaria] one billion cubic metres" */
const GIVEN = /\b(?:promised|pledged|offered)\b/u
const ACTS =
  '(?:give|donate|send|provide|supply|deliver|pay|repay|lend|fund|finance|build|rebuild|train|open|reopen|return|release|free|withdraw|lift|cut|scrap|abolish|install|repair|restore|deploy|ship|transfer|hand over|extradite|ratify|publish|close|evacuate|resettle|compensate|grant|contribute|strengthen|deepen|boost|work for|work with|work to|do everything|do all|do its utmost|support|stand by|promote|expand|intensify)'
const INTENT = new RegExp(
  `^\\s*((?:the |The )?[\\p{L}'’. -]{2,60}?)(?:,? (?:\\p{L}+ ){0,6})??(?: (?:said|announced|confirmed)(?: on \\p{Lu}\\p{Ll}+)?(?: that)? (?:it|they|he|she) would| will) (${ACTS}\\b.+)$`,
  'su',
)
const NOT_SAID =
  /\b(?:not|never|n't|if|unless|whether|could|may|might|should|must|denied|refused|urged|asked|demanded|called on)\b[^,]{0,40}$/

/**
 * Promises that the sentences speak out with a verb of promising and of which the reading made no commitment, since what is promised is
 * no event that it codes. The promiser is the party named next before the verb (or after the words of the promise, where the verb
 * closes the sentence).
 */
export const spokenPromises = (scene: Scene): ToldPromise[] => scene.sentences.flatMap((span) => spokenIn(scene, span) ?? [])

function spokenIn(scene: Scene, span: Span): ToldPromise | null {
  const words = textOf(scene, span)
  if (isThreat(scene, span)) return null
  return forwardIn(scene, span, words) ?? thingIn(scene, span, words) ?? backwardIn(scene, span, words) ?? intentIn(scene, span, words)
}

function forwardIn(scene: Scene, span: Span, words: string): ToldPromise | null {
  const found = FORWARD.exec(words)
  if (!found || NOT_SAID.test(words.slice(0, found.index))) return null
  const told = found[1] as string
  const verb = span[0] + found.index
  const start = verb + found[0].length - told.length
  const promiser = lastBefore(scene, span, verb)
  return promiser ? toPromise(scene, promiser, [start + 3, start + endOf(told)], [verb, start]) : null
}

/** "promised Bulgaria one billion cubic metres of gas": the thing itself, with its figure. */
function thingIn(scene: Scene, span: Span, words: string): ToldPromise | null {
  const found = GIVEN.exec(words)
  if (!found || NOT_SAID.test(words.slice(0, found.index))) return null
  const verb = span[0] + found.index
  const figure = scene.quantities.find((q) => contains(span, q.span) && q.span[0] > verb && q.span[0] - verb - found[0].length < 40)
  const promiser = lastBefore(scene, span, verb)
  if (!figure || !promiser) return null
  const [start] = figure.span
  return toPromise(scene, promiser, [start, start + endOf(textOf(scene, [start, span[1]]))], [verb, start])
}

function backwardIn(scene: Scene, span: Span, words: string): ToldPromise | null {
  const found = BACKWARD.exec(words)
  if (!found) return null
  const end = span[0] + (found[1] as string).length
  const promiser = scene.marks.find((m) => m.span[0] >= end && contains(span, m.span))
  return promiser ? toPromise(scene, promiser, [span[0], end], [span[0], end]) : null
}

/** "Albania will send ..., the minister said", "Britain said it would give ...": one's own act that is told ahead. */
function intentIn(scene: Scene, span: Span, words: string): ToldPromise | null {
  const found = INTENT.exec(words)
  if (!found || !/\b(?:said|says|announced|told|confirmed)\b/.test(words)) return null
  const told = found[2] as string
  const start = span[0] + found[0].length - told.length
  const promiser = scene.marks.find((m) => contains([span[0], start], m.span) && m.span[0] - span[0] <= (found[1] as string).length)
  return promiser ? toPromise(scene, promiser, [start, start + endOf(told)], [start, start]) : null
}

/** A threat is no promise to anybody. */
const isThreat = (scene: Scene, span: Span): boolean =>
  reportsIn(scene, span).some(
    (r) =>
      r.type === 'THREATEN' &&
      r.mode !== null &&
      r.mode !== 'restrict' &&
      !r.trigger.text.startsWith('promis') &&
      !r.trigger.text.startsWith('pledg'),
  )

const lastBefore = (scene: Scene, span: Span, at: number): PartyMark | undefined =>
  scene.marks.filter((m) => contains(span, m.span) && m.span[1] <= at).at(-1)

/** Where the words of the promise end: before who reports it, and without the full stop. */
function endOf(told: string): number {
  const speech = /,? (?:(?:the |an? )?[\p{L}'’. -]{2,60}) (?:said|told|announced|added)\b/u.exec(told)
  const end = speech && speech.index > 3 ? speech.index : told.length
  return told.slice(0, end).replace(/[\s.]+$/u, '').length
}

function toPromise(scene: Scene, promiser: PartyMark, span: Span, between: Span): ToldPromise | null {
  const action = textOf(scene, span).replace(/\s+/g, ' ')
  if (stemsOf(action).length === 0) return null
  const served = scene.marks.filter((m) => contains(between, m.span) && m.entity !== promiser.entity)
  return {
    id: idOf(scene.key, 'spoken', String(span[0])),
    promisers: [asActor(promiser)],
    beneficiaries: served.map(asActor),
    action,
    span,
    due: null,
    report: null,
  }
}

function asActor({ name, span, country, sectors, entity }: PartyMark): Actor {
  const known = entity === null ? null : { id: entity, name, kind: entity.split(':')[0] ?? '', aliases: [] }
  return { text: name, span, name, country, sector: sectors[0] ?? null, sectors, role: null, via: 'name', entity: known }
}
