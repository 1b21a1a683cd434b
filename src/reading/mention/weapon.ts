import type { Span } from '../../kit/span.ts'
import type { Graph } from '../../language/graph.ts'
import { pluralBase } from '../../language/plural.ts'
import { nameAt } from './count-people.ts'
import { indexPhrases, type PhraseIndex, readTable } from './table.ts'
import { isBesideAttack, isOfAttack, isOnlyHandled } from './weapon-use.ts'

export type WeaponMode =
  | 'explosives'
  | 'firearms'
  | 'aerial'
  | 'drone'
  | 'heavy-weapons'
  | 'suicide-attack'
  | 'primitive'
  | 'unconventional'
  | 'crowd-control'

/** Words that name a weapon. */
export interface WeaponMention {
  /** The words in lower case. */
  readonly name: string
  readonly text: string
  readonly span: Span
  /** Token on which the words hang. */
  readonly head: number
  /** PLOVER mode of ASSAULT that the weapon hints at. */
  readonly mode: WeaponMode | null
}

interface Entry {
  readonly mode: WeaponMode | null
  /** Also a common word: counts only beside a word of attack. */
  readonly context: boolean
}

const WEAPONS: PhraseIndex<Entry> = indexPhrases(
  readTable('reading/weapons.tsv').map(
    ([phrase, mode, care]) =>
      [phrase as string, { mode: mode === '-' ? null : (mode as WeaponMode), context: care === 'context' }] as const,
  ),
)
/** Words that stand later in a phrase. */
const LATER: ReadonlySet<string> = new Set([...WEAPONS.values()].flat().flatMap((e) => e.words.slice(1)))

/** One word of a phrase: hyphens part words. */
interface Unit {
  readonly word: string
  readonly token: number
}

/** Every weapon that the text tells of as used or ready for use, the longest phrase at each place, in text order; not what was seized or found. */
export function findWeapons(graph: Graph): WeaponMention[] {
  const units = unitsOf(graph)
  const words = units.map((u) => u.word)
  const out: WeaponMention[] = []
  for (let i = 0; i < units.length; i++) {
    const found = matchAt(graph, units, words, i)
    if (!found) continue
    if (found.mention) out.push(found.mention)
    i = found.next - 1
  }
  return out
}

function unitsOf(graph: Graph): Unit[] {
  const out: Unit[] = []
  for (const { index, lemma, upos } of graph.doc.tokens) {
    if (lemma === '-' || lemma === '–') continue
    const word = lemma.toLowerCase()
    if (!word.includes('-')) {
      out.push({ word: upos === 'PROPN' ? singular(word) : word, token: index })
      continue
    }
    const parts = word.length < 40 ? word.split('-') : [word]
    for (const part of parts) if (part !== '') out.push({ word: singular(part), token: index })
  }
  return out
}

/** Names keep their plural as a lemma ("BOMBS" in upper-case text). */
function singular(word: string): string {
  if (!word.endsWith('s') || WEAPONS.has(word)) return word
  const base = pluralBase(word)
  return WEAPONS.has(base) || LATER.has(base) ? base : word
}

/** The weapon at unit `i` and the unit after it; a phrase that is no weapon here is passed over whole. */
function matchAt(
  graph: Graph,
  units: readonly Unit[],
  words: readonly string[],
  i: number,
): { mention: WeaponMention | null; next: number } | null {
  for (const { words: phrase, value } of WEAPONS.get(words[i] as string) ?? []) {
    let k = 1
    while (k < phrase.length && words[i + k] === phrase[k]) k++
    if (k < phrase.length) continue
    const [first, last] = [(units[i] as Unit).token, (units[i + k - 1] as Unit).token]
    if (graph.token(first).sentence !== graph.token(last).sentence) continue
    return { mention: stands(graph, first, last, value) ? mentionOf(graph, first, last, value.mode) : null, next: i + k }
  }
  return null
}

/** A noun, no part of a longer name, not merely found or seized, and before another noun only where that noun is an attack or a weapon. */
function stands(graph: Graph, first: number, last: number, entry: Entry): boolean {
  const { upos, xpos, deprel, head } = graph.token(last)
  if (xpos === 'VBG' || isOnlyHandled(graph, last)) return false
  if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'NUM' && upos !== 'X') return false
  if (isInName(graph, first, last)) return false
  const noun = head > last && /^(?:compound|amod|nmod:unmarked|nmod:desc)/.test(deprel) ? head : nounAfter(graph, last)
  if (noun !== null) return isOfAttack(graph, noun) || isWeaponWord(graph.token(noun).lemma.toLowerCase())
  return !entry.context || isBesideAttack(graph, last)
}

const isWeaponWord = (word: string): boolean => WEAPONS.get(word)?.some((e) => e.words.length === 1) ?? false

/** A common noun straight after, hung beside: "tank truck" read as two nouns. */
function nounAfter(graph: Graph, last: number): number | null {
  const next = graph.doc.tokens[last + 1]
  return next?.upos === 'NOUN' && next.sentence === graph.token(last).sentence && next.deprel !== 'nsubj' && !next.deprel.startsWith('obl')
    ? next.index
    : null
}

/** Part of a longer name ("Rocket Brigade"), save of an event's. */
function isInName(graph: Graph, first: number, last: number): boolean {
  const name = nameAt(graph.doc, first)
  return name !== null && last < name.last && name.last - name.first > last - first + 1 && name.kind !== 'event'
}

function mentionOf(graph: Graph, first: number, last: number, mode: WeaponMode | null): WeaponMention {
  const span: Span = [graph.token(first).span[0], graph.token(last).span[1]]
  const text = graph.doc.text.slice(span[0], span[1])
  return { name: text.replace(/\s+/g, ' ').toLowerCase(), text, span, head: last, mode }
}
