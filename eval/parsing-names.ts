import { readFileSync } from 'node:fs'
import type { ConlluSentence } from '../src/language/conllu.ts'

/** Words `first` to `last` (inclusive) of a sentence that are a name. */
export interface GoldName {
  readonly first: number
  readonly last: number
  readonly kind: string
}

interface Word {
  readonly form: string
  readonly upos: string
  readonly xpos: string
  /** Index of the governor in the sentence, -1 for the root. */
  readonly head: number
  readonly deprel: string
  readonly entity: string
}

const KINDS = new Set(['person', 'organization', 'place', 'event'])
const NAME_TAGS = new Set(['NNP', 'NNPS', 'HYPH', 'AFX'])
const OTHER_PHRASE = new Set(['appos', 'list', 'parataxis'])
const LINKS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['person', new Set(['of', 'de', 'the'])],
  ['place', new Set(['of', 'de', 'the'])],
  ['organization', new Set(['of', 'de', 'the', 'for', 'and', '&'])],
  ['event', new Set(['of', 'the'])],
])
const ROLE_WORDS = new Set(
  readFileSync(new URL('../training/role-words.txt', import.meta.url), 'utf8')
    .split(/\s+/)
    .filter(Boolean),
)
const SHORT_TITLES = new Set([...ROLE_WORDS].filter((word) => word.endsWith('.') || /^(?:mrs?|ms|dr)$/.test(word)))
const ITEM = /\(?[^()]+\)?/g

/**
 * Names of a GUM sentence out of its `Entity=` brackets, in order, outermost where they overlap: a phrase that a proper noun
 * heads, cut to the words of the name. The rule is that of `training/names.py`.
 */
export function goldNames(sentence: ConlluSentence): GoldName[] {
  const words = sentence.words.map(wordOf)
  const mentions = mentionsIn(words)
  const found = mentions.flatMap((mention) => nameIn(words, mention, mentions) ?? [])
  const kept: GoldName[] = []
  for (const name of found.sort((a, b) => a.first - a.last - (b.first - b.last) || a.first - b.first || (a.kind < b.kind ? -1 : 1))) {
    if (kept.every((other) => name.last < other.first || name.first > other.last)) kept.push(name)
  }
  return kept.sort((a, b) => a.first - b.first)
}

function wordOf(columns: readonly string[]): Word {
  const [, form, , upos, xpos, , head, deprel, , misc] = columns as string[]
  const entity = misc?.split('|').find((part) => part.startsWith('Entity='))
  return {
    form: form as string,
    upos: upos as string,
    xpos: xpos as string,
    head: Number(head) - 1,
    deprel: deprel as string,
    entity: entity?.slice(7) ?? '',
  }
}

function mentionsIn(words: readonly Word[]): GoldName[] {
  const found: GoldName[] = []
  const open: { key: string; kind: string; first: number }[] = []
  words.forEach((word, i) => {
    for (const [item] of word.entity.matchAll(ITEM)) {
      const [key, kind] = item.replace(/^\(|\)$/g, '').split('-')
      if (item.startsWith('(')) open.push({ key: key as string, kind: kind ?? '', first: i })
      if (!item.endsWith(')')) continue
      const at = open.findLastIndex((mention) => mention.key === key)
      const [closed] = at < 0 ? [] : open.splice(at, 1)
      if (closed) found.push({ first: closed.first, last: i, kind: closed.kind })
    }
  })
  return found
}

function nameIn(words: readonly Word[], span: GoldName, mentions: readonly GoldName[]): GoldName | null {
  const head = headOf(words, span)
  const word = words[head] as Word
  if (!KINDS.has(span.kind) || word.upos !== 'PROPN') return null
  const kind = span.kind === 'person' && word.xpos === 'NNPS' ? 'group' : span.kind
  const links = LINKS.has(kind) ? kind : 'person'
  const first = growLeft(words, span, head, links, mentions)
  const last = growRight(words, span, head, links, new Set(mentions.map((mention) => mention.first)))
  if (kind !== 'person') return { first, last, kind }
  return isDescription(words, head, first, last) ? null : { first: afterTitle(words, first, last), last, kind }
}

