import type { Span } from '../../kit/span.ts'
import type { Graph } from '../../language/graph.ts'
import { indexPhrases, phraseAt, readTable } from './table.ts'

/** A word for what harm is done with. */
export interface WeaponMention {
  /** As written, without article. */
  readonly name: string
  readonly text: string
  readonly span: Span
  /** Token on which the words hang. */
  readonly head: number
  /** PLOVER mode of ASSAULT that it hints at; null for none. */
  readonly mode: string | null
}

const WEAPONS = indexPhrases(
  readTable('reading/weapons.tsv').flatMap(([mode, words = '']) =>
    words.split(',').map((w) => [w.trim().replaceAll('-', ' - '), mode === '-' ? null : (mode as string)] as const),
  ),
)
/** Things that are no weapon by themselves: only as what an act of violence is done *with*. */
const COMMON = new Set(['stone', 'rock', 'club', 'bow', 'stick', 'shell', 'shot', 'fire', 'tank', 'jet', 'mine', 'vehicle', 'hammer', 'brick', 'arms', 'blade', 'cannon', 'torch', 'petrol', 'gasoline', 'acid', 'poison'])
const MEANS = new Set(['with', 'using', 'by', 'of'])

/** Words for weapons, in text order; a phrase before the words in it ("car bomb" before "bomb"). */
export function findWeapons(graph: Graph): WeaponMention[] {
  const { tokens } = graph.doc
  const words = tokens.map((t) => t.text.toLowerCase())
  const lemmas = tokens.map((t) => (t.upos === 'NOUN' || t.upos === 'PROPN' ? t.lemma.toLowerCase() : t.text.toLowerCase()))
  const out: WeaponMention[] = []
  for (let i = 0; i < tokens.length; i++) {
    const match = phraseAt(WEAPONS, lemmas, i) ?? phraseAt(WEAPONS, words, i)
    if (!match) continue
    const head = match.next - 1
    if (isWeapon(graph, i, head, lemmas[i] as string)) out.push(mentionOf(graph, i, match.next, head, match.value))
    i = head
  }
  return out
}

/** A noun, and what has other uses only behind "with" or as an object of use. */
function isWeapon(graph: Graph, first: number, head: number, lemma: string): boolean {
  const { upos, deprel } = graph.token(head)
  if (upos !== 'NOUN' && upos !== 'PROPN') return false
  if (first !== head || !COMMON.has(lemma)) return true
  if (deprel.startsWith('obl') || deprel === 'nmod') {
    return graph.dependents(head, 'case').some((c) => MEANS.has(graph.token(c).text.toLowerCase()))
  }
  return deprel === 'obj' && ['use', 'throw', 'fire', 'hurl', 'wield', 'carry', 'pelt', 'lob', 'launch'].includes(graph.token(graph.token(head).head)?.lemma ?? '')
}

function mentionOf(graph: Graph, first: number, next: number, head: number, mode: string | null): WeaponMention {
  const span: Span = [graph.token(first).span[0], graph.token(next - 1).span[1]]
  const text = graph.doc.text.slice(span[0], span[1])
  return { name: text.replace(/\s+/g, ' '), text, span, head, mode }
}
