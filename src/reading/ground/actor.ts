import { idOf } from '../../kit/id.ts'
import { type Span, wordsAt } from '../../kit/span.ts'
import type { Chain, Doc } from '../../language/doc.ts'
import type { GroundContext } from '../context.ts'
import type { Actor, Entity } from '../schema.ts'
import { type Facts, factsOf, NOTHING } from './actor-facts.ts'
import { coordinated, npSpan, npTokens } from './np.ts'

const SPEAKER = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'mine', 'ours', 'myself', 'ourselves'])
const PERSONAL = new Set(['he', 'she', 'they', 'him', 'her', 'them', 'we', 'us', 'i', 'me', 'everyone', 'someone', 'somebody', 'everybody', 'other', 'another'])
/** Deepest chain of "it stands for": guards against loops. */
const DEEPEST = 4

/** Chains by the heads of their referents, made once for a Doc. */
const indexed = new WeakMap<Doc, ReadonlyMap<number, Chain>>()
function chainOf({ doc }: GroundContext, head: number): Chain | undefined {
  let index = indexed.get(doc)
  if (!index) {
    index = new Map(doc.chains.flatMap((chain) => chain.referents.map((r) => [r.head, chain] as const)))
    indexed.set(doc, index)
  }
  return index.get(head)
}

/** Actors that the phrase under a token names: one for each coordinated part and each state of a plural; none for things. */
export function groundActors(context: GroundContext, head: number): Actor[] {
  return coordinated(context, head).flatMap((h) => groundOne(context, h, 0))
}

function groundOne(context: GroundContext, head: number, depth: number): Actor[] {
  const { graph } = context
  const token = graph.token(head)
  if (depth > DEEPEST) return []
  if (token.upos === 'PRON' || (token.upos === 'DET' && token.deprel !== 'det')) return groundPronoun(context, head, depth)
  const part = partOf(context, head)
  const chain = chainOf(context, head)
  if (chain && chain.members.length > 0) return fromMembers(context, head, chain, depth)
  const facts = withChain(context, merged(factsOf(context, part), apposed(context, head)), chain, head)
  if (!facts.isActor && !isPeople(context, part)) return []
  return build(context, head, facts, chain)
}

/** A bare number of people, or a noun of a crowd or of workers. */
function isPeople({ graph, knowledge }: GroundContext, head: number): boolean {
  const { upos, lemma, deprel } = graph.token(head)
  if (upos === 'NUM') return /^(?:nsubj|obj|conj)/.test(deprel)
  const classes = upos === 'NOUN' ? knowledge.lexicon.classesOf(lemma.toLowerCase()) : null
  return classes !== null && (classes.has('crowd') || classes.has('labour') || classes.has('refugee'))
}

/** What a measuring noun measures: "dozens of *villagers*", "members of *the front*"; else the head itself. */
function partOf({ graph, knowledge }: GroundContext, head: number): number {
  const token = graph.token(head)
  if (!knowledge.actors.isPartitive(token.lemma.toLowerCase())) return head
  const of = graph.dependents(head, 'nmod').find((c) => graph.dependents(c, 'case').some((k) => graph.token(k).lemma.toLowerCase() === 'of'))
  return of ?? head
}

function groundPronoun(context: GroundContext, head: number, depth: number): Actor[] {
  const { graph, doc } = context
  const lemma = graph.token(head).lemma.toLowerCase()
  const chain = chainOf(context, head)
  if (chain && chain.members.length > 0) return fromMembers(context, head, chain, depth)
  const best = chain?.referents[chain.best]
  if (chain && best && best.head !== head && best.via !== 'pronoun') {
    const facts = withChain(context, factsOf(context, best.head), chain, best.head)
    return facts.isActor ? build(context, head, facts, chain) : []
  }
  if (SPEAKER.has(lemma)) {
    const [start, end] = graph.token(head).span
    const around = doc.quotes.filter((q) => q.speaker >= 0 && q.speaker !== head && q.span[0] <= start && end <= q.span[1])
    const own = around.sort((a, b) => b.span[0] - a.span[0])[0]
    if (own) return groundOne(context, own.speaker, depth + 1).map((a) => ({ ...a, ...place(context, head), via: 'pronoun' as const }))
  }
  return PERSONAL.has(lemma) ? build(context, head, NOTHING, undefined) : []
}

/** "the two ministers": those whom the phrase gathers, each at the words that gather them. */
function fromMembers(context: GroundContext, head: number, chain: Chain, depth: number): Actor[] {
  const via = context.graph.token(head).upos === 'PRON' ? 'pronoun' as const : 'description' as const
  return chain.members.flatMap((m) => {
    const member = context.doc.chains[m]
    const best = member?.referents[member.best]
    return best ? groundOne(context, best.head, depth + 1).map((a) => ({ ...a, ...place(context, head), via })) : []
  })
}

