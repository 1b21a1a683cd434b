import { nounOf } from './coref-words.ts'
import type { Name, NameKind, Token } from './doc.ts'

/** Kinds that a proper noun must head. */
const PROPER_KINDS: ReadonlySet<NameKind> = new Set(['person', 'organization', 'place'])
/** Words that stand between two words of a name, never at its edge. */
const LINK_TAGS: ReadonlySet<string> = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ'])

/**
 * The names of a text, brought into line with its syntax and with each other: no link word at an edge, a proper noun as head, no
 * office ("the Secretary") for a person, "of the Netherlands" as part of the library's name, two parts of one name as one,
 * and one kind for the same words all through the text. The network tags each word of a sentence by itself and now and then
 * contradicts what it parsed.
 */
export function settleNames(tokens: readonly Token[], found: readonly Name[]): Name[] {
  const surnames = surnamesOf(tokens, found)
  const kept = found
    .map((name) => withoutLinks(tokens, name))
    .filter((name) => !PROPER_KINDS.has(name.kind) || (isProper(tokens[name.head]) && !isOffice(tokens, name, surnames)))
  const joined = joinParts(
    tokens,
    kept.map((name) => withOf(tokens, name)),
  )
  return agreeOnKinds(tokens, joined)
}

/** A name over tokens `first` to `last` (exclusive); its head is the first token whose governor lies outside. */
export function nameOver(tokens: readonly Token[], kind: NameKind, first: number, last: number): Name {
  let head = first
  while (head < last - 1 && isBetween((tokens[head] as Token).head, first, last)) head++
  return { kind, span: [(tokens[first] as Token).span[0], (tokens[last - 1] as Token).span[1]], first, last, head }
}

const isBetween = (index: number, first: number, last: number): boolean => index >= first && index < last
const isProper = (token: Token | undefined): boolean => token?.upos === 'PROPN'

function withoutLinks(tokens: readonly Token[], name: Name): Name {
  if (name.kind === 'time' || name.kind === 'event') return name
  let { first, last } = name
  while (last - first > 1 && isLoose(tokens[last - 1] as Token)) last--
  while (last - first > 1 && isLoose(tokens[first] as Token)) first++
  return last - first === name.last - name.first ? name : nameOver(tokens, name.kind, first, last)
}

function isLoose({ text, upos, xpos }: Token): boolean {
  if (upos === 'PUNCT') return !/[.)]$/.test(text)
  return LINK_TAGS.has(upos) || xpos === 'POS' || xpos === 'HYPH'
}

/** Last words of the longer names of persons: "King" after "Mary King" is no office. */
function surnamesOf(tokens: readonly Token[], names: readonly Name[]): ReadonlySet<string> {
  const long = names.filter((name) => name.kind === 'person' && name.last - name.first > 1 && !isOffice(tokens, name, new Set()))
  return new Set(long.map((name) => (tokens[name.last - 1] as Token).text.toLowerCase()))
}

function isOffice(tokens: readonly Token[], name: Name, surnames: ReadonlySet<string>): boolean {
  if (name.kind !== 'person') return false
  return tokens.slice(name.first, name.last).every(({ text }) => {
    const word = text.toLowerCase()
    const kind = nounOf(word)?.kind
    return (kind === 'title' || kind === 'person') && !surnames.has(word)
  })
}

/** An organisation with the proper noun that "of" or "of the" ties to its head. */
function withOf(tokens: readonly Token[], name: Name): Name {
  if (name.kind !== 'organization' || tokens[name.last]?.text.toLowerCase() !== 'of') return name
  const start = name.last + (tokens[name.last + 1]?.text.toLowerCase() === 'the' ? 2 : 1)
  let head = start
  while (tokens[head]?.head === head + 1 && isProper(tokens[head]) && isProper(tokens[head + 1])) head++
  const token = tokens[head]
  if (!isProper(token) || token?.head !== name.head || !token.deprel.startsWith('nmod')) return name
  let last = head + 1
  while (tokens[last]?.head === head && tokens[last]?.deprel.startsWith('flat')) last++
  return nameOver(tokens, name.kind, name.first, last)
}

/** The longest of names that overlap; neighbours of one kind, one a flat part of the other, as one name. */
function joinParts(tokens: readonly Token[], names: readonly Name[]): Name[] {
  const out: Name[] = []
  for (const name of [...names].sort((a, b) => a.first - b.first || b.last - a.last)) {
    const before = out.at(-1)
    if (before === undefined || name.first > before.last || !isPart(tokens, before, name)) {
      if (before === undefined || name.first >= before.last) out.push(name)
      else if (name.last - name.first > before.last - before.first) out[out.length - 1] = name
      continue
    }
    out[out.length - 1] = nameOver(tokens, before.kind, before.first, name.last)
  }
  return out
}

function isPart(tokens: readonly Token[], before: Name, name: Name): boolean {
  if (before.last !== name.first || before.kind !== name.kind || !PROPER_KINDS.has(name.kind)) return false
  const [left, right] = [tokens[before.head] as Token, tokens[name.head] as Token]
  return (right.head === before.head && right.deprel.startsWith('flat')) || (left.head === name.head && left.deprel === 'compound')
}

/** The same words have the kind that they have most often in the text. */
function agreeOnKinds(tokens: readonly Token[], names: readonly Name[]): Name[] {
  const formOf = (name: Name): string => {
    let form = ''
    for (let i = name.first; i < name.last; i++) form += `${(tokens[i] as Token).text} `
    return form
  }
  const votes = new Map<string, Map<NameKind, number>>()
  for (const name of names) {
    const form = formOf(name)
    const kinds = votes.get(form) ?? new Map<NameKind, number>()
    votes.set(form, kinds.set(name.kind, (kinds.get(name.kind) ?? 0) + 1))
  }
  return names.map((name) => {
    const kinds = votes.get(formOf(name)) as ReadonlyMap<NameKind, number>
    let best = name.kind
    for (const [kind, count] of kinds) if (count > (kinds.get(best) ?? 0)) best = kind
    return best === name.kind ? name : { ...name, kind: best }
  })
}
