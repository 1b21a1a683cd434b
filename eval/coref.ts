/**
 * Coreference on GUM: the parser reads gold words, and its chains are held against the gold ones.
 *
 *   node --import tsx eval/coref.ts [SHARED]
 *
 * SHARED holds `train/ud/en_gum-dev.conllu.gz`; `../shared` when absent.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Doc } from '../src/language/doc.ts'
import type { Parser } from '../src/language/parser.ts'
import { type GoldDocument, goldDocuments, isCounted } from './coref-gold.ts'
import { type Clusters, clusterScores, type PairCount, pronounScore } from './coref-measures.ts'

export interface CorefRow {
  /** `gum-dev`, or `gum-dev/news` for one kind of text. */
  readonly set: string
  /** `muc`, `b3`, `ceafe`, `conll` (F1 in percent) or `pronouns` (accuracy in percent). */
  readonly figure: string
  readonly value: number
}

const FILE = 'train/ud/en_gum-dev.conllu.gz'

/** Reads and scores every document. Throws when the shared file is missing. */
export async function scoreCoref({ shared, parser }: { readonly shared: URL; readonly parser: Parser }): Promise<CorefRow[]> {
  const gold = goldDocuments(gunzipSync(readFileSync(new URL(FILE, shared))).toString('utf8'))
  const read: Doc[] = []
  for (const document of gold) read.push(await parser.parseTokens(document.sentences))
  return corefRows(gold, read)
}

/** Rows over all documents, then over each kind of text. A mention is found when its head word is a referent's head. */
export function corefRows(gold: readonly GoldDocument[], read: readonly Doc[]): CorefRow[] {
  const pairs = gold.map((document, i) => ({ document, doc: read[i] as Doc }))
  const genres = [...new Set(gold.map((g) => g.genre))].sort()
  return [
    ...rowsOf('gum-dev', pairs),
    ...genres.flatMap((genre) =>
      rowsOf(
        `gum-dev/${genre}`,
        pairs.filter((p) => p.document.genre === genre),
      ),
    ),
  ]
}

function rowsOf(set: string, pairs: readonly { readonly document: GoldDocument; readonly doc: Doc }[]): CorefRow[] {
  const key: Clusters[] = []
  const response: Clusters[] = []
  const pronouns: PairCount = { hit: 0, all: 0 }
  for (const { document, doc } of pairs) {
    key.push(document.chains.map((chain) => chain.filter((head) => isCounted(document, head))).filter((chain) => chain.length > 1))
    response.push(
      chainsOf(doc)
        .map((chain) => chain.filter((head) => isCounted(document, head)))
        .filter((chain) => chain.length > 1),
    )
    const { hit, all } = pronounScore(document, chainsOf(doc))
    pronouns.hit += hit
    pronouns.all += all
  }
  const scores = clusterScores(key, response)
  const percent = (v: number): number => Math.round(v * 1000) / 10
  return [
    ...Object.entries(scores).map(([figure, value]) => ({ set, figure, value: percent(value) })),
    { set, figure: 'pronouns', value: percent(pronouns.all === 0 ? 0 : pronouns.hit / pronouns.all) },
  ]
}

/** Heads of each chain, in text order. */
const chainsOf = (doc: Doc): number[][] => doc.chains.map((c) => [...new Set(c.referents.map((r) => r.head))].sort((a, b) => a - b))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.argv[2] === undefined ? new URL('../../shared/', import.meta.url) : new URL(`file://${process.argv[2]}/`)
  if (existsSync(new URL(FILE, shared))) {
    const { makeParser } = await import('../src/language/parser.ts')
    const parser = await makeParser({ threads: 2 })
    console.table(await scoreCoref({ shared, parser }))
    await parser.close()
  } else console.error(`${fileURLToPath(shared)}: no ${FILE} here; name the shared folder`)
}
