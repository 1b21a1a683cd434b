import type { KnownEntity, StateName } from '../../knowledge/actors/actors.ts'
import type { Doc, Name } from '../../language/doc.ts'
import type { GroundContext } from '../context.ts'
import { chooseBearer } from './actor-choice.ts'
import { isOtherPlace, stateMeant } from './actor-namesake.ts'
import { lowerWordsOf } from './actor-words.ts'

/** Name of a state at tokens `at` to `next` (exclusive). */
export interface FoundState {
  readonly state: StateName
  readonly at: number
  readonly next: number
  readonly onHead: boolean
  /** "*ethnic* Turks": a people, whatever state they live in. */
  readonly ethnic: boolean
}

export interface FoundEntity {
  readonly entity: KnownEntity
  readonly onHead: boolean
}

/** Names of states and known bodies in one phrase, in text order. */
export interface FoundNames {
  readonly states: readonly FoundState[]
  readonly entities: readonly FoundEntity[]
}

/** The proper name that a token stands in. */
const named = new WeakMap<Doc, readonly (Name | undefined)[]>()
export function nameAt(doc: Doc, token: number): Name | undefined {
  let names = named.get(doc)
  if (!names) {
    const filled: (Name | undefined)[] = []
    for (const name of doc.names) for (let i = name.first; i < name.last; i++) filled[i] ??= name
    names = filled
    named.set(doc, names)
  }
  return names[token]
}

/** First token of the name that a token stands in, else the token itself. */
export const firstOfName = (doc: Doc, token: number): number => nameAt(doc, token)?.first ?? token

export function findNames(context: GroundContext, tokens: readonly number[], head: number): FoundNames {
  const { actors } = context.knowledge
  const words = lowerWordsOf(context.doc)
  const states: FoundState[] = []
  const entities: FoundEntity[] = []
  for (let k = 0; k < tokens.length; k++) {
    const i = tokens[k] as number
    if (!isNameLike(context, i)) continue
    const body = actors.entitiesAt(words, i)
    const land = actors.stateAt(words, i)
    const last = Math.max(body?.next ?? 0, land?.next ?? 0)
    if (last === i + 1 && isNeverName(context, i)) continue
    const entity = body && body.next === last ? chooseEntity(context, body.entities, i, body.next) : null
    if (body && entity) {
      entities.push({ entity, onHead: i <= head && head < body.next })
      k = skipTo(tokens, k, body.next)
    } else if (land && isStateHere(context, land.state, i, land.next)) {
      const ethnic = words[i - 1] === 'ethnic' && land.state.as === 'demonym'
      states.push({ state: stateMeant(context, land.state, head), at: i, next: land.next, onHead: i <= head && head < land.next, ethnic })
      k = skipTo(tokens, k, land.next)
    }
  }
  return { states, entities }
}

/** Index before the first token at or after `next`. */
function skipTo(tokens: readonly number[], k: number, next: number): number {
  let i = k
  while (i + 1 < tokens.length && (tokens[i + 1] as number) < next) i++
  return i
}

/** A word of these kinds is no name by itself, however they are written ("WHO DID IT", "US" in capitals). */
const NEVER = new Set(['PRON', 'VERB', 'AUX', 'ADP', 'SCONJ', 'CCONJ', 'ADV', 'PART', 'NUM', 'INTJ', 'PUNCT'])

/** "M23" is a name, though it may be taken for a number. */
function isNeverName({ graph }: GroundContext, index: number): boolean {
  const { upos, text } = graph.token(index)
  return NEVER.has(upos) && !(upos === 'NUM' && /[A-Z]/.test(text))
}

/** A proper name or an adjective of one: with a capital, or tagged as a name. */
function isNameLike({ graph }: GroundContext, index: number): boolean {
  const { text, upos } = graph.token(index)
  const first = text.charCodeAt(0)
  return upos === 'PROPN' || (first >= 65 && first <= 90) || first > 127 || (upos === 'ADJ' && first >= 97)
}