function headOf(words: readonly Word[], { first, last }: GoldName): number {
  for (let i = first; i <= last; i++) {
    const { head } = words[i] as Word
    if (head < first || head > last) return i
  }
  return first
}

/** "the Secretary", "Vice President", "Prince of Spain": an office that someone holds, not a name. */
function isDescription(words: readonly Word[], head: number, first: number, last: number): boolean {
  const below = words.filter((word) => word.head === head).map((word) => word.deprel)
  if (below.includes('det') && !below.includes('flat') && !below.includes('nmod:desc')) return true
  const all = words.slice(first, last + 1)
  const link = all.findIndex((word) => LINKS.get('person')?.has(word.form.toLowerCase()))
  const own = all.slice(0, link < 0 ? all.length : link).filter((word) => NAME_TAGS.has(word.xpos))
  return own.length > 0 && own.every((word) => ROLE_WORDS.has(word.form.toLowerCase()))
}

function afterTitle(words: readonly Word[], first: number, last: number): number {
  let at = first
  while (at < last && SHORT_TITLES.has((words[at] as Word).form.toLowerCase())) at++
  return at
}

/** May this word stand before the head or after it, inside a name? */
function isInside({ form, xpos, deprel }: Word, kind: string): boolean {
  if (deprel === 'nmod:desc') return false
  if (NAME_TAGS.has(xpos)) return true
  if (xpos === 'CD') return deprel !== 'nummod' && !(form === form.toLowerCase() && form !== form.toUpperCase())
  const initial = form.slice(0, 1)
  return kind !== 'person' && xpos.startsWith('JJ') && initial !== initial.toLowerCase()
}

function growLeft(words: readonly Word[], span: GoldName, head: number, kind: string, mentions: readonly GoldName[]): number {
  let first = head
  while (first > span.first) {
    const next = isInside(words[first - 1] as Word, kind) ? first - 1 : jumpLeft(words, first, span, mentions)
    if (next === first) break
    first = next
  }
  while ((words[first] as Word).xpos === 'HYPH') first++
  return first
}

/** Where a name goes on to the left of "'s" or "and": King's College, the Newfoundland and Labrador court; else `first`. */
function jumpLeft(words: readonly Word[], first: number, span: GoldName, mentions: readonly GoldName[]): number {
  const before = first - 2
  if (before < span.first || !NAME_TAGS.has((words[before] as Word).xpos)) return first
  const link = words[first - 1] as Word
  const bracketed = mentions.some(({ last }) => before <= last && last < first)
  if (link.xpos === 'POS' && link.head === before && !bracketed) return before
  const { deprel, head } = words[first] as Word
  const joins = /^(?:and|&)$/i.test(link.form) && deprel === 'conj' && span.first <= head && head <= before
  return joins && (words[head] as Word).deprel === 'compound' ? before : first
}

function growRight(words: readonly Word[], span: GoldName, head: number, kind: string, starts: ReadonlySet<number>): number {
  let last = head
  while (last < span.last) {
    const next = words[last + 1] as Word
    const inside = isInside(next, kind) && !OTHER_PHRASE.has(next.deprel)
    const target = inside ? last + 1 : afterLinks(words, last + 1, span, kind, starts)
    if (target < 0) break
    last = target
  }
  while ((words[last] as Word).xpos === 'HYPH') last--
  return last
}

/** The name word that one or two linking words at `at` lead to, or -1. */
function afterLinks(words: readonly Word[], at: number, span: GoldName, kind: string, starts: ReadonlySet<number>): number {
  const most = kind === 'person' ? 1 : 2
  for (let step = 1; step <= most; step++) {
    const link = (words[at + step - 1] as Word).form.toLowerCase()
    if (at + step > span.last || !LINKS.get(kind)?.has(link)) return -1
    if ((link === 'and' || link === '&') && starts.has(at + step)) return -1
    if ((words[at + step] as Word).upos === 'PROPN') return at + step
  }
  return -1
}