/** Facts of the appositions of a phrase: "Lin, *a spokesman for the ministry*". */
function apposed(context: GroundContext, head: number): Facts {
  const { graph } = context
  const parts = graph.dependents(head, 'appos').filter((c) => graph.token(c).upos === 'NOUN' || graph.token(c).upos === 'PROPN')
  return parts.reduce((facts, c) => merged(facts, factsOf(context, c)), NOTHING)
}

/** Facts of `a`, with those of `b` where it has none. */
function merged(a: Facts, b: Facts): Facts {
  return {
    isActor: a.isActor || b.isActor,
    countries: a.countries.length > 0 ? a.countries : b.countries,
    sectors: a.sectors.length > 0 || a.state !== null ? a.sectors : b.sectors,
    role: a.role ?? b.role, entity: a.entity ?? (b.entity?.kind === 'person' ? b.entity : null), state: a.state,
  }
}

/** What the other phrases of the chain say. Only a whole name or a description may lend: never a pronoun. */
function withChain(context: GroundContext, own: Facts, chain: Chain | undefined, head: number): Facts {
  if (!chain || own.state !== null) return own
  let facts = own
  for (const referent of chain.referents.slice(0, 12)) {
    if (facts.countries.length > 0 && facts.sectors.length > 0) break
    if (referent.via === 'pronoun' || referent.head === head) continue
    const other = factsOf(context, referent.head)
    facts = merged(facts, merged(other.state === null ? other : { ...other, state: null }, apposed(context, referent.head)))
  }
  return facts
}

function build(context: GroundContext, head: number, facts: Facts, chain: Chain | undefined): Actor[] {
  const { graph, knowledge } = context
  const entity = entityOf(context, head, facts, chain)
  const where = place(context, head)
  const via = viaOf(context, head, facts)
  const countries = facts.countries.length > 0 ? facts.countries : [null]
  return countries.map((country) => {
    const state = facts.state && country !== null ? knowledge.actors.countryByCode(country) : null
    return {
      ...where, name: entity?.name ?? state?.name ?? bare(where.text), country,
      sector: facts.sectors[0] ?? null, sectors: facts.sectors, role: facts.role, via,
      entity: countries.length > 1 ? null : entity,
    }
  })
  function bare(text: string): string {
    return graph.token(head).upos === 'PRON' ? text : text.replace(/\s+/g, ' ')
  }
}

function place(context: GroundContext, head: number): { text: string; span: Span } {
  const { upos, span: own } = context.graph.token(head)
  const span = upos === 'PRON' ? own : npSpan(context, head)
  return { text: wordsAt(context.doc.text, span), span }
}

function viaOf({ doc, graph }: GroundContext, head: number, facts: Facts): Actor['via'] {
  if (graph.token(head).upos === 'PRON') return 'pronoun'
  const named = doc.names.some((n) => n.first <= head && head < n.last && n.kind !== 'time')
  return named || facts.entity !== null || facts.state !== null || graph.token(head).upos === 'PROPN' ? 'name' : 'description'
}

function entityOf(context: GroundContext, head: number, facts: Facts, chain: Chain | undefined): Entity | null {
  if (facts.entity) {
    const { id, name, kind, aliases } = facts.entity
    return { id, name, kind, aliases: [...aliases] }
  }
  const [code] = facts.countries
  if (facts.state && facts.state.as !== 'demonym' && code !== undefined) {
    return { id: `country:${code}`, name: facts.state.name, kind: 'country', aliases: [] }
  }
  const names = namesIn(context, head, chain)
  const full = names[0]
  if (!full) return null
  const aliases = [...new Set(names.map((n) => n.text))].filter((t) => t !== full.text)
  return { id: idOf('entity', full.text.toLowerCase()), name: full.text, kind: full.kind, aliases }
}

/** Names of persons, organizations and groups in a chain, the longest first. */
function namesIn(context: GroundContext, head: number, chain: Chain | undefined): { text: string; kind: string }[] {
  const { doc } = context
  const heads = chain && chain.members.length === 0 ? [head, ...chain.referents.filter((r) => r.via === 'name').map((r) => r.head)] : [head]
  const found = heads.flatMap((h) => {
    const own = npTokens(context, h)
    const name = doc.names.find((n) => n.first <= h && h < n.last) ?? doc.names.find((n) => n.kind === 'person' && own.includes(n.head))
    return name && (name.kind === 'person' || name.kind === 'organization' || name.kind === 'group') ? [{ text: wordsAt(doc.text, name.span).replace(/\s+/g, ' '), kind: name.kind }] : []
  })
  return found.sort((a, b) => b.text.length - a.text.length)
}
