import type { Graph } from '../../language/graph.ts'
import { isOccasion } from './occasion.ts'
import { verbLemma } from './verb-slots.ts'

/** What a governing word makes of the event below it; see data/reading/embeddings.tsv. */
export type Effect =
  | 'denied'
  | 'negated'
  | 'planned'
  | 'demanded'
  | 'hypothetical'
  | 'historic'
  | 'ended'
  | 'alleged'
  | 'apparent'
  | 'attempted'
  | 'conditional'
  | 'purpose'

/** Grammar of one clause: what it says of the event's being real, in itself and by what it stands under. */
export interface Modality {
  readonly tense: 'past' | 'present' | 'future' | 'none'
  readonly negated: boolean
  readonly progressive: boolean
  /** Modal auxiliary, lower-case: `would`, `must`; null without one. */
  readonly modal: string | null
  readonly effects: ReadonlySet<Effect>
}

const CONDITION = new Set(['if', 'unless', 'whether', 'provided', 'should', 'lest', 'until'])
const MODAL = new Set(['would', 'could', 'might', 'may', 'can', 'must', 'should', 'ought'])
const DOWNWARD = new Set(['ccomp', 'xcomp', 'obj', 'obl', 'nsubj', 'acl', 'advcl', 'nmod', 'csubj', 'iobj'])
const NEGATIVE_SUBJECT = new Set(['nobody', 'none', 'nothing', 'no'])
const HEDGE: Readonly<Record<string, Effect>> = {
  allegedly: 'alleged',
  alleged: 'alleged',
  reportedly: 'alleged',
  reported: 'alleged',
  suspected: 'apparent',
  apparently: 'apparent',
  apparent: 'apparent',
  possibly: 'apparent',
  supposedly: 'alleged',
  probable: 'apparent',
  presumably: 'apparent',
  attempted: 'attempted',
  planned: 'planned',
  proposed: 'planned',
  upcoming: 'planned',
  forthcoming: 'planned',
  threatened: 'planned',
  potential: 'hypothetical',
  possible: 'hypothetical',
  future: 'planned',
  imminent: 'planned',
  hypothetical: 'hypothetical',
  foiled: 'negated',
  failed: 'attempted',
}

/** Reads tense, negation, modals and everything that the clause stands under within its sentence. */
export function modalityOf(graph: Graph, clause: number, trigger: number, embeddings: ReadonlyMap<string, Effect>): Modality {
  const effects = new Set<Effect>()
  hedges(graph, clause, effects)
  if (trigger !== clause) hedges(graph, trigger, effects)
  climb(graph, clause, clause !== trigger, embeddings, effects)
  if (trigger !== clause) nounEffects(graph, trigger, clause, embeddings, effects)
  const modal = modalOf(graph, clause)
  if (isQuestion(graph, clause, modal)) effects.add('hypothetical')
  if (hasCondition(graph, clause)) effects.add('conditional')
  return {
    tense: tenseOf(graph, clause),
    negated: isNegated(graph, clause) || isNegated(graph, trigger),
    progressive: isProgressive(graph, clause),
    modal,
    effects,
  }
}

function hedges(graph: Graph, index: number, effects: Set<Effect>): void {
  for (const c of graph.dependents(index, 'advmod', 'amod')) {
    const effect = HEDGE[graph.token(c).lemma.toLowerCase()] ?? HEDGE[graph.token(c).text.toLowerCase()]
    if (effect) effects.add(effect)
  }
}

/** What still counts of an event that is told as done: others may doubt it, but no plan or condition further up makes it one. */
const OF_DONE: ReadonlySet<Effect> = new Set(['denied', 'alleged', 'apparent', 'historic'])

/** Climbs to the root of the sentence and collects what each governor makes of the event; `carries`: the clause lends its verb to a noun. */
function climb(graph: Graph, from: number, carries: boolean, embeddings: ReadonlyMap<string, Effect>, effects: Set<Effect>): void {
  let current = from
  let done = false
  for (let steps = 0; steps < 12; steps++) {
    const { head, deprel, xpos } = graph.token(current)
    const rel = deprel.split(':')[0] as string
    if (head < 0 || deprel === 'acl:relcl' || rel === 'parataxis' || rel === 'appos') return
    if (rel === 'acl' && xpos === 'VBN' && !(carries && current === from)) return
    if ((rel === 'obl' || rel === 'nmod') && !isContent(graph, current)) return
    const found = new Set<Effect>()
    if (rel === 'advcl') adverbial(graph, current, found)
    else if (DOWNWARD.has(rel)) governed(graph, current, embeddings, found)
    for (const effect of found) if (!done || OF_DONE.has(effect)) effects.add(effect)
    done ||= isTakenForDone(graph, current)
    current = head
  }
}

