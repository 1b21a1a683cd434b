import type { Span } from '../kit/span.ts'
import { type ConlluSentence, readConllu } from './conllu.ts'
import type { Doc, Name, NameKind, Sentence, Token, Upos } from './doc.ts'
import { nameOver } from './settle-names.ts'

/**
 * The Doc that CoNLL-U sentences describe, its text rebuilt from forms and SpaceAfter: sentences a space apart, paragraphs
 * (`# newpar`, `# newdoc`) a blank line. Names come from `Name=kind` in MISC (`B-kind` opens one, `I-kind` goes on); quotes and
 * chains are empty.
 */
export function docFromConllu(source: string): Doc {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const names: Name[] = []
  let text = ''
  for (const sentence of readConllu(source)) {
    if (text !== '') text = isBlockStart(sentence) ? `${text.trimEnd()}\n\n` : text
    const first = tokens.length
    const placed = placeWords(sentence, text.length)
    text += placed.text
    pushTokens(sentence, placed.spans, first, sentences.length, tokens)
    pushNames(sentence, first, tokens, names)
    const root = tokens.slice(first).find((token) => token.head < 0)?.index ?? first
    const span: Span = [(tokens[first] as Token).span[0], (tokens[tokens.length - 1] as Token).span[1]]
    sentences.push({ index: sentences.length, span, first, last: tokens.length, root })
  }
  return { text: text.trimEnd(), tokens, sentences, names, quotes: [], chains: [] }
}

const isBlockStart = ({ meta }: ConlluSentence): boolean =>
  [...meta.keys()].some((key) => key === 'newpar' || key === 'newdoc' || key.startsWith('newpar id') || key.startsWith('newdoc id'))

/** Spans of the words from `offset` on, and the sentence's text with the white space after it. */
export function placeWords(sentence: ConlluSentence, offset: number): { text: string; spans: Span[] } {
  const spans: Span[] = []
  let text = ''
  for (let i = 0; i < sentence.words.length; ) {
    const range = sentence.ranges.get(i + 1)
    const last = range ? Math.min(range.last, sentence.words.length) : i + 1
    const forms = sentence.words.slice(i, last).map((columns) => columns[1] as string)
    const written = range?.form ?? (forms[0] as string)
    pushParts(written, forms, offset + text.length, spans)
    text += written + ((range?.spaceAfter ?? sentence.spaceAfter[i]) ? ' ' : '')
    i = last
  }
  return { text, spans }
}

/** Parts of a written word: one behind the other where their letters add up, else all over the whole. */
function pushParts(written: string, forms: readonly string[], start: number, spans: Span[]): void {
  const exact = forms.join('') === written
  let at = start
  for (const form of forms) {
    spans.push(exact ? [at, at + form.length] : [start, start + written.length])
    at += form.length
  }
}

function pushTokens(sentence: ConlluSentence, spans: readonly Span[], first: number, index: number, tokens: Token[]): void {
  sentence.words.forEach((columns, i) => {
    const [, form, lemma, upos, xpos, , head, deprel] = columns as string[]
    const governor = Number(head)
    tokens.push({
      index: first + i,
      span: spans[i] as Span,
      text: form as string,
      lemma: lemma as string,
      upos: upos as Upos,
      xpos: xpos as string,
      head: governor > 0 ? first + governor - 1 : -1,
      deprel: deprel as string,
      sentence: index,
    })
  })
}

function pushNames(sentence: ConlluSentence, first: number, tokens: readonly Token[], names: Name[]): void {
  let open: { kind: NameKind; first: number } | null = null
  for (let i = 0; i <= sentence.words.length; i++) {
    const tag = nameTag(sentence.words[i])
    if (open && tag !== `I-${open.kind}`) {
      names.push(nameOver(tokens, open.kind, open.first, first + i))
      open = null
    }
    if (!open && tag) open = { kind: tag.replace(/^[BI]-/, '') as NameKind, first: first + i }
  }
}

const nameTag = (columns: readonly string[] | undefined): string | undefined =>
  columns?.[9]
    ?.split('|')
    .find((part) => part.startsWith('Name='))
    ?.slice(5)