/** Acronyms count only in capitals ("WHO", "US"), names that are also words only with a capital ("Fano"). */
function isSpelt(context: GroundContext, spelling: string, first: number): boolean {
  const { text } = context.graph.token(first)
  return /^[A-Z.]{2,6}$/.test(spelling) ? text === text.toUpperCase() : text[0] !== text[0]?.toLowerCase() || spelling[0] === text[0]
}

/** The body or person that a name stands for here. */
function chooseEntity(context: GroundContext, entities: readonly KnownEntity[], first: number, next: number): KnownEntity | null {
  const { graph, doc } = context
  const words = doc.text.slice(graph.token(first).span[0], graph.token(next - 1).span[1])
  if (next - first === 1 && !isSpelt(context, spellingOf(entities, words), first)) return null
  if (isInOtherPerson(context, entities, first, next) || isInOtherBody(context, first, next)) return null
  return chooseBearer(context, entities)
}

/** The alias that was matched, as it is spelt in the table. */
const spellingOf = (entities: readonly KnownEntity[], text: string): string =>
  entities.flatMap((e) => [e.name, ...e.aliases]).find((n) => n.toLowerCase() === text.toLowerCase()) ?? text

/** "*Maria* Castro" is not Castro: a surname counts only where no other first name stands before it. */
function isInOtherPerson({ doc }: GroundContext, entities: readonly KnownEntity[], first: number, next: number): boolean {
  const name = nameAt(doc, first)
  return name?.kind === 'person' && name.first < first && name.last >= next && entities.every((e) => e.kind === 'person')
}

/** "Zulu *National Congress*": the end of a longer name names another body, unless only a state stands before it ("*Kenyan* Red Cross"). */
function isInOtherBody({ doc, knowledge }: GroundContext, first: number, next: number): boolean {
  const name = nameAt(doc, first)
  if ((name?.kind !== 'organization' && name?.kind !== 'group') || name.first >= first || name.last < next) return false
  const before = knowledge.actors.stateAt(lowerWordsOf(doc), name.first)
  return before === null || before.next < first
}

/** What may follow a state's name and a hyphen without making it the state's friend or foe only. */
const HOLDING = new Set(['led', 'administered', 'run', 'ruled', 'controlled', 'held', 'based', 'owned'])

function isStateHere(context: GroundContext, state: StateName, first: number, next: number): boolean {
  const { graph, doc } = context
  const { text, upos, deprel } = graph.token(first)
  if (next - first === 1 && text.length <= 3 && text !== text.toUpperCase()) return false
  if (next - first === 1 && state.as !== 'demonym' && upos === 'ADJ') return false
  if (isOtherPlace(context, next) || isHyphened(context, first, next)) return false
  const name = nameAt(doc, first)
  if (next - first > 1 && name?.first === first && name.last === next) return true
  if (name?.kind === 'person' && state.as !== 'name' && upos === 'PROPN' && !/^(?:amod|compound)$/.test(deprel)) return false
  if (!name || name.last - name.first <= next - first) return true
  if (name.kind === 'person') return state.as === 'demonym' && upos === 'ADJ' && name.first === first
  return !(state.as === 'seat' && name.kind === 'place' && name.first < first)
}

/** "*Russian*-backed", "pro-*Russian*", but not "US-led", "US-Israeli". */
function isHyphened({ doc, knowledge }: GroundContext, first: number, next: number): boolean {
  const words = lowerWordsOf(doc)
  const isOther = (i: number): boolean => !HOLDING.has(words[i] ?? '') && knowledge.actors.stateAt(words, i) === null
  if (isHyphen(words[next]) && !startsUpper(doc, next + 1) && isOther(next + 1)) return true
  return isHyphen(words[first - 1]) && PREFIXES.has(words[first - 2] ?? '')
}

const PREFIXES = new Set(['pro', 'anti', 'non', 'ex', 'post', 'pre'])
const isHyphen = (word: string | undefined): boolean => word === '-' || word === '–'
function startsUpper(doc: Doc, token: number): boolean {
  const text = doc.tokens[token]?.text ?? ''
  return text[0] !== text[0]?.toLowerCase()
}
