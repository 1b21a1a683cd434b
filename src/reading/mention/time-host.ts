import type { Graph } from '../../language/graph.ts'
import { speechVerbs } from '../../language/speech-verbs.ts'
import { readTable } from './table.ts'
import type { TimeMention } from './time-value.ts'

/** A word that a time may date, and how far from the time's own governor it stands (0: that governor). */
export interface Host {
  readonly token: number
  readonly level: number
}

const ABOUT_VERBS: ReadonlySet<string> = new Set(readTable('time/about-verbs.tsv').map(([lemma]) => lemma as string))
/** Relations by which a time belongs to a noun alone ("Monday's raid", "the recent raid"). */
const TIGHT = new Set(['nmod:poss', 'compound', 'amod', 'nummod', 'nmod:unmarked', 'det'])
/** Prepositions over which what happens in the noun does not happen in the verb. */
const APART = new Set([
  'after',
  'following',
  'over',
  'about',
  'for',
  'against',
  'since',
  'before',
  'despite',
  'because',
  'according',
  'as',
  'than',
  'until',
  'like',
  'regarding',
  'concerning',
  'on',
  'to',
  'of',
  'from',
  'into',
  'given',
  'ahead',
  'prior',
  'due',
])
const LONGEST = 5

export const isVerbal = (graph: Graph, token: number): boolean => {
  const { upos } = graph.token(token)
  return upos === 'VERB' || upos === 'AUX' || graph.dependent(token, 'cop', 'nsubj') !== undefined
}

/** A verb whose own day says nothing of the events under it. */
export const speaksOf = (graph: Graph, token: number): boolean => {
  const lemma = graph.token(token).lemma.toLowerCase()
  return ABOUT_VERBS.has(lemma) || speechVerbs().has(lemma)
}

/** The words that a time dates, its governor first, then the words above as long as they share its day. */
export function hostsOf(graph: Graph, time: TimeMention): Host[] {
  const out: Host[] = []
  let { head: token, deprel } = graph.token(time.head)
  token = beforeThat(graph, time.head, token)
  let tight = TIGHT.has(deprel)
  const vague = time.value.kind === 'vague'
  for (let level = 0; token >= 0 && level < LONGEST; level++) {
    out.push({ token, level })
    if (isVerbal(graph, token) || !passesUp(graph, token, tight) || (vague && graph.token(token).deprel === 'obj')) break
    tight &&= TIGHT.has(graph.token(token).deprel)
    ;({ head: token, deprel } = graph.token(token))
  }
  return out
}

/** "said on Monday that ten were killed": what stands before the clause's "that" belongs to the verb above, wherever it was hung. */
function beforeThat(graph: Graph, at: number, host: number): number {
  if (host < 0) return host
  const { head, deprel } = graph.token(host)
  const that = graph.dependents(host, 'mark').find((mark) => graph.token(mark).lemma.toLowerCase() === 'that')
  return deprel.startsWith('ccomp') && that !== undefined && head < at && at < that ? head : host
}

/** Whether a day of this noun is a day of its governor too. */
function passesUp(graph: Graph, noun: number, tight: boolean): boolean {
  const { deprel, head } = graph.token(noun)
  const relation = deprel.split(':')[0] as string
  if (head < 0) return false
  const apart = APART.has(caseOf(graph, noun))
  if (relation === 'nsubj') return !speaksOf(graph, head)
  if (relation === 'obj' || relation === 'iobj') return !(tight && speaksOf(graph, head))
  if (relation === 'obl') return !apart || !tight
  if (relation === 'nmod') return !tight
  return relation === 'conj' || relation === 'appos' || relation === 'compound' || relation === 'flat' || relation === 'nummod'
}

/** The preposition of a noun, lower case; '' without one. */
export function caseOf(graph: Graph, noun: number): string {
  const mark = graph.dependent(noun, 'case')
  return mark === undefined ? '' : graph.token(mark).lemma.toLowerCase()
}
