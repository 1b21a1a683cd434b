import type { Span } from '../src/kit/span.ts'
import type { Doc, Token } from '../src/language/doc.ts'
import { lemmatize } from '../src/language/lemma.ts'
import type { Treebank } from './parsing-gold.ts'
import { goldNames } from './parsing-names.ts'

/** Sums by name of the figure: `hit` of `all`; `all` is the mean of gold and found where both can be more. */
export type Counts = Map<string, { hit: number; all: number }>

const SCORED = new Set(['person', 'organization', 'place'])

export function add(counts: Counts, figure: string, hit: number, all: number): void {
  const sum = counts.get(figure) ?? { hit: 0, all: 0 }
  sum.hit += hit
  sum.all += all
  counts.set(figure, sum)
}

const plain = (deprel: string): string => (deprel.includes(':') ? deprel.slice(0, deprel.indexOf(':')) : deprel)

/** Tags, syntax and lemmas of a Doc over gold words. LAS compares labels without subtypes, punctuation included (CoNLL 2018). */
export function countGoldWords(gold: Treebank, doc: Doc, counts: Counts, prefix = ''): void {
  let first = 0
  for (const { words } of gold.sentences) {
    words.forEach((columns, i) => {
      const token = doc.tokens[first + i] as Token
      const [, form, lemma, upos, xpos, , head, deprel] = columns as string[]
      const governor = Number(head) === 0 ? -1 : first + Number(head) - 1
      const right = token.head === governor
      add(counts, `${prefix}UPOS`, Number(token.upos === upos), 1)
      add(counts, `${prefix}XPOS`, Number(token.xpos === xpos), 1)
      add(counts, `${prefix}UAS`, Number(right), 1)
      add(counts, `${prefix}LAS`, Number(right && plain(token.deprel) === plain(deprel as string)), 1)
      if (prefix !== '') return
      add(counts, 'lemma', Number(token.lemma === lemma), 1)
      add(counts, 'lemma of gold tags', Number(lemmatize(form as string, upos as Token['upos'], xpos as string) === lemma), 1)
    })
    first += words.length
  }
}

/** Names of people, organizations and places with the right words and kind. */
export function countNames(gold: Treebank, doc: Doc, counts: Counts, prefix = ''): void {
  let first = 0
  const wanted = new Set<string>()
  for (const sentence of gold.sentences) {
    for (const name of goldNames(sentence)) {
      if (SCORED.has(name.kind)) wanted.add(`${name.kind} ${first + name.first} ${first + name.last + 1}`)
    }
    first += sentence.words.length
  }
  const found = doc.names.filter((name) => SCORED.has(name.kind)).map((name) => `${name.kind} ${name.first} ${name.last}`)
  for (const kind of SCORED) {
    const mine = found.filter((name) => name.startsWith(kind))
    const theirs = [...wanted].filter((name) => name.startsWith(kind))
    const hit = mine.filter((name) => wanted.has(name)).length
    add(counts, `${prefix}names F1`, hit, (mine.length + theirs.length) / 2)
    add(counts, `${prefix}names F1 ${kind}`, hit, (mine.length + theirs.length) / 2)
  }
}

/** Words, sentences and syntax of a Doc that was read from the document's text: F1 of what lies at the same characters. */
export function countRawText(gold: Treebank, doc: Doc, counts: Counts, prefix = 'raw '): void {
  const spans = gold.spans.flat()
  const align = alignSpans(spans, doc.tokens)
  let first = 0
  const score = { words: 0, upos: 0, uas: 0, las: 0 }
  for (const { words } of gold.sentences) {
    words.forEach((columns, i) => {
      const token = doc.tokens[align[first + i] as number]
      if (token === undefined) return
      const governor = Number(columns[6]) === 0 ? -1 : (align[first + Number(columns[6]) - 1] as number)
      const right = Number(columns[6]) === 0 ? token.head < 0 : governor >= 0 && token.head === governor
      score.words++
      score.upos += Number(token.upos === columns[3])
      score.uas += Number(right)
      score.las += Number(right && plain(token.deprel) === plain(columns[7] as string))
    })
    first += words.length
  }
  const all = (spans.length + doc.tokens.length) / 2
  add(counts, `${prefix}token F1`, score.words, all)
  add(counts, `${prefix}UPOS`, score.upos, all)
  add(counts, `${prefix}UAS`, score.uas, all)
  add(counts, `${prefix}LAS`, score.las, all)
  const ends = new Set(gold.spans.map((words) => `${(words[0] as Span)[0]} ${(words.at(-1) as Span)[1]}`))
  const hit = doc.sentences.filter(({ span }) => ends.has(`${span[0]} ${span[1]}`)).length
  add(counts, `${prefix}sentence F1`, hit, (ends.size + doc.sentences.length) / 2)
}

/** For each gold word, the token at the same characters, or -1. Parts of a word that was written otherwise share its characters. */
export function alignSpans(gold: readonly Span[], tokens: readonly Token[]): Int32Array {
  const out = new Int32Array(gold.length).fill(-1)
  let at = 0
  gold.forEach(([start, end], i) => {
    while (at < tokens.length && (tokens[at] as Token).span[0] < start) at++
    const token = tokens[at]
    if (token === undefined || token.span[0] !== start || token.span[1] !== end) return
    out[i] = at
    at++
  })
  return out
}
