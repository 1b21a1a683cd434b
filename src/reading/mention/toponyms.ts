import type { Span } from '../../kit/span.ts'
import type { Name, Token } from '../../language/doc.ts'
import type { Graph } from '../../language/graph.ts'
import { isLocative, locativeBefore } from './toponym-cue.ts'
import { offsetBefore, type ToponymOffset } from './toponym-offset.ts'

/** What the tagger holds a stretch to be: a place or facility, another kind of name, or a bare run of proper nouns. */
export type ToponymTag = 'place' | 'facility' | 'organization' | 'person' | 'group' | 'none'

/** Words that name a place, or may do so: `tag` tells how sure that is. Which place, and whether there is one, is for grounding to say. */
export interface ToponymMention {
  readonly span: Span
  /** Tokens `first` (inclusive) to `last` (exclusive). */
  readonly first: number
  readonly last: number
  readonly tag: ToponymTag
  /** A preposition or noun of place stands before it ("in", "near", "city of"). */
  readonly locative: boolean
  /** Index in the list of the mention that may hold this one: "Paris, Texas", "Aleppo in Syria", "the Texas town of Paris", "Bihar's Gaya". */
  readonly within: number | null
  readonly offset: ToponymOffset | null
  /** Noun of kind that follows in lower case: "province" in "Anbar province". */
  readonly kindWord: string | null
}

type Bare = Pick<ToponymMention, 'first' | 'last' | 'tag'>

const KIND_WORDS = new Set(
  `province state county district region governorate oblast parish prefecture department city town village suburb township
   municipality border river lake sea island islands mountains peninsula valley desert airport port camp area strip`.split(/\s+/),
)
const ARTICLES = new Set(['the', 'a', 'an', 'of', 'in', 'and'])

/** Every stretch of a Doc that names a place or may name one, in text order; none overlap. */
export function findToponyms(graph: Graph): ToponymMention[] {
  const { tokens, names } = graph.doc
  const bare: Bare[] = []
  let at = 0
  for (const name of names) {
    if (name.first < at) continue
    addRuns(tokens, at, name.first, bare)
    if (name.kind !== 'event' && name.kind !== 'time') addName(tokens, name, name.kind, bare)
    at = name.last
  }
  addRuns(tokens, at, tokens.length, bare)
  return bare.map((_, i) => withCues(graph, bare, i))
}

/** A name without article, possessive and outer marks; one that holds a comma ("Paris, Texas") is two. */
function addName(tokens: readonly Token[], name: Name, tag: ToponymTag, out: Bare[]): void {
  let first = name.first
  for (let i = name.first; i <= name.last; i++) {
    if (i < name.last && textAt(tokens, i) !== ',' && textAt(tokens, i) !== '/') continue
    const [from, to] = trimmed(tokens, first, i)
    if (from < to && hasCapital(tokens, from, to)) out.push({ first: from, last: to, tag })
    first = i + 1
  }
}

function trimmed(tokens: readonly Token[], first: number, last: number): readonly [number, number] {
  let [from, to] = [first, last]
  while (from < to && (tokens[from]?.upos === 'PUNCT' || ARTICLES.has(textAt(tokens, from)))) from++
  while (from < to && (tokens[to - 1]?.upos === 'PUNCT' || tokens[to - 1]?.xpos === 'POS' || ARTICLES.has(textAt(tokens, to - 1)))) to--
  return [from, to]
}

const textAt = (tokens: readonly Token[], i: number): string => tokens[i]?.text ?? ''

const isCapital = (text: string): boolean => {
  const c = text.charAt(0)
  return c !== c.toLowerCase()
}

function hasCapital(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isCapital(textAt(tokens, i)) || textAt(tokens, i).includes('-')) return true
  return false
}

/** Runs of capitalised proper nouns outside every name. */
function addRuns(tokens: readonly Token[], from: number, to: number, out: Bare[]): void {
  for (let i = from; i < to; i++) {
    if (!isProper(tokens[i])) continue
    let end = i + 1
    while (end < to && isProper(tokens[end]) && tokens[end]?.sentence === tokens[i]?.sentence) end++
    out.push({ first: i, last: end, tag: 'none' })
    i = end
  }
}

const isProper = (token: Token | undefined): boolean => token?.upos === 'PROPN' && isCapital(token.text)

function withCues(graph: Graph, all: readonly Bare[], index: number): ToponymMention {
  const { first, last, tag } = all[index] as Bare
  const { tokens } = graph.doc
  const word = textAt(tokens, last)
  return {
    span: [(tokens[first] as Token).span[0], (tokens[last - 1] as Token).span[1]],
    first,
    last,
    tag,
    locative: locativeBefore(tokens, first) || isLocative(graph, first),
    within: holderOf(tokens, all, index),
    offset: offsetBefore(tokens, first),
    kindWord: KIND_WORDS.has(word) ? word : null,
  }
}

const LINKS = new Set([',', '(', 'in', 'of', 'the', 'northern', 'southern', 'eastern', 'western', 'central', ...KIND_WORDS])
/** After a unit's name these begin the name of what it holds: "the Texas town of Paris". */
const HELD = new Set(['town', 'city', 'village', 'capital', 'port', 'suburb', 'hamlet'])
const POSSESSIVE = /^['’]s?$/
const SETTLEMENTS = new Set([...HELD, 'district', 'province', 'region'])

/** The neighbour that may hold a mention: the one after, linked by comma or preposition, else the one before ("the Texas town of", "Bihar's"). */
function holderOf(tokens: readonly Token[], all: readonly Bare[], index: number): number | null {
  const own = all[index] as Bare
  const after = all[index + 1]
  if (after && linked(tokens, own.last, after.first)) return index + 1
  const before = all[index - 1]
  if (before?.last === own.first - 1 && POSSESSIVE.test(textAt(tokens, before.last))) return index - 1
  const named = textAt(tokens, own.first - 1) === 'of' && SETTLEMENTS.has(textAt(tokens, own.first - 2))
  return named && before?.last === own.first - 2 ? index - 1 : null
}

/** One to four words of linking between two mentions of one sentence. */
function linked(tokens: readonly Token[], from: number, to: number): boolean {
  if (to === from || to > from + 4 || HELD.has(textAt(tokens, from)) || tokens[from]?.sentence !== tokens[to]?.sentence) return false
  for (let i = from; i < to; i++) if (!LINKS.has(textAt(tokens, i).toLowerCase())) return false
  return textAt(tokens, to - 1) !== 'of' || to > from + 1
}
