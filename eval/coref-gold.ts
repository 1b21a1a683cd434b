import { type ConlluSentence, readConllu } from '../src/language/conllu.ts'

/** A GUM document with its gold chains. Words are numbered through the document. */
export interface GoldDocument {
  readonly id: string
  readonly genre: string
  readonly sentences: readonly (readonly string[])[]
  /** Heads of the phrases of each chain, in text order; phrases said once are left out. */
  readonly chains: readonly (readonly number[])[]
  /** Gold columns of each word. */
  readonly words: readonly (readonly string[])[]
  /** Word number of each word's governor, -1 for a root. */
  readonly heads: readonly number[]
}

const ENTITY = /\((\d+)-[^()]*(\))?|(\d+)\)/g
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])

/** Documents of a GUM file, by its `# newdoc` lines. */
export function goldDocuments(source: string): GoldDocument[] {
  const groups: ConlluSentence[][] = []
  for (const sentence of readConllu(source)) {
    if (sentence.meta.has('newdoc id') || groups.length === 0) groups.push([])
    groups.at(-1)?.push(sentence)
  }
  return groups.map(goldDocument)
}

function goldDocument(sentences: readonly ConlluSentence[]): GoldDocument {
  const id = sentences[0]?.meta.get('newdoc id') ?? ''
  const words = sentences.flatMap((s) => s.words)
  const heads = sentences.flatMap((s, i) => {
    const first = sentences.slice(0, i).reduce((sum, t) => sum + t.words.length, 0)
    return s.words.map((w) => (Number(w[6]) > 0 ? first + Number(w[6]) - 1 : -1))
  })
  return {
    id,
    genre: id.split('_')[1] ?? '',
    sentences: sentences.map((s) => s.words.map((w) => w[1] as string)),
    chains: chainsIn(words, heads),
    words,
    heads,
  }
}

/** Chains by their number in `Entity=`; parts of a broken phrase are passed over. */
function chainsIn(words: readonly (readonly string[])[], heads: readonly number[]): number[][] {
  const open = new Map<string, number[]>()
  const chains = new Map<string, Set<number>>()
  const close = (id: string, last: number): void => {
    const first = open.get(id)?.pop()
    if (first === undefined) return
    const chain = chains.get(id) ?? new Set()
    chains.set(id, chain.add(headOf(heads, first, last)))
  }
  words.forEach((columns, i) => {
    const value = columns[9]?.split('|').find((part) => part.startsWith('Entity='))
    for (const [, opened, single, closed] of value?.matchAll(ENTITY) ?? []) {
      if (opened !== undefined) open.set(opened, [...(open.get(opened) ?? []), i])
      if (opened !== undefined && single !== undefined) close(opened, i)
      if (closed !== undefined) close(closed, i)
    }
  })
  return [...chains.values()].filter((c) => c.size > 1).map((c) => [...c].sort((a, b) => a - b))
}

/** First word whose governor lies outside the phrase. */
function headOf(heads: readonly number[], first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const head = heads[i] as number
    if (head < first || head > last) return i
  }
  return first
}

/** Pronouns, names and definite descriptions, by the gold tags. */
export function isCounted({ words, heads }: GoldDocument, head: number): boolean {
  const tag = words[head]?.[3]
  if (tag === 'PRON' || tag === 'PROPN') return true
  if (tag !== 'NOUN') return false
  for (let i = Math.max(0, head - 12); i < head; i++) {
    const [, form = '', , , , , , deprel] = words[i] as string[]
    if (heads[i] === head && (deprel === 'nmod:poss' || (deprel === 'det' && DEFINITE.has(form.toLowerCase())))) return true
  }
  return false
}
