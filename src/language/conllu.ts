import type { Span } from '../kit/span.ts'
import { nameAt } from './assemble.ts'
import type { Chain, Doc, Name, NameKind, Sentence, Token, Upos } from './doc.ts'

/** A sentence of a CoNLL-U file. `words` are the syntactic words alone, in columns; ranges and empty nodes are folded in or left out. */
export interface ConlluSentence {
  readonly meta: ReadonlyMap<string, string>
  readonly words: readonly (readonly string[])[]
  /** For each word: the length of its written form and whether white space follows. */
  readonly spaceAfter: readonly boolean[]
  /** Written form and last word (1-based) of ranges, by first word. */
  readonly ranges: ReadonlyMap<number, { readonly form: string; readonly last: number; readonly spaceAfter: boolean }>
}

const INTEGER = /^\d+$/
const RANGE = /^(\d+)-(\d+)$/

/** Reads CoNLL-U. Lines that are neither comments nor ten columns are passed over. */
export function readConllu(source: string): ConlluSentence[] {
  const out: ConlluSentence[] = []
  let lines: string[] = []
  const close = (): void => {
    const sentence = sentenceOf(lines)
    if (sentence.words.length > 0) out.push(sentence)
    lines = []
  }
  for (const raw of source.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line === '') close()
    else lines.push(line)
  }
  close()
  return out
}

function sentenceOf(lines: readonly string[]): ConlluSentence {
  const meta = new Map<string, string>()
  const words: string[][] = []
  const ranges = new Map<number, { form: string; last: number; spaceAfter: boolean }>()
  for (const line of lines) {
    if (line.startsWith('#')) {
      const cut = line.indexOf('=')
      if (cut > 0) meta.set(line.slice(1, cut).trim(), line.slice(cut + 1).trim())
      else meta.set(line.slice(1).trim(), '')
      continue
    }
    const columns = line.split('\t')
    const range = RANGE.exec(columns[0] as string)
    if (columns.length !== 10) continue
    if (range) ranges.set(Number(range[1]), { form: columns[1] as string, last: Number(range[2]), spaceAfter: hasSpace(columns) })
    else if (INTEGER.test(columns[0] as string)) words.push(columns)
  }
  return { meta, words, spaceAfter: words.map(hasSpace), ranges }
}

const hasSpace = (columns: readonly string[]): boolean => !(columns[9] as string).split('|').includes('SpaceAfter=No')

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
  return { text: text.trimEnd(), tokens, sentences, names, quotes: [], chains: [], learned: sentences.map(() => null) }
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
      index: first + i, span: spans[i] as Span, text: form as string, lemma: lemma as string, upos: upos as Upos,
      xpos: xpos as string, head: governor > 0 ? first + governor - 1 : -1, deprel: deprel as string, sentence: index,
    })
  })
}

function pushNames(sentence: ConlluSentence, first: number, tokens: readonly Token[], names: Name[]): void {
  let open: { kind: NameKind; first: number } | null = null
  for (let i = 0; i <= sentence.words.length; i++) {
    const tag = nameTag(sentence.words[i])
    if (open && tag !== `I-${open.kind}`) {
      names.push(nameAt(tokens, open.kind, open.first, first + i))
      open = null
    }
    if (!open && tag) open = { kind: tag.replace(/^[BI]-/, '') as NameKind, first: first + i }
  }
}

const nameTag = (columns: readonly string[] | undefined): string | undefined =>
  columns?.[9]?.split('|').find((part) => part.startsWith('Name='))?.slice(5)

/** A Doc as CoNLL-U, with `# sent_id`, `# text`, SpaceAfter, `Name=` (BIO) and `Coref=` (number of the chain, at the head) in MISC. */
export function writeConllu(doc: Doc, id = 'doc'): string {
  const names = new Map(doc.names.flatMap((name) => tagsOf(name)))
  const chains = new Map(doc.chains.flatMap((chain: Chain, c) => chain.referents.map((r) => [r.head, c + 1] as const)))
  const blocks = doc.sentences.map((sentence, s) => {
    const lines = [`# sent_id = ${id}-${s + 1}`, `# text = ${doc.text.slice(...sentence.span).replace(/\s+/g, ' ')}`]
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = doc.tokens[i] as Token
      const next = i + 1 < sentence.last ? (doc.tokens[i + 1] as Token).span[0] : token.span[1] + 1
      const misc = [
        ...(names.has(i) ? [`Name=${names.get(i)}`] : []),
        ...(chains.has(i) ? [`Coref=${chains.get(i)}`] : []),
        ...(next === token.span[1] ? ['SpaceAfter=No'] : []),
      ]
      const head = token.head < 0 ? 0 : token.head - sentence.first + 1
      const columns = [i - sentence.first + 1, token.text, token.lemma, token.upos, token.xpos, '_', head, token.deprel, '_']
      lines.push([...columns, misc.join('|') || '_'].join('\t'))
    }
    return lines.join('\n')
  })
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n\n` : ''
}

const tagsOf = (name: Name): [number, string][] =>
  Array.from({ length: name.last - name.first }, (_, k) => [name.first + k, `${k === 0 ? 'B' : 'I'}-${name.kind}`])
