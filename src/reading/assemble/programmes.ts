import { idOf } from '../../kit/id.ts'
import { distinct } from '../code/roles.ts'
import { findProgrammes, isKnownSite, type KnownSites, type ProgrammeMention } from '../ground/programme.ts'
import { type AmountMention, findAmounts } from '../mention/amount.ts'
import type { Actor, Place, Programme } from '../schema.ts'
import type { Draft } from './report.ts'
import type { Scene } from './scene.ts'

const AGAINST = new Set(['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST'])
/** Syntax that binds a sum to what it pays for. */
const BINDING = new Set(['compound', 'nmod', 'nummod', 'amod', 'appos', 'flat', 'nsubj', 'obl', 'acl', 'dep', 'cop', 'conj'])

/** Named long-running undertakings of the story, with their parties, sums, sites and those who dispute them. */
export function programmesOf(scene: Scene, drafts: readonly Draft[]): Programme[] {
  const found = new Map<string, ProgrammeMention[]>()
  for (const mention of findProgrammes(scene.context)) found.set(mention.id, [...(found.get(mention.id) ?? []), mention])
  const amounts = found.size > 0 ? findAmounts(scene.context.graph) : []
  return [...found.values()].map((mentions) => toProgramme(scene, mentions, amounts, drafts))
}

function toProgramme(
  scene: Scene,
  mentions: readonly ProgrammeMention[],
  amounts: readonly AmountMention[],
  drafts: readonly Draft[],
): Programme {
  const [first] = mentions as [ProgrammeMention]
  const heads = new Set(mentions.flatMap((m) => headsOf(scene, m)))
  const aliases = new Set([...first.aliases, ...mentions.map((m) => m.text)])
  aliases.delete(first.name)
  return {
    id: idOf('programme', first.id),
    name: first.name,
    aliases: [...aliases],
    parties: distinct(mentions.flatMap((m) => m.parties)).filter(onceByCountry),
    amounts: amounts.filter((a) => isBound(scene, a, heads)).map(({ value, currency, text, span }) => ({ value, currency, text, span })),
    disputedBy: disputers(scene, drafts, heads),
    sites: sitesOf(scene, heads, first.sites),
  }
}

const onceByCountry = (actor: Actor, i: number, all: readonly Actor[]): boolean =>
  actor.country === null || all.findIndex((a) => a.country === actor.country) === i

/** Tokens that stand for the programme: its name here, and the pronouns and descriptions that refer to it. */
function headsOf({ context }: Scene, mention: ProgrammeMention): number[] {
  const chain = context.doc.chains.find((c) => c.referents.some((r) => r.head === mention.head))
  return [mention.head, ...(chain?.referents.map((r) => r.head) ?? [])]
}

/** The sum modifies the programme, is modified by it, or is what the programme is said to be. */
function isBound({ context: { graph } }: Scene, amount: AmountMention, heads: ReadonlySet<number>): boolean {
  let current = amount.head
  for (let steps = 0; steps < 4 && current >= 0; steps++) {
    if (heads.has(current) || graph.children(current).some((c) => heads.has(c) && BINDING.has(relation(graph.token(c).deprel)))) return true
    if (!BINDING.has(relation(graph.token(current).deprel))) return false
    current = graph.token(current).head
  }
  return false
}

const relation = (deprel: string): string => deprel.split(':')[0] as string

/** Actors of complaints, refusals, threats and protests whose words speak of the programme. */
function disputers(scene: Scene, drafts: readonly Draft[], heads: ReadonlySet<number>): Actor[] {
  const { graph } = scene.context
  const against = drafts.filter(
    ({ coded, report }) => AGAINST.has(report.type) && graph.subtree(coded.mention.clause).some((t) => heads.has(t)),
  )
  return distinct(against.flatMap(({ report }) => report.actors)).filter(onceByCountry)
}

/** Places that are known as its sites, and those where the words put it; each once, in text order. */
function sitesOf(scene: Scene, heads: ReadonlySet<number>, known: KnownSites): Place[] {
  const said = new Set(saidSites(scene, heads))
  return scene.places
    .filter((p) => said.has(p) || isKnownSite(known, p))
    .filter((p, i, all) => all.findIndex((q) => q.name === p.name) === i)
}

/** Places in clauses of which the programme is the subject or the object ("the line is being laid through ..."). */
function saidSites(scene: Scene, heads: ReadonlySet<number>): Place[] {
  const { graph } = scene.context
  const clauses = new Set<number>()
  for (const h of heads) {
    const { deprel, head } = graph.token(h)
    if (deprel === 'nsubj:pass' || deprel === 'obj' || deprel === 'nsubj') clauses.add(head)
  }
  const sites = scene.sited.filter(({ head }) => {
    const up = graph.token(head)
    return heads.has(up.head) ? relation(up.deprel) === 'nmod' : relation(up.deprel) === 'obl' && clauses.has(up.head)
  })
  return sites.map((s) => s.place)
}
