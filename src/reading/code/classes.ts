import type { GroundContext } from '../context.ts'
import { groundActors } from '../ground/actor.ts'
import type { Actor } from '../schema.ts'

const ARMED = new Set(['MIL', 'REB', 'UAF', 'PRM', 'COP'])
const OFFICIAL = new Set(['GOV', 'LEG', 'JUD', 'PTY', 'OPP', 'ELI'])
/** Sectors whose nouns mostly name a body ("the *newspaper* accused ..."). */
const BODIES = new Set(['JRN', 'BUS', 'NGO', 'PTY'])
/** Letters of the shortest noun that may end a longer one. */
const SHORTEST_PART = 5
const BY_NAME: Readonly<Record<string, readonly string[]>> = {
  person: ['person'],
  organization: ['org'],
  place: ['place', 'town'],
  group: ['person', 'people'],
  facility: ['building'],
}
/** Nouns that measure what stands behind "of": "tons of *aid*". */
const MEASURES = new Set([
  'part',
  'ton',
  'tonne',
  'kilogram',
  'kilo',
  'amount',
  'shipment',
  'package',
  'quantity',
  'worth',
  'load',
  'million',
  'billion',
  'series',
  'kind',
  'sort',
  'form',
  'batch',
  'consignment',
  'planeload',
  'truckload',
])
const PERSONAL = new Set([
  'he',
  'she',
  'they',
  'him',
  'her',
  'them',
  'we',
  'us',
  'i',
  'who',
  'whom',
  'everyone',
  'someone',
  'other',
  'another',
])

/** What kinds of thing the words of one story stand for, by token; asked often, so kept. */
export class Classes {
  readonly #context: GroundContext
  readonly #known = new Map<number, ReadonlySet<string>>()
  readonly #actors = new Map<number, readonly Actor[]>()
  readonly #kinds = new Map<number, string>()

  constructor(context: GroundContext) {
    this.#context = context
    for (const name of context.doc.names) for (let i = name.first; i < name.last; i++) this.#kinds.set(i, name.kind)
  }

  /** Actors that the phrase under a token stands for. */
  actors(token: number): readonly Actor[] {
    let held = this.#actors.get(token)
    if (!held) {
      held = groundActors(this.#context, token)
      this.#actors.set(token, held)
    }
    return held
  }

  /** Classes of the phrase under a token, as rules.tsv names them, PLOVER sectors among them. */
  of(token: number): ReadonlySet<string> {
    let held = this.#known.get(token)
    if (!held) {
      held = this.#compute(token)
      this.#known.set(token, held)
    }
    return held
  }

  #compute(index: number): ReadonlySet<string> {
    const { graph, knowledge } = this.#context
    const token = graph.token(index)
    const lemma = token.lemma.toLowerCase()
    const out = new Set<string>(knowledge.lexicon.classesOf(lemma))
    for (const c of graph.dependents(index, 'compound')) {
      for (const k of knowledge.lexicon.classesOf(`${graph.token(c).lemma.toLowerCase()} ${lemma}`)) out.add(k)
    }
    for (const c of graph.dependents(index, 'nmod')) {
      const below = graph.token(c).lemma.toLowerCase()
      for (const k of knowledge.lexicon.classesOf(`${lemma} of ${below}`)) out.add(k)
      if (MEASURES.has(lemma) || knowledge.actors.isPartitive(lemma)) for (const k of knowledge.lexicon.classesOf(below)) out.add(k)
    }
    if (out.size === 0)
      for (const c of graph.dependents(index, 'compound'))
        for (const k of knowledge.lexicon.classesOf(graph.token(c).lemma.toLowerCase())) out.add(k)
    if (out.size === 0 && token.upos === 'NOUN') this.#addKin(out, index, lemma)
    const kind = this.#kinds.get(index)
    for (const k of (kind && BY_NAME[kind]) || []) out.add(k)
    if (token.upos === 'PRON' && PERSONAL.has(lemma)) out.add('person')
    if (token.upos === 'NUM') out.add('person').add('people')
    if (out.has('crowd')) out.add('people').add('person')
    if (token.upos === 'PROPN' && !kind && !out.has('nature')) out.add('org')
    for (const actor of this.actors(index)) addActor(out, actor)
    return out
  }

  /** An unknown noun is what its last part is ("home*guard*"), and a person when it stands before a person's name. */
  #addKin(out: Set<string>, index: number, lemma: string): void {
    const { graph, knowledge } = this.#context
    for (let i = 3; i <= lemma.length - SHORTEST_PART && out.size === 0; i++) {
      const part = knowledge.lexicon.classesOf(lemma.slice(i))
      if (part.has('person')) for (const k of part) out.add(k)
    }
    if (graph.dependents(index, 'flat', 'appos', 'nmod:desc').some((c) => this.#kinds.get(c) === 'person')) out.add('person')
  }
}

function addActor(out: Set<string>, actor: Actor): void {
  for (const sector of actor.sectors) {
    out.add(sector)
    if (ARMED.has(sector)) out.add('armed').add('person').add('org')
    if (OFFICIAL.has(sector)) out.add('official').add('person').add('state')
    if (BODIES.has(sector)) out.add('org')
    if (sector === 'LAB') out.add('labour').add('people').add('person')
    if (sector === 'CVL' || sector === 'EDU' || sector === 'AGR' || sector === 'REF') out.add('people').add('person')
    if (sector === 'REF') out.add('refugee')
  }
  if (actor.sectors.length === 0 && actor.country !== null && actor.via !== 'description') out.add('state')
  if (actor.entity?.kind === 'person') out.add('person')
  if (actor.entity && actor.entity.kind !== 'person' && actor.entity.kind !== 'place') out.add('org')
  if (actor.role !== null) out.add('person').add('official')
}
