import type { Chain, Doc } from '../../language/doc.ts'
import type { GroundContext } from '../context.ts'
import { type Facts, factsOf, merged, NOTHING } from './actor-facts.ts'

/** Phrases of a chain that are asked, from its first on. */
const ASKED = 12
/** What belongs to a state or body that only a pronoun names: "*its* army", "*their* spokesman". */
const OWNED = new Set(['GOV', 'MIL', 'LEG', 'COP', 'SPY', 'JUD'])

/** Chains by the heads of their referents, made once for a Doc. */
const indexed = new WeakMap<Doc, ReadonlyMap<number, Chain>>()
export function chainOf({ doc }: GroundContext, head: number): Chain | undefined {
  let index = indexed.get(doc)
  if (!index) {
    index = new Map(doc.chains.flatMap((chain) => chain.referents.map((r) => [r.head, chain] as const)))
    indexed.set(doc, index)
  }
  return index.get(head)
}

/** Facts of a phrase and its appositions, then of those whom it speaks for or belongs to, then of the rest of its chain. */
export function allFacts(context: GroundContext, head: number, part: number, chain: Chain | undefined): Facts {
  const own = joined(factsOf(context, part), apposed(context, head))
  const placed = own.countries.length > 0 && !own.isLent ? own : merged(own, { ...owner(context, part, own), role: null, entity: null })
  return withChain(context, placed, chain, head)
}

/** A phrase with what is said beside it; an office that the story itself tells goes before the one that a list has for the name. */
function joined(own: Facts, beside: Facts): Facts {
  if (own.isTold || !beside.isTold || own.entity?.kind !== 'person') return merged(own, beside)
  const facts = merged({ ...beside, isActor: true }, own)
  const isSame = beside.countries.length === 0 || beside.countries.includes(own.entity.country)
  return { ...facts, entity: isSame ? own.entity : null, state: own.state, isPlace: own.isPlace }
}

/** Facts of the appositions of a phrase: "Lin, *a spokesman for the ministry*". */
function apposed(context: GroundContext, head: number): Facts {
  const { graph } = context
  const parts = graph.dependents(head, 'appos').filter((c) => graph.token(c).upos === 'NOUN' || graph.token(c).upos === 'PROPN')
  return parts.reduce((facts, c) => {
    const said = factsOf(context, c)
    return merged(
      facts,
      said.countries.length > 0 && !said.isLent ? said : merged(said, { ...owner(context, c, said), role: null, entity: null }),
    )
  }, NOTHING)
}

/** Facts of the body that somebody speaks for ("a spokesman *for the army*"), or of what "its" and "their" stand for. */
function owner(context: GroundContext, head: number, own: Facts): Facts {
  const { graph } = context
  for (const c of graph.dependents(head, 'nmod')) {
    const { upos, deprel } = graph.token(c)
    if (deprel === 'nmod:poss' && upos === 'PRON') {
      const chain = chainOf(context, c)
      const best = chain && chain.members.length === 0 ? chain.referents[chain.best] : undefined
      if (best && best.via !== 'pronoun' && own.sectors.some((s) => OWNED.has(s)))
        return { ...factsOf(context, best.head), sectors: [], isActor: false }
      continue
    }
    const mark = graph.dependent(c, 'case')
    if (own.role === null || mark === undefined || !['for', 'of', 'with', 'at'].includes(graph.token(mark).lemma.toLowerCase())) continue
    const facts = factsOf(context, c)
    if (facts.isActor && facts.countries.length > 0) return { ...facts, isActor: false }
  }
  return NOTHING
}

/** What the other phrases of the chain say. Only a whole name or a description may lend: never a pronoun. */
function withChain(context: GroundContext, own: Facts, chain: Chain | undefined, head: number): Facts {
  if (!chain || own.state !== null) return own
  let facts = own.entity?.kind === 'person' && !own.isTold ? joined(own, toldIn(context, chain, head)) : own
  for (const referent of chain.referents.slice(0, ASKED)) {
    if (facts.countries.length > 0 && facts.sectors.length > 0) break
    if (referent.via === 'pronoun' || referent.head === head) continue
    const other = factsOf(context, referent.head)
    facts = merged(facts, joined({ ...other, state: null }, apposed(context, referent.head)))
  }
  return facts
}

/** What the first phrase of a chain that tells an office says, with its appositions. */
function toldIn(context: GroundContext, chain: Chain, head: number): Facts {
  for (const { head: other, via } of chain.referents.slice(0, ASKED)) {
    if (via === 'pronoun' || other === head) continue
    const facts = joined(factsOf(context, other), apposed(context, other))
    if (facts.isTold) return facts
  }
  return NOTHING
}