/** What the word above makes of the event: "*feared* that ...", "the *plan* to ...". */
function governed(graph: Graph, current: number, embeddings: ReadonlyMap<string, Effect>, effects: Set<Effect>): void {
  const { head, deprel } = graph.token(current)
  const rel = deprel.split(':')[0] as string
  const lemma = graph.token(head).lemma.toLowerCase()
  const effect = asTold(graph, current, lemma, embeddings.get(verbLemma(graph, head).toLowerCase()) ?? embeddings.get(lemma))
  if (effect && !(rel === 'nsubj' && graph.token(head).upos === 'VERB' && !/:pass$/.test(deprel))) effects.add(effect)
  // "no group has *claimed* the attack": the attack stands
  const isClaimed = effect === 'alleged' && graph.token(current).upos === 'NOUN'
  if (effect && !isClaimed && isNegated(graph, head)) effects.add('negated')
  if (rel !== 'nsubj') futureOf(graph, head, effects)
}

/** Verbs of purpose whose passive subject is not what is meant: "the ambush was *aimed* at soldiers". */
const OF_INFINITIVE = new Set(['aim', 'want', 'commit', 'set'])

/** What is feared to *have happened* is held to have; one tries to do, not "for" something; a warning of what was done plans nothing. */
function asTold(graph: Graph, clause: number, governor: string, effect: Effect | undefined): Effect | undefined {
  const { deprel } = graph.token(clause)
  if (effect === 'attempted' && /^(?:obl|nmod)/.test(deprel)) return undefined
  if (deprel === 'nsubj:pass' && OF_INFINITIVE.has(governor)) return undefined
  if (effect !== 'hypothetical' || !isPerfect(graph, clause)) return effect
  return governor === 'fear' ? 'apparent' : governor === 'warn' ? undefined : effect
}

/** "killed", "had been killed", "to have been killed": no modal, and past or perfect. */
const isPerfect = (graph: Graph, clause: number): boolean =>
  graph.token(clause).upos === 'VERB' &&
  modalOf(graph, clause) === null &&
  (tenseOf(graph, clause) === 'past' || auxiliaries(graph, clause).includes('have'))

/** A clause of its own that is told as past ("to tell her that they *had been killed*"), or a noun that takes its event for granted. */
function isTakenForDone(graph: Graph, node: number): boolean {
  const { deprel, upos } = graph.token(node)
  if (deprel.startsWith('ccomp')) return isPerfect(graph, node)
  return upos === 'NOUN' && !deprel.startsWith('nmod') && isGiven(graph, node)
}

/** "*the* kidnapping of ...", "*Tuesday's* bombing", "*last week's* raid". */
const isGiven = (graph: Graph, noun: number): boolean =>
  graph.dependents(noun, 'det').some((d) => /^(?:the|this|that|these|those)$/i.test(graph.token(d).text)) ||
  graph.dependents(noun, 'nmod:poss').some((c) => graph.dependent(c, 'case') !== undefined)

/** Prepositions behind which stands what a plan, a fear or a denial is about. Behind others an event is taken for granted. */
const CONTENT = new Set(['of', 'for', 'to', 'on', 'from', 'against', 'into', 'about', 'in', 'with', 'over', 'by'])

/** What a preposition adds to a verb is content only right below it: "called for *strikes*", not "agreed to meet after the *strikes*". */
function isContent(graph: Graph, token: number): boolean {
  const mark = graph.dependent(token, 'case')
  if (mark === undefined) return true
  return !isOccasion(graph, token) && graph.dependent(mark, 'fixed') === undefined && CONTENT.has(graph.token(mark).lemma.toLowerCase())
}

/** An event under a clause that is itself in the future or conditional shares its fate, unless it is only a thing spoken of. */
function futureOf(graph: Graph, governor: number, effects: Set<Effect>): void {
  if (hasCondition(graph, governor)) effects.add('conditional')
}

