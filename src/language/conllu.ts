import type { Doc, Token } from './doc.ts'

/** A sentence of a CoNLL-U file. `words` are the syntactic words alone, in columns; ranges and empty nodes are folded in or left out. */
export interface ConlluSentence {
  readonly meta: ReadonlyMap<string, string>
  readonly words: readonly (readonly string[])[]
  /** For each word: the length of its written form and whether white space follows. */
  readonly spaceAfter: readonly boolean[]
  /** Written form and last word (1-based) of ranges, by first word. */
  readonly ranges: ReadonlyMap<number, { readonly form: string; readonly last: number; readonly spaceAfter: boolean }>
}

const BLANK_LINE = /\n[^\S\n]{0,200}\r?\n/
const WHITE = /\s+/g
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
 * A Doc as CoNLL-U: `# sent_id` (`id`-number, or the number alone), `# newpar` after a blank line, `# text`, ten columns a word;
 * features and enhanced relations are empty. MISC holds `Name=` (BIO), `Coref=` (number of the chain, at the head of the phrase)
 * and `SpaceAfter=No`. An empty Doc is an empty string.
 */
export function formatConllu(doc: Doc, id = ''): string {
  const marks = new Map<number, string[]>()
  const mark = (i: number, value: string): void => void marks.set(i, [...(marks.get(i) ?? []), value])
  for (const name of doc.names) {
    for (let i = name.first; i < name.last; i++) mark(i, `Name=${i === name.first ? 'B' : 'I'}-${name.kind}`)
  }
  doc.chains.forEach((chain, c) => {
    for (const head of new Set(chain.referents.map((referent) => referent.head))) mark(head, `Coref=${c + 1}`)
  })
  let out = ''
  for (const { index, span, first, last } of doc.sentences) {
    const before = index === 0 ? 0 : (doc.sentences[index - 1] as { span: readonly [number, number] }).span[1]
    out += `# sent_id = ${id === '' ? '' : `${id}-`}${index + 1}\n`
    if (BLANK_LINE.test(doc.text.slice(before, span[0]))) out += '# newpar\n'
    out += `# text = ${doc.text.slice(span[0], span[1]).replace(WHITE, ' ')}\n`
    for (let i = first; i < last; i++) out += `${rowOf(doc, i, first, marks.get(i) ?? [])}\n`
    out += '\n'
  }
  return out
}

function rowOf(doc: Doc, i: number, first: number, marks: readonly string[]): string {
  const { text, lemma, upos, xpos, head, deprel, span } = doc.tokens[i] as Token
  const next = doc.tokens[i + 1]
  const misc = next && next.span[0] === span[1] ? [...marks, 'SpaceAfter=No'] : marks
  const governor = head < 0 ? 0 : head - first + 1
  return [i - first + 1, columnOf(text), columnOf(lemma), upos, xpos, '_', governor, deprel, '_', misc.join('|') || '_'].join('\t')
}

/** A column holds no tab or line end, and is never empty. */
const columnOf = (value: string): string => (value === '' ? '_' : value.replace(WHITE, ' '))
