import { idOf } from '../../kit/id.ts'
import { wordsAt } from '../../kit/span.ts'
import type { Chain } from '../../language/doc.ts'
import type { GroundContext } from '../context.ts'
import type { Entity } from '../schema.ts'
import type { Facts } from './actor-facts.ts'
import { nameAt } from './actor-names.ts'
import { npTokens } from './np.ts'

/** The known entity; else one made of the fullest name in the chain, with its other names as aliases; null for what has no name. */
export function entityOf(context: GroundContext, head: number, facts: Facts, chain: Chain | undefined): Entity | null {
  if (facts.entity) {
    const { id, name, kind, aliases } = facts.entity
    return { id, name, kind, aliases: [...aliases] }
  }
  const [code] = facts.countries
  if (facts.state && code !== undefined && (facts.state.as !== 'demonym' || facts.sectors.length === 0)) {
    return {
      id: `country:${code}`,
      name: context.knowledge.actors.countryByCode(code)?.name ?? facts.state.name,
      kind: 'country',
      aliases: [],
    }
  }
  const names = namesIn(context, head, chain, facts.isPlace)
  const full = names[0]
  if (!full) return null
  const aliases = [...new Set(names.map((n) => n.text))].filter((t) => t !== full.text)
  return { id: idOf('entity', full.text.toLowerCase()), name: full.text, kind: full.kind, aliases }
}

const KINDS = new Set(['person', 'organization', 'group'])

/** Names of persons, organizations and groups in a chain, the longest first. */
function namesIn(context: GroundContext, head: number, chain: Chain | undefined, isPlace: boolean): { text: string; kind: string }[] {
  const { doc } = context
  const heads =
    chain && chain.members.length === 0 ? [head, ...chain.referents.filter((r) => r.via !== 'pronoun').map((r) => r.head)] : [head]
  const found = heads.flatMap((h) => {
    const own = ownName(context, h)
    if (own) return [{ text: wordsAt(doc.text, own).replace(/\s+/g, ' '), kind: 'group' }]
    const name = nameAt(doc, h) ?? personIn(context, h)
    const isKind = name && (isPlace ? name.kind === 'place' : KINDS.has(name.kind))
    return name && isKind ? [{ text: bareName(context, wordsAt(doc.text, name.span), name.kind), kind: name.kind }] : []
  })
  return found.sort((a, b) => b.text.length - a.text.length)
}

/** A name on one line; a person's without the state that stands behind it ("Ana Lopez *of Peru*"). */
function bareName({ knowledge }: GroundContext, words: string, kind: string): string {
  const name = words.replace(/\s+/g, ' ')
  const cut = kind === 'person' ? name.lastIndexOf(' of ') : -1
  return cut > 0 && knowledge.actors.country(name.slice(cut + 4).replace(/^the /i, '')) !== null ? name.slice(0, cut) : name
}

const NAMING = new Set(['call', 'name', 'know', 'dub', 'style'])

/** The name in "a group calling itself *the River Front*", "a militia known as *the Owls*". */
function ownName({ graph }: GroundContext, head: number): readonly [number, number] | undefined {
  const naming = graph.dependents(head, 'acl').find((c) => NAMING.has(graph.token(c).lemma.toLowerCase()))
  if (naming === undefined || graph.token(head).upos !== 'NOUN') return undefined
  const name = graph.dependents(naming, 'obj', 'xcomp', 'obl').find((c) => graph.token(c).upos === 'PROPN')
  if (name === undefined) return undefined
  return graph.spanOf(
    graph
      .subtree(name, (t) => t.deprel.startsWith('acl') || t.upos === 'PUNCT')
      .filter((t) => graph.token(t).upos === 'PROPN' || t === name),
  )
}

/** A person's name within the phrase of a title. */
function personIn(context: GroundContext, head: number): { span: readonly [number, number]; kind: string } | undefined {
  if (context.graph.dependent(head, 'flat', 'appos') === undefined) return undefined
  const tokens = npTokens(context, head)
  for (const t of tokens) {
    const name = nameAt(context.doc, t)
    if (name?.kind === 'person') return name
  }
  return undefined
}
