import type { KnownEntity, StateName } from '../../knowledge/actors/actors.ts'
import type { GroundContext } from '../context.ts'
import { type AgentMatch, agentAt, agentsAround } from './actor-agent.ts'
import { countriesOf, fromOrigin, otherState, stateOfPlace } from './actor-country.ts'
import { findNames, nameAt } from './actor-names.ts'
import { holdsOffice, isLent, sectorsOf } from './actor-sector.ts'
import { npTokens } from './np.ts'

/** What the words of one noun phrase say of the actor that it names; nothing comes from elsewhere in the text. */
export interface Facts {
  /** False for things, and for what cannot be told from them. */
  readonly isActor: boolean
  /** ISO alpha-3 or PLOVER's own; several for "the Armenian and Azerbaijani presidents". The nearest to the head first. */
  readonly countries: readonly string[]
  readonly sectors: readonly string[]
  /** The sectors are only those of an office that mostly has those of the body it belongs to ("spokesman"). */
  readonly isLent: boolean
  readonly role: string | null
  /** The words themselves tell the role; no list does. */
  readonly isTold: boolean
  readonly entity: KnownEntity | null
  /** The head names a state, its seat, or its people. */
  readonly state: StateName | null
  /** The head names a town or region, which stands for its people. */
  readonly isPlace: boolean
}

export const NOTHING: Facts = {
  isActor: false,
  countries: [],
  sectors: [],
  isLent: false,
  role: null,
  isTold: false,
  entity: null,
  state: null,
  isPlace: false,
}

/** Facts by head, made once a story: chains ask for them again and again. */
const held = new WeakMap<GroundContext, Map<number, Facts>>()

/** Facts of the phrase under a nominal head. */
export function factsOf(context: GroundContext, head: number): Facts {
  let byHead = held.get(context)
  if (!byHead) {
    byHead = new Map()
    held.set(context, byHead)
  }
  let facts = byHead.get(head)
  if (!facts) {
    facts = read(context, head)
    byHead.set(head, facts)
  }
  return facts
}

function read(context: GroundContext, head: number): Facts {
  const tokens = npTokens(context, head)
  const found = findNames(context, tokens, head)
  const agent = isInPlaceName(context, head) ? null : agentAt(context, head)
  const around = agentsAround(context, tokens, head)
  const known = found.entities.find((e) => e.onHead)?.entity ?? null
  const entity = known && otherState(known, found.states, head) === null ? known : null
  const onHead = found.states.find((s) => s.onHead)
  const state = onHead && (agent === null || onHead.state.as !== 'demonym') ? onHead.state : null
  const parts = { head, entity: known, state, agent, around, found }
  const sectors = sectorsOf(context, parts)
  const told = roleOf(context, agent, around)
  const role = told ?? (entity && holdsOffice(context, entity) ? entity.role : null)
  const isPlace = !known && !state && !agent && isInPlaceName(context, head)
  const countries = countriesOf(context, head, found)
  const origin = isPlace ? [stateOfPlace(context, head) ?? []].flat() : fromOrigin(context, head, sectors, role)
  return {
    isActor: isPlace
      ? countries.length + origin.length > 0
      : known !== null || state !== null || agent !== null || isNamedActor(context, head, around),
    countries: countries.length > 0 && !isPlace ? countries : origin.length > 0 || onHead?.ethnic ? origin : countries,
    sectors,
    isLent: isLent(parts),
    role,
    isTold: told !== null,
    entity,
    state: onHead?.ethnic ? null : state,
    isPlace,
  }
}

/** The office itself with its branch ("tourism minister"), or the title before a name. */
function roleOf({ graph }: GroundContext, agent: AgentMatch | null, around: readonly AgentMatch[]): string | null {
  const office = agent ?? around.find((b) => b.agent.isRole)
  if (!office?.agent.isRole) return null
  let phrase = office.phrase
  for (let i = office.first - 1; i >= 0; i--) {
    const { upos, deprel, head, text } = graph.token(i)
    if (upos !== 'NOUN' || deprel !== 'compound' || head < i || head > office.last) break
    phrase = `${text.toLowerCase()} ${phrase}`
  }
  return phrase
}

const isInPlaceName = ({ doc }: GroundContext, head: number): boolean => nameAt(doc, head)?.kind === 'place'

/** A name of a person, organization or group, or a proper noun that is no place, building, event or time; a title makes any name an actor. */
function isNamedActor({ doc, graph }: GroundContext, head: number, around: readonly AgentMatch[]): boolean {
  const name = nameAt(doc, head)
  const { upos, deprel } = graph.token(head)
  if (name && name.kind !== 'place') {
    return name.kind === 'person' || name.kind === 'organization' || name.kind === 'group' || (upos === 'PROPN' && around.length > 0)
  }
  return upos === 'PROPN' && (around.length > 0 || deprel !== 'compound')
}

/** Facts of `a`, with those of `b` where it has none. */
export function merged(a: Facts, b: Facts): Facts {
  return {
    isActor: a.isActor || b.isActor,
    countries: a.countries.length > 0 ? a.countries : b.countries,
    sectors: hasSectors(a, b) ? a.sectors : b.sectors,
    isLent: hasSectors(a, b) ? a.isLent : b.isLent,
    role: a.role ?? b.role,
    isTold: a.isTold || (a.role === null && b.isTold),
    entity: a.entity ?? (b.entity?.kind === 'person' ? b.entity : null),
    state: a.state,
    isPlace: a.isPlace,
  }
}

const hasSectors = (a: Facts, b: Facts): boolean =>
  a.state !== null || isBody(a) || (a.sectors.length > 0 && !(a.isLent && b.sectors.length > 0 && !b.isLent))

/** A known organization or group has the sectors of its table, also when these are none. */
const isBody = ({ entity }: Facts): boolean => entity !== null && entity.kind !== 'person'
