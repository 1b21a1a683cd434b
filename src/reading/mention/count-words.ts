import type { Graph } from '../../language/graph.ts'
import { readTable } from './table.ts'
import { verbLemma } from './verb-slots.ts'

export type CountKind = 'killed' | 'injured' | 'missing' | 'arrested' | 'abducted' | 'displaced' | 'participants'
export type CountSlot = 'patient' | 'agent' | 'self' | 'of' | 'lives'

/** A word that counts people; see the head of data/reading/count-verbs.tsv. */
export interface CountWord {
  readonly kind: CountKind
  readonly slot: CountSlot
  /** Lemma that must hang on the word; null where none need. */
  readonly beside: string | null
  /** One person without a number counts as one. */
  readonly bare: boolean
}

const WORDS: ReadonlyMap<string, readonly CountWord[]> = (() => {
  const out = new Map<string, CountWord[]>()
  for (const [lemma, pos, kind, slot, beside, bare] of readTable('reading/count-verbs.tsv')) {
    const word = {
      kind: kind as CountKind,
      slot: slot as CountSlot,
      beside: beside === '-' ? null : (beside as string),
      bare: bare === 'yes',
    }
    const key = `${lemma}/${pos}`
    out.set(key, [...(out.get(key) ?? []), word])
  }
  return out
})()
/** First words of the keys: most tokens are none and cost one look-up. */
const FIRST: ReadonlySet<string> = new Set([...WORDS.keys()].map((key) => key.split(/[ /]/, 1)[0] as string))
const POS: Readonly<Record<string, string>> = { VERB: 'v', NOUN: 'n', ADJ: 'a', PROPN: 'n' }

/** How the word at a token counts people, or null. */
export function countWordAt(graph: Graph, index: number): CountWord | null {
  const token = graph.token(index)
  const pos = POS[token.upos]
  if (pos === undefined) return null
  const lemma = token.lemma.toLowerCase()
  if (!FIRST.has(lemma) && !FIRST.has(token.text.toLowerCase())) return null
  const plain = WORDS.get(`${lemma}/${pos}`) ?? WORDS.get(`${token.text.toLowerCase()}/${pos}`)
  const full = pos === 'v' ? WORDS.get(`${verbLemma(graph, index).toLowerCase()}/v`) : undefined
  const words = full ?? plain
  return words?.find((w) => w.beside === null || hasBeside(graph, index, w.beside)) ?? null
}

/** The lemma hangs on the word, not as its subject: "shot *dead*", "beaten to *death*", "took him *hostage*". */
function hasBeside(graph: Graph, index: number, lemma: string): boolean {
  return graph.children(index).some((c) => {
    const { deprel, lemma: own } = graph.token(c)
    return own.toLowerCase() === lemma && (!deprel.startsWith('nsubj') || lemma === 'life')
  })
}
