import type { Span } from '../../src/kit/span.ts'
import { withDiscourse } from '../../src/language/assemble.ts'
import type { Doc, Name, NameKind, Sentence, Token, Upos } from '../../src/language/doc.ts'
import { lemmatize } from '../../src/language/lemma.ts'
import { nameOver } from '../../src/language/settle-names.ts'

/**
 * A Doc written by hand, with its quotes and chains. Each of `sentences` is a line of `word|UPOS.XPOS|relation>head`, heads counted
 * from 1 in the sentence, 0 the root; the words stand in `text` in that order. `names` are `kind:words`, each found in `text` behind the one before.
 */
export function sketchDoc(text: string, sentences: readonly string[], names: readonly string[] = []): Doc {
  const tokens: Token[] = []
  const out: Sentence[] = []
  for (const line of sentences) {
    const first = tokens.length
    for (const word of line.trim().split(/\s+/))
      tokens.push(tokenOf(text, word, first, out.length, tokens.at(-1)?.span[1] ?? 0, tokens.length))
    const root = tokens.findIndex((t) => t.index >= first && t.head < 0)
    out.push({ index: out.length, span: [tokens[first]?.span[0] ?? 0, tokens.at(-1)?.span[1] ?? 0], first, last: tokens.length, root })
  }
  return withDiscourse({
    text,
    tokens,
    sentences: out,
    names: namesIn(text, tokens, names),
    quotes: [],
    chains: [],
  })
}

function tokenOf(text: string, sketch: string, first: number, sentence: number, from: number, index: number): Token {
  const [form = '', tags = '', governor = ''] = sketch.split('|')
  const [upos = 'X', xpos = ''] = [tags.slice(0, tags.indexOf('.')), tags.slice(tags.indexOf('.') + 1)]
  const [deprel = 'dep', head = '0'] = governor.split('>')
  const start = text.indexOf(form, from)
  if (start < 0) throw new Error(`no "${form}" behind ${from}`)
  const above = Number(head)
  return {
    index,
    span: [start, start + form.length],
    text: form,
    lemma: lemmatize(form, upos as Upos, xpos),
    upos: upos as Upos,
    xpos,
    head: above === 0 ? -1 : first + above - 1,
    deprel,
    sentence,
  }
}

function namesIn(text: string, tokens: readonly Token[], names: readonly string[]): Name[] {
  let from = 0
  return names.map((name) => {
    const cut = name.indexOf(':')
    const start = text.indexOf(name.slice(cut + 1), from)
    const span: Span = [start, start + name.length - cut - 1]
    from = span[1]
    const inside = tokens.filter((t) => t.span[0] >= span[0] && t.span[1] <= span[1])
    if (start < 0 || inside.length === 0) throw new Error(`no name "${name}"`)
    return nameOver(tokens, name.slice(0, cut) as NameKind, inside[0]?.index ?? 0, (inside.at(-1)?.index ?? 0) + 1)
  })
}

/** Each chain as the words of its referents: `Oman | its`, with `= A + B` behind those that gather others. */
export function chainWords(doc: Doc): string[] {
  const word = (head: number): string => doc.tokens[head]?.text ?? ''
  const main = (index: number): string => word(doc.chains[index]?.referents[doc.chains[index]?.best ?? 0]?.head ?? -1)
  return doc.chains.map(
    (c) => c.referents.map((r) => word(r.head)).join(' | ') + (c.members.length > 0 ? ` = ${c.members.map(main).join(' + ')}` : ''),
  )
}

/** Each quote as `kind speaker cue: words said`; `-` for what is unknown. */
export function quoteWords(doc: Doc): string[] {
  const word = (index: number): string => doc.tokens[index]?.text ?? '-'
  return doc.quotes.map((q) => `${q.kind} ${word(q.speaker)} ${word(q.cue)}: ${doc.text.slice(...q.span)}`)
}
