import type { KnownEntity, StateName } from '../../knowledge/actors/actors.ts'
import type { GroundContext } from '../context.ts'
import type { AgentMatch } from './actor-agent.ts'
import { yearOf } from './actor-choice.ts'
import type { FoundNames, FoundState } from './actor-names.ts'

export interface SectorParts {
  readonly head: number
  readonly entity: KnownEntity | null
  readonly state: StateName | null
  readonly agent: AgentMatch | null
  /** Agent phrases around the head, nearest first. */
  readonly around: readonly AgentMatch[]
  readonly found: FoundNames
}

/** Modifiers whose sector says more of who somebody is than the noun does ("*rebel* soldiers", "*student* protesters"). */
const FOREMOST = new Set(['REB', 'OPP', 'PRM', 'ELI'])
/** More than these few are seldom said of one actor. */
const MOST = 3

/** PLOVER sectors of a phrase by its own words, the main one first. */
export function sectorsOf(context: GroundContext, parts: SectorParts): string[] {
  const { entity, state, agent, around, found, head } = parts
  if (entity) return entity.kind === 'person' ? ofPerson(context, entity, around) : [...entity.sectors]
  if (state) return ofState(context, state, head, found)
  const breakaway = found.states.some((s) => s.state.sectors.includes('PRE')) ? ['PRE'] : []
  const main = agent ?? around[0] ?? null
  if (!main) return distinct([...ofBodies(found), ...breakaway])
  const modifiers = ofModifiers(around)
  if (main.agent.as === 'lean') {
    const borrowed = [...modifiers, ...ofBodies(found)]
    const spare = [...around.flatMap((b) => b.agent.sectors), ...main.agent.sectors]
    return distinct([...(borrowed.length > 0 ? borrowed : spare), ...breakaway])
  }
  const own = main.agent.sectors
  const first = modifiers.filter((m) => FOREMOST.has(m) || own.includes('CVL'))
  return distinct([...first, ...own, ...modifiers.filter((m) => m !== 'CVL'), ...breakaway])
}

/** True when the sectors are only those of an office that mostly has those of the body it belongs to ("spokesman"). */
export const isLent = ({ entity, state, agent, around, found }: SectorParts): boolean =>
  !entity && !state && (agent ?? around[0])?.agent.as === 'lean' && ofModifiers(around).length + ofBodies(found).length === 0

const ofModifiers = (around: readonly AgentMatch[]): string[] => around.flatMap((b) => (b.agent.as === 'own' ? b.agent.sectors : []))

const ofBodies = ({ entities, states }: FoundNames): string[] => [
  ...entities.flatMap((e) => e.entity.sectors),
  ...states.flatMap((s) => (s.state.as === 'seat' ? s.state.sectors : [])),
]

const distinct = (sectors: readonly string[]): string[] => [...new Set(sectors)].slice(0, MOST)

/** A person's title in the text counts; else the office in its years, and ELI after them. */
function ofPerson(context: GroundContext, entity: KnownEntity, around: readonly AgentMatch[]): string[] {
  const title = around.find((a) => a.agent.isRole && a.agent.as === 'own')
  if (title) return [...title.agent.sectors]
  const year = yearOf(context)
  if (year === null || entity.from === null) return [...entity.sectors]
  if (entity.to !== null && year > entity.to + 1)
    return entity.sectors.includes('REL') || entity.sectors.includes('REB') ? [...entity.sectors] : ['ELI']
  return year < entity.from - 1 ? [] : [...entity.sectors]
}

/** True when the office of the table is held at the time of the story, as far as is known. */
export function holdsOffice(context: GroundContext, { from, to }: KnownEntity): boolean {
  const year = yearOf(context)
  return year === null || ((from === null || year >= from - 1) && (to === null || year <= to + 1))
}

/** A people are civilians, a seat its government where it speaks or acts; a state has no sector. */
function ofState(context: GroundContext, state: StateName, head: number, found: FoundNames): string[] {
  if (state.sectors.includes('PRE')) return ['PRE']
  const { upos, deprel } = context.graph.token(head)
  const own = found.states.find((s) => s.onHead)
  if (state.as === 'demonym') return upos === 'ADJ' || deprel === 'amod' || deprel === 'compound' ? [] : ['CVL']
  if (state.as === 'seat' && own) return isPlaceHere(context, head, own) ? [] : [...state.sectors]
  return [...state.sectors]
}

const PLACING = new Set([
  'in',
  'on',
  'at',
  'near',
  'around',
  'outside',
  'over',
  'across',
  'into',
  'through',
  'toward',
  'towards',
  'inside',
  'throughout',
  'off',
])

/** "in *Baghdad*", "bombed *Baghdad*", "central *Baghdad*": the town, not the government that sits there. */
function isPlaceHere({ graph, knowledge }: GroundContext, head: number, { at, next }: FoundState): boolean {
  const { deprel, head: governor } = graph.token(head)
  const mark = graph.dependent(head, 'case')
  if (mark !== undefined && PLACING.has(graph.token(mark).lemma.toLowerCase())) return true
  if (graph.dependents(head, 'amod').some((c) => c < at || c >= next)) return true
  if (deprel !== 'obj' && deprel !== 'nsubj:pass') return false
  return (
    governor >= 0 &&
    knowledge.lexicon.rulesOf(`${graph.token(governor).lemma}/v`).some((r) => r.type === 'ASSAULT' || r.type === 'MOBILIZE')
  )
}
