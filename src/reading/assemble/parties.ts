import type { Span } from '../../kit/span.ts'
import type { Coded, Member } from '../code/coded.ts'
import { slotTokens } from '../code/roles.ts'
import { npSpan } from '../ground/np.ts'
import type { Actor, Count, Incident } from '../schema.ts'
import { headWithin, type Scene } from './scene.ts'

type Party = Incident['targets'][number]

const LEADING = /^(?:the|a|an|some|several|their|his|her|its|this|that|these|those|one(?!\s+of\b)|dead(?=\s+\w+\s+\w))\s+/i
/** Classes of what can be hit but cannot act. */
const THINGS = ['building', 'vehicle', 'road', 'goods', 'land', 'system']
/** Sectors of people rather than bodies. */
const CIVIL = new Set(['CVL', 'LAB', 'AGR', 'REF'])
const PERSONAL = ['person', 'people']
/** Kinds of entity that a pronoun stands for as a body, though it says "they". */
const BODIES = new Set(['organization', 'group', 'country'])

/** Who did it, to what, to whom: one entity stands once, under its fullest name in the text. */
export interface Parties {
  readonly perpetrators: Incident['perpetrators']
  readonly targets: readonly Party[]
  readonly victims: readonly Party[]
}

/** What tells of the parties of one incident: its events, whom its figures count, and who is blamed for it elsewhere. */
export interface PartySources {
  readonly events: readonly Coded[]
  readonly counts: readonly Count[]
  readonly blamed: readonly Actor[]
}

/** Kinds of count that are of victims. */
const HARMED: ReadonlySet<Count['kind']> = new Set(['killed', 'injured', 'abducted'])

/** Parties of one incident. */
export function partiesOf(scene: Scene, { events, counts, blamed }: PartySources): Parties {
  const named = events.flatMap((e) => e.actors)
  const doers = named.some((a) => a.entity !== null && a.entity.kind !== 'person') ? named : [...named, ...blamed]
  const perpetrators = [doers].flatMap((actors) =>
    actors
      .filter((a) => !isArm(scene, a) && !(a.via === 'pronoun' && PRONOUN.test(a.text) && a.entity === null))
      .flatMap((a) => [toParty(scene, a), ...bodyOf(scene, a)]),
  )
  const hit = events.flatMap((e) => e.recipients.filter((a) => !isLand(a)).map((a) => toParty(scene, a)))
  const things = events.flatMap((e) => e.members.flatMap((m) => thingsOf(scene, m)))
  const ownDoers = new Set(perpetrators.flatMap((p) => p.entity?.id ?? []))
  const victims = hit.filter((p) => isPersonal(scene, p) && !(p.via === 'pronoun' && (PRONOUN.test(p.name) || isIn(ownDoers, p))))
  const counted = counts.filter((c) => HARMED.has(c.kind)).flatMap((c) => (c.of ? [toParty(scene, c.of)] : []))
  const harmed = victims.length > 0 ? victims : counted.filter((p) => isPersonal(scene, p) && !PRONOUN.test(p.name) && !isIn(ownDoers, p))
  const targets = [...hit.filter((p) => !isPersonal(scene, p)), ...things]
  return {
    perpetrators: once(perpetrators).map((p) => ({ ...p, kind: isPersonal(scene, p) ? 'individual' : 'organization' })),
    targets: once(targets),
    victims: once(harmed),
  }
}

/** A pronoun that nothing is known of. */
const PRONOUN = /^(?:he|she|it|they|we|you|i|him|her|them|us|his|its|their|who|whom|one|each|this|that)$/i
const isIn = (ids: ReadonlySet<string>, { entity }: Party): boolean => entity !== null && ids.has(entity.id)

/** A weapon that stands for those who fired it: "a Syrian *missile*". */
function isArm(scene: Scene, { span, via }: Actor): boolean {
  const head = via === 'description' ? headWithin(scene.context, span) : undefined
  return head !== undefined && scene.classes.of(head).has('weapon')
}

/** A country or town: where it happened, not what was hit there. */
const isLand = ({ via, entity, sectors }: Actor): boolean =>
  via === 'name' && sectors.length === 0 && (entity === null || entity.kind === 'country' || entity.kind === 'place')

