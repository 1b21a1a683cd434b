import { readFile } from 'node:fs/promises'
import { ChanceryError } from '../kit/errors.ts'
import { type Analysis, joinAnalyses } from './analysis.ts'
import { planBatches } from './batches.ts'
import { decodeRow } from './decode.ts'
import { encodeSentence, type Window } from './encode.ts'
import { type Labels, readLabels } from './labels.ts'
import { type Network, openNetwork } from './session.ts'
import { WordPiece } from './wordpiece.ts'

/** The trained reader: words in, tags, syntax and names out. */
export interface Reader {
  readonly labels: Labels
  /** Analyses of the sentences of one story, in order. The result depends on these sentences alone. An empty sentence gives an empty analysis. */
  analyse(sentences: readonly (readonly string[])[]): Promise<Analysis[]>
  close(): Promise<void>
}

const FILES = ['model.onnx', 'vocab.txt', 'labels.json'] as const

/**
 * Loads the weights in a folder (`model.onnx`, `vocab.txt`, `labels.json`; the URL ends with a slash). `threads`: of the
 * network; more than the cores at hand make it slower. Throws ChanceryError WEIGHTS_MISSING, WEIGHTS_BROKEN or RUNTIME_MISSING.
 */
export async function openReader(folder: URL, threads = 1): Promise<Reader> {
  const [model, vocab, names] = FILES.map((file) => new URL(file, folder)) as [URL, URL, URL]
  const vocabulary = new WordPiece(await readVocabulary(vocab))
  const labels = await readLabels(names)
  const network = await openNetwork(model, threads)
  return {
    labels,
    analyse: (sentences) => analyse(sentences, vocabulary, labels, network),
    close: () => network.close(),
  }
}

async function readVocabulary(file: URL): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new ChanceryError('WEIGHTS_MISSING', 'the weights of the reader are not there', { hint: 'install the package again', cause })
  }
}

interface Placed extends Window {
  readonly sentence: number
}

async function analyse(
  sentences: readonly (readonly string[])[],
  vocabulary: WordPiece,
  labels: Labels,
  network: Network,
): Promise<Analysis[]> {
  const windows: Placed[] = sentences.flatMap((words, sentence) =>
    encodeSentence(words, vocabulary).map((window) => ({ ...window, sentence })),
  )
  const parts: Analysis[] = new Array(windows.length)
  for (const batch of planBatches(windows.map((window) => window.input.pieces.length))) {
    const output = await network.run(batch.map((i) => (windows[i] as Placed).input))
    batch.forEach((i, row) => {
      parts[i] = decodeRow(output, row, (windows[i] as Placed).input.starts.length - 1, labels)
    })
  }
  const bySentence: Analysis[][] = sentences.map(() => [])
  windows.forEach((window, i) => {
    bySentence[window.sentence]?.push(parts[i] as Analysis)
  })
  return bySentence.map((found) => joinAnalyses(found))
}
