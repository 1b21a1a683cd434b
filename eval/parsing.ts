/**
 * The parser on the development parts of EWT and GUM: tags, syntax, lemmas and names over gold words, and words, sentences and
 * syntax from the raw text of whole documents.
 *
 *   node --import tsx eval/parsing.ts [SHARED]
 *
 * SHARED holds `train/ud/en_ewt-dev.conllu.gz` and `en_gum-dev.conllu.gz`; `../shared` when absent.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Parser } from '../src/language/parser.ts'
import { type Counts, countGoldWords, countNames, countRawText } from './parsing-counts.ts'
import { readTreebank, type Treebank } from './parsing-gold.ts'

export interface ParsingRow {
  /** `ewt-dev` or `gum-dev`. */
  readonly set: string
  /** What was measured; `raw` figures read the text, `upper` figures a copy in capitals. */
  readonly figure: string
  /** Percent. */
  readonly value: number
}

const SETS = [
  { set: 'ewt-dev', file: 'train/ud/en_ewt-dev.conllu.gz', names: false },
  { set: 'gum-dev', file: 'train/ud/en_gum-dev.conllu.gz', names: true },
] as const

/** Reads and scores every document of both sets. Throws when a shared file is missing. */
export async function scoreParsing({ shared, parser }: { readonly shared: URL; readonly parser: Parser }): Promise<ParsingRow[]> {
  const rows: ParsingRow[] = []
  for (const { set, file, names } of SETS) {
    const counts: Counts = new Map()
    for (const gold of readTreebank(new URL(file, shared))) await countDocument(gold, parser, names, counts)
    for (const [figure, { hit, all }] of counts) rows.push({ set, figure, value: Math.round((hit / Math.max(all, 1)) * 10_000) / 100 })
  }
  return rows
}

async function countDocument(gold: Treebank, parser: Parser, names: boolean, counts: Counts): Promise<void> {
  const words = gold.sentences.map((sentence) => sentence.words.map((columns) => columns[1] as string))
  const doc = await parser.parseTokens(words)
  countGoldWords(gold, doc, counts)
  if (names) countNames(gold, doc, counts)
  const upper = await parser.parseTokens(words.map((row) => row.map((word) => word.toUpperCase())))
  countGoldWords(gold, upper, counts, 'upper ')
  if (names) countNames(gold, upper, counts, 'upper ')
  countRawText(gold, await parser.parse(gold.text), counts)
  countRawText(gold, await parser.parse(capitals(gold.text)), counts, 'upper raw ')
}

/** The text in capitals, character by character, so that every span stays where it is. */
const capitals = (text: string): string =>
  Array.from(text, (char) => (char.toUpperCase().length === char.length ? char.toUpperCase() : char)).join('')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.argv[2] === undefined ? new URL('../../shared/', import.meta.url) : new URL(`file://${process.argv[2]}/`)
  const missing = SETS.find(({ file }) => !existsSync(new URL(file, shared)))
  if (missing) console.error(`${fileURLToPath(shared)}: no ${missing.file} here; name the shared folder`)
  else {
    const { makeParser } = await import('../src/language/parser.ts')
    const parser = await makeParser({ threads: 2 })
    console.table(await scoreParsing({ shared, parser }))
    await parser.close()
  }
}