/** The body that a phrase of its people names: "members of *the Shining Path*". */
function bodyOf(scene: Scene, { span }: Actor): Party[] {
  const head = headWithin(scene.context, span)
  if (head === undefined || scene.context.graph.token(head).upos !== 'NOUN' || !isPerson(scene, head)) return []
  const below = scene.context.graph.dependents(head, 'nmod', 'nmod:poss', 'compound')
  return below
    .flatMap((c) => scene.classes.actors(c))
    .filter((a) => a.via !== 'description' && (a.entity?.kind === 'organization' || a.entity?.kind === 'group'))
    .map((a) => toParty(scene, a))
}

function toParty(scene: Scene, actor: Actor): Party {
  const isOfBody = isOfItsPeople(scene, actor)
  return { ...actor, entity: isOfBody ? null : actor.entity, name: isOfBody ? bare(actor.text) : fullestName(scene, actor) }
}

/** Class of nouns for the people of a body, who are not the body. */
const FOLLOWER = 'follower'

/** "*members* of the front", "FMLN *guerrillas*". */
function isOfItsPeople({ context }: Scene, { span, entity }: Actor): boolean {
  if (entity === null || entity.kind === 'person') return false
  const head = headWithin(context, span)
  return head !== undefined && context.knowledge.lexicon.classesOf(context.graph.token(head).lemma.toLowerCase()).has(FOLLOWER)
}

/** The longest proper name that the text gives the actor, else its own words; determiners and the like left out. */
function fullestName(scene: Scene, actor: Actor): string {
  const { doc, graph } = scene.context
  const head = headWithin(scene.context, actor.span)
  const chain = head === undefined ? undefined : doc.chains.find((c) => c.members.length === 0 && c.referents.some((r) => r.head === head))
  const best = chain?.referents[chain.best]
  const span: Span = best && (best.via === 'name' || actor.via !== 'name') ? nameSpan(scene, best.head) : actor.span
  return bare(graph.doc.text.slice(span[0], span[1]))
}

/** A proper name without the titles before it, or the whole phrase. */
function nameSpan(scene: Scene, head: number): Span {
  const name = scene.context.doc.names.find((n) => n.first <= head && head < n.last)
  return name ? name.span : npSpan(scene.context, head)
}

const bare = (words: string): string => words.replace(/\s+/g, ' ').replace(LEADING, '').trim()

/** What was hit, among the things in the slots that a rule gives to its recipients. */
function thingsOf(scene: Scene, { mention, rule }: Member): Party[] {
  const { classes, context } = scene
  const heads = rule.recipient.flatMap((slot) => slotTokens(context.graph, mention, slot))
  return heads
    .flatMap((h) => [h, ...context.graph.dependents(h, 'conj')])
    .filter((h) => classes.actors(h).length === 0 && THINGS.some((c) => classes.of(h).has(c)))
    .map((h) => thing(scene, h))
}

function thing(scene: Scene, head: number): Party {
  const span = npSpan(scene.context, head)
  const text = scene.context.doc.text.slice(span[0], span[1])
  return { text, span, name: bare(text), country: null, sector: null, sectors: [], role: null, via: 'description', entity: null }
}

function isPersonal(scene: Scene, party: Party): boolean {
  if (party.sectors.some((s) => CIVIL.has(s))) return true
  const head = headWithin(scene.context, party.span)
  if (party.entity && party.via === 'pronoun') return party.entity.kind === 'person' || !BODIES.has(party.entity.kind)
  const isCounted = head !== undefined && scene.context.graph.dependent(head, 'nummod') !== undefined
  if (party.entity && party.via === 'name' && (head === undefined || scene.context.graph.token(head).upos !== 'NOUN'))
    return party.entity.kind === 'person' || isCounted
  return head !== undefined && isPerson(scene, head)
}

function isPerson({ classes }: Scene, head: number): boolean {
  const held = classes.of(head)
  return PERSONAL.some((c) => held.has(c)) && !held.has('building')
}

/** Parties without those that another names more fully. */
function once(parties: readonly Party[]): Party[] {
  const out: Party[] = []
  for (const party of [...parties].sort((a, b) => b.name.length - a.name.length)) {
    if (party.name !== '' && !out.some((o) => isSame(o, party))) out.push(party)
  }
  return out.sort((a, b) => a.span[0] - b.span[0])
}

function isSame(a: Party, b: Party): boolean {
  if (a.entity && b.entity) return a.entity.id === b.entity.id
  const [long, short] = [a.name.toLowerCase(), b.name.toLowerCase()]
  if (long === short) return true
  const isBody = b.entity !== null && b.entity.kind !== 'person' && a.entity === null
  return !isBody && ` ${long} `.includes(` ${short} `) && a.via !== 'pronoun'
}
