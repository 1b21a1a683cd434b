import { type Span, wordsAt } from '../../kit/span.ts'
import type { Chain } from '../../language/doc.ts'
import type { GroundContext } from '../context.ts'
import type { Actor } from '../schema.ts'
import { allFacts, chainOf } from './actor-chain.ts'
import { entityOf } from './actor-entity.ts'
import { type Facts, NOTHING } from './actor-facts.ts'
import { nameAt } from './actor-names.ts'
import { antecedent, coordinated, npSpan, partOf } from './np.ts'

const SPEAKER = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'mine', 'ours', 'myself', 'ourselves'])
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
  'me',
  'everyone',
  'someone',
  'somebody',
  'everybody',
  'other',
  'another',
])
const EXAMPLE = new Set(['like', 'such', 'including'])
/** Classes of things that stand for the state they belong to ("a Sri Lankan *trawler*"). */
const OWNED = ['vehicle', 'building', 'weapon']
/** Deepest chain of "it stands for": guards against loops. */
const DEEPEST = 4

/**
 * Actors that the phrase under a token names: one for each coordinated part and each state of a plural ("presidents of Armenia and
 * Azerbaijan"); [] for things. Pronouns and descriptions stand for what their chain names. What the words do not tell is null.
 */
export function groundActors(context: GroundContext, head: number): Actor[] {
  return coordinated(context, head).flatMap((h) => [...groundOne(context, h, 0), ...groundExamples(context, h)])
}

/** "groups *like the front*", "states *such as Chad and Niger*": those who are named as examples act too. */
function groundExamples(context: GroundContext, head: number): Actor[] {
  const { graph } = context
  const isExample = (c: number): boolean => graph.dependents(c, 'case').some((k) => EXAMPLE.has(graph.token(k).text.toLowerCase()))
  return graph
    .dependents(head, 'nmod')
    .filter(isExample)
    .flatMap((c) => coordinated(context, c))
    .flatMap((c) => groundOne(context, c, 1))
}

/** "the neighbours *Chad and Niger*": several names beside a plural noun are what it gathers. */
function namesBeside(context: GroundContext, head: number): number[] {
  const { graph } = context
  if (graph.token(head).xpos !== 'NNS') return []
  const beside = graph
    .dependents(head, 'appos')
    .filter((c) => graph.token(c).upos === 'PROPN')
    .flatMap((c) => coordinated(context, c))
  return beside.length > 1 ? beside : []
}

/** A ship, a base, a missile or the like of a state that its words name. */
function isOwned({ graph, knowledge }: GroundContext, head: number, { countries }: Facts): boolean {
  if (countries.length === 0 || graph.token(head).upos !== 'NOUN') return false
  const classes = knowledge.lexicon.classesOf(graph.token(head).lemma.toLowerCase())
  return OWNED.some((c) => classes.has(c))
}

function groundOne(context: GroundContext, head: number, depth: number): Actor[] {
  const { graph } = context
  const { upos, deprel } = graph.token(head)
  if (depth > DEEPEST) return []
  if (upos === 'PRON' || (upos === 'DET' && deprel !== 'det')) return groundPronoun(context, head, depth)
  const chain = chainOf(context, head)
  if (chain && chain.members.length > 0) return fromMembers(context, head, chain, depth)
  const beside = namesBeside(context, head)
  if (beside.length > 0) return beside.flatMap((b) => groundOne(context, b, depth + 1))
  const part = partOf(context, head)
  if (part !== head && graph.token(part).upos === 'PRON')
    return groundOne(context, part, depth + 1).map((a) => ({ ...a, ...place(context, head) }))
  const facts = allFacts(context, head, part, chain)
  return facts.isActor || isPeople(context, part) || isOwned(context, part, facts) ? build(context, head, facts, chain) : []
}

/** A bare number of people, or a noun of a crowd or of workers. */
function isPeople({ graph, knowledge }: GroundContext, head: number): boolean {
  const { upos, lemma, deprel } = graph.token(head)
  if (upos === 'NUM') return /^(?:nsubj|obj|conj)/.test(deprel)
  const classes = upos === 'NOUN' ? knowledge.lexicon.classesOf(lemma.toLowerCase()) : null
  return classes !== null && (classes.has('crowd') || classes.has('labour') || classes.has('refugee'))
}

function groundPronoun(context: GroundContext, head: number, depth: number): Actor[] {
  const noun = antecedent(context, head)
  if (noun !== head) return groundOne(context, noun, depth + 1)
  const chain = chainOf(context, head)
  if (chain && chain.members.length > 0) return fromMembers(context, head, chain, depth)
  const best = chain?.referents[chain.best]
  if (chain && best && best.head !== head && best.via !== 'pronoun') {
    const facts = allFacts(context, best.head, partOf(context, best.head), chain)
    return facts.isActor ? build(context, head, facts, chain) : []
  }
  const lemma = context.graph.token(head).lemma.toLowerCase()
  const speaker = SPEAKER.has(lemma) ? speakerOf(context, head) : -1
  if (speaker >= 0) return groundOne(context, speaker, depth + 1).map((a) => ({ ...a, ...place(context, head), via: 'pronoun' as const }))
  return PERSONAL.has(lemma) ? build(context, head, NOTHING, undefined) : []
}

/** Who says the innermost quote around a token; -1 when nobody does. */
function speakerOf({ doc, graph }: GroundContext, token: number): number {
  const [start, end] = graph.token(token).span
  let speaker = -1
  let from = -1
  for (const q of doc.quotes) {
    if (q.speaker < 0 || q.speaker === token || q.span[0] > start || q.span[1] < end || q.span[0] < from) continue
    speaker = q.speaker
    from = q.span[0]
  }
  return speaker
}

/** "the two ministers": those whom the phrase gathers, each at the words that gather them. */
function fromMembers(context: GroundContext, head: number, chain: Chain, depth: number): Actor[] {
  const via = context.graph.token(head).upos === 'PRON' ? ('pronoun' as const) : ('description' as const)
  return chain.members.flatMap((m) => {
    const member = context.doc.chains[m]
    const best = member?.referents[member.best]
    return best ? groundOne(context, best.head, depth + 1).map((a) => ({ ...a, ...place(context, head), via })) : []
  })
}

function build(context: GroundContext, head: number, facts: Facts, chain: Chain | undefined): Actor[] {
  const { actors } = context.knowledge
  const entity = entityOf(context, head, facts, chain)
  const where = place(context, head)
  const via = viaOf(context, head, facts)
  const countries = facts.countries.length > 0 ? facts.countries : [null]
  return countries.map((country) => {
    const state = facts.state && country !== null && facts.state.as !== 'demonym' ? actors.countryByCode(country) : null
    const name = entity?.name ?? state?.name ?? where.text.replace(/\s+/g, ' ')
    const { sectors, role } = facts
    return { ...where, name, country, sector: sectors[0] ?? null, sectors, role, via, entity: countries.length > 1 ? null : entity }
  })
}

function place(context: GroundContext, head: number): { text: string; span: Span } {
  const { upos, span: own } = context.graph.token(head)
  const span = upos === 'PRON' ? own : npSpan(context, head)
  return { text: wordsAt(context.doc.text, span), span }
}

function viaOf({ doc, graph }: GroundContext, head: number, facts: Facts): Actor['via'] {
  const { upos } = graph.token(head)
  if (upos === 'PRON') return 'pronoun'
  const name = nameAt(doc, head)
  return (name && name.kind !== 'time') || facts.entity !== null || facts.state !== null || upos === 'PROPN' ? 'name' : 'description'
}
