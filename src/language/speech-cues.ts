import type { Graph } from './graph.ts'
import { speakerOf, standsBehindMarks } from './speech-speaker.ts'
import { speechNouns, speechVerbs } from './speech-verbs.ts'

/** A word that brings in what somebody says. */
export interface Cue {
  /** Token of the verb, or of the noun ("statement", "according"). */
  readonly cue: number
  /** Head token of who says it, or -1. */
  readonly speaker: number
  /** Tokens of what is said, in text order. */
  readonly content: readonly number[]
}

/** Every cue between two tokens, in text order. */
export function cuesOf(graph: Graph, first = 0, last = graph.doc.tokens.length): Cue[] {
  const out: Cue[] = []
  for (let i = first; i < last; i++) {
    const cue = verbCue(graph, i) ?? accordingTo(graph, i) ?? nounCue(graph, i)
    if (cue) out.push(cue)
  }
  return out
}

function verbCue(graph: Graph, index: number): Cue | null {
  const token = graph.token(index)
  if (token.upos !== 'VERB') return null
  const verb = speechVerbs().get(token.lemma.toLowerCase())
  if (!verb) return null
  const speaker = speakerOf(graph, index)
  const content = contentOf(graph, index, verb.takes, speaker)
  const isBesideSpeech = standsBehindMarks(graph, index) && (content[0] ?? 0) > index
  return content.length === 0 || isBesideSpeech ? null : { cue: index, speaker, content }
}

/** Clause below the verb; or the rest of the sentence when the verb stands beside it ("..., he said", "as he said"). */
function contentOf(graph: Graph, verb: number, takes: ReadonlySet<string>, speaker: number): number[] {
  const isInverted = speaker > verb && standsBehindMarks(graph, verb)
  const isBehind = (c: number): boolean => isInverted && c > verb
  const own = graph
    .dependents(verb, 'ccomp', 'parataxis')
    .filter((c) => !isBehind(c) && isClause(graph, c) && !(takes.has('quote') && takes.size === 1 && !isMarked(graph, c)))
  if (takes.has('infinitive') || takes.has('raised')) own.push(...graph.dependents(verb, 'xcomp').filter((c) => isToHave(graph, c, takes)))
  if (takes.has('charge'))
    own.push(...graph.dependents(verb, 'advcl', 'obl').filter((c) => ['of', 'for', 'with'].includes(opening(graph, c))))
  if (own.length > 0) return own.flatMap((c) => graph.subtree(c, (t) => isOtherSpeech(graph, t.index, t.head, c))).sort((a, b) => a - b)
  if (takes.has('object')) {
    const objects = graph.dependents(verb, 'obj').filter((o) => !isBehind(o) && graph.token(o).upos !== 'PRON')
    if (objects.length > 0) return objects.flatMap((o) => graph.subtree(o)).sort((a, b) => a - b)
  }
  const { head, deprel } = graph.token(verb)
  const standsBeside = deprel === 'parataxis' || (deprel.startsWith('advcl') && takes.has('clause') && opening(graph, verb) === 'as')
  return standsBeside && head >= 0 ? graph.subtree(head, (t) => t.index === verb) : []
}

/** A second sentence that was only hung beside the first. */
const isOtherSpeech = (graph: Graph, token: number, head: number, content: number): boolean =>
  head === content && graph.token(token).deprel === 'parataxis' && speechVerbs().has(graph.token(token).lemma.toLowerCase())

const isClause = (graph: Graph, index: number): boolean => {
  const t = graph.token(index)
  return t.upos === 'VERB' || t.upos === 'AUX' || graph.dependent(index, 'cop', 'nsubj', 'aux') !== undefined || t.deprel === 'ccomp'
}

const isToHave = (graph: Graph, index: number, takes: ReadonlySet<string>): boolean =>
  takes.has('raised') || graph.dependents(index, 'aux').some((a) => graph.token(a).lemma === 'have') || takes.has('infinitive')

function opening(graph: Graph, index: number): string {
  const mark = graph.dependent(index, 'mark', 'case')
  return mark === undefined ? '' : graph.token(mark).lemma.toLowerCase()
}

const isMarked = (graph: Graph, index: number): boolean => graph.subtree(index).some((i) => /["“”]/.test(graph.token(i).text))

/** "according to X": the rest of the sentence is X's. */
function accordingTo(graph: Graph, index: number): Cue | null {
  const token = graph.token(index)
  if (token.lemma.toLowerCase() !== 'accord' && token.text.toLowerCase() !== 'according') return null
  const below = graph.dependent(index, 'obl', 'nmod')
  const speaker = below ?? (token.deprel === 'case' ? token.head : -1)
  if (speaker < 0) return null
  const outside = below === undefined ? speaker : index
  const { head } = graph.token(outside)
  if (head < 0) return null
  return { cue: index, speaker, content: graph.subtree(clauseAbove(graph, head), (t) => t.index === outside) }
}

function clauseAbove(graph: Graph, index: number): number {
  let current = index
  while (graph.token(current).upos !== 'VERB' && graph.token(current).head >= 0) current = graph.token(current).head
  return current
}

/** "the claim that ...", "reports of ...". */
function nounCue(graph: Graph, index: number): Cue | null {
  const token = graph.token(index)
  const noun = token.upos === 'NOUN' ? speechNouns().get(token.lemma.toLowerCase()) : undefined
  if (!noun) return null
  const clause = graph.dependents(index, 'acl', 'ccomp').filter((c) => opening(graph, c) === 'that')
  const of = noun.takesOf ? graph.dependents(index, 'nmod').filter((c) => opening(graph, c) === 'of') : []
  const content = [...clause, ...of].flatMap((c) => graph.subtree(c)).sort((a, b) => a - b)
  if (content.length === 0) return null
  const owner = graph.dependents(index, 'nmod:poss')[0] ?? graph.dependents(index, 'nmod').find((c) => opening(graph, c) === 'by')
  return { cue: index, speaker: owner ?? -1, content }
}