function adverbial(graph: Graph, clause: number, effects: Set<Effect>): void {
  const mark = graph.dependent(clause, 'mark')
  const lemma = mark === undefined ? '' : graph.token(mark).lemma.toLowerCase()
  if (CONDITION.has(lemma)) effects.add('conditional')
  else if (lemma === 'to' && graph.token(clause).xpos === 'VB') effects.add('purpose')
}

function nounEffects(graph: Graph, noun: number, stop: number, embeddings: ReadonlyMap<string, Effect>, effects: Set<Effect>): void {
  const { head, deprel } = graph.token(noun)
  if (head < 0 || head === stop) {
    const effect = head === stop && deprel !== 'nsubj' ? embeddings.get(verbLemma(graph, stop).toLowerCase()) : undefined
    if (effect) effects.add(effect)
  }
}

function auxiliaries(graph: Graph, clause: number): string[] {
  return graph.dependents(clause, 'aux', 'cop').map((c) => graph.token(c).lemma.toLowerCase())
}

function tenseOf(graph: Graph, clause: number): Modality['tense'] {
  const aux = auxiliaries(graph, clause)
  if (aux.some((a) => a === 'will' || a === 'shall' || a === "'ll")) return 'future'
  if (goingTo(graph, clause)) return 'future'
  const finite = [clause, ...graph.dependents(clause, 'aux', 'cop')].map((i) => graph.token(i).xpos)
  if (finite.includes('VBD') || (aux.includes('have') && finite.includes('VBN'))) return 'past'
  if (finite.includes('VBZ') || finite.includes('VBP')) return 'present'
  return finite.includes('VBN') ? 'past' : 'none'
}

function goingTo(graph: Graph, clause: number): boolean {
  const { head, deprel } = graph.token(clause)
  return (
    head >= 0 &&
    deprel === 'xcomp' &&
    ['go', 'set', 'due', 'about', 'likely'].includes(graph.token(head).lemma) &&
    graph.dependent(head, 'aux', 'cop') !== undefined
  )
}

const isProgressive = (graph: Graph, clause: number): boolean =>
  graph.token(clause).xpos === 'VBG' && graph.dependents(clause, 'aux').some((a) => ['VBZ', 'VBP'].includes(graph.token(a).xpos))

function modalOf(graph: Graph, clause: number): string | null {
  const found = auxiliaries(graph, clause).find((a) => MODAL.has(a))
  return found ?? (auxiliaries(graph, clause).includes('will') ? 'will' : null)
}

/** Negation on the clause or its subject; "not only ... but" is none. */
export function isNegated(graph: Graph, index: number): boolean {
  for (const c of graph.children(index)) {
    const t = graph.token(c)
    const lemma = t.lemma.toLowerCase()
    if ((lemma === 'not' || lemma === 'never' || lemma === "n't") && !followedByOnly(graph, c)) return true
    if (lemma === 'neither' || (lemma === 'without' && /^(case|mark)$/.test(t.deprel))) return true
    if (t.deprel === 'det' && lemma === 'no') return true
    if (/^(nsubj|obj)/.test(t.deprel) && (NEGATIVE_SUBJECT.has(lemma) || startsWithNo(graph, c))) return true
  }
  return false
}

const startsWithNo = (graph: Graph, noun: number): boolean =>
  graph.children(noun).some((c) => graph.token(c).deprel === 'det' && graph.token(c).lemma.toLowerCase() === 'no')

function followedByOnly(graph: Graph, negation: number): boolean {
  const next = graph.doc.tokens[negation + 1]
  return next !== undefined && ['only', 'just', 'merely', 'least'].includes(next.lemma.toLowerCase())
}

const hasCondition = (graph: Graph, clause: number): boolean =>
  graph.dependents(clause, 'advcl').some((c) => {
    const mark = graph.dependent(c, 'mark')
    return mark !== undefined && ['if', 'unless', 'should'].includes(graph.token(mark).lemma.toLowerCase())
  }) && modalOf(graph, clause) !== null

/** Direct questions, and headlines such as "How a war would empty the shelves". */
function isQuestion(graph: Graph, clause: number, modal: string | null): boolean {
  const sentence = graph.doc.sentences[graph.token(clause).sentence]
  if (!sentence) return false
  const lastText = graph.token(sentence.last - 1).text
  if (lastText === '?') return true
  const first = graph.token(sentence.first).lemma.toLowerCase()
  return (first === 'how' || first === 'why' || first === 'what') && (modal === 'would' || modal === 'could' || modal === 'might')
}
