import type { Analysis, NameRange } from './analysis.ts'
import type { Labels } from './labels.ts'
import type { Output } from './session.ts'
import { bestHeads } from './tree.ts'
import { bestTags } from './viterbi.ts'

/** The analysis of row `row` of a batch, a sentence of `words` words. */
export function decodeRow(output: Output, row: number, words: number, labels: Labels): Analysis {
  const { width } = output
  const first = row * width + 1
  const table = row * width * width
  const heads = bestHeads(output.arcs, table, width, words)
  const deprels: string[] = []
  for (let d = 1; d <= words; d++) {
    const head = heads[d] as number
    deprels.push(relationOf(labels.deprel[output.rels[table + d * width + head] as number], head))
  }
  return {
    upos: labelled(output.upos, first, words, labels.upos, 'X'),
    xpos: labelled(output.xpos, first, words, labels.xpos, 'NN'),
    heads: heads.subarray(1).map((head) => head - 1),
    deprels,
    names: namesOf(bestTags(output.names, first, first + words, labels.nameOpeners), labels.names),
  }
}

/** `root` stands on the root alone. */
const relationOf = (label: string | undefined, head: number): string =>
  head === 0 ? 'root' : label === undefined ? 'dep' : label === 'root' ? 'parataxis' : label

function labelled(ids: Int32Array, first: number, count: number, labels: readonly string[], unknown: string): string[] {
  const out: string[] = []
  for (let i = first; i < first + count; i++) out.push(labels[ids[i] as number] ?? unknown)
  return out
}

function namesOf(tags: Int32Array, labels: readonly string[]): NameRange[] {
  const out: NameRange[] = []
  for (let i = 0; i < tags.length; i++) {
    const label = labels[tags[i] as number] as string
    const kind = label.slice(2)
    const open = out[out.length - 1]
    if (label.startsWith('I-') && open && open.last === i && open.kind === kind) out[out.length - 1] = { ...open, last: i + 1 }
    else if (label !== 'O') out.push({ kind, first: i, last: i + 1 })
  }
  return out
}
