import { fileURLToPath } from 'node:url'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import { ChanceryError } from '../kit/errors.ts'
import type { Encoded } from './encode.ts'

/** What the network gives for a batch of B inputs of at most W words, ROOT included. Row b begins at `b * width`. */
export interface Output {
  readonly width: number
  /** Label ids [B, W]. */
  readonly upos: Int32Array
  readonly xpos: Int32Array
  /** Scores [B, W, tags]. */
  readonly names: Float32Array
  /** Log-softmax over heads [B, W, W], row = dependent. */
  readonly arcs: Float32Array
  /** Label ids [B, W, W], row = dependent, column = its head. */
  readonly rels: Int32Array
}

/** A loaded network. `run` depends on its input alone, but for the last bits of sums, on the whole batch: see planBatches. */
export interface Network {
  run(batch: readonly Encoded[]): Promise<Output>
  close(): Promise<void>
}

/** Loads `model.onnx`. Throws ChanceryError RUNTIME_MISSING, WEIGHTS_MISSING or WEIGHTS_BROKEN. */
export async function openNetwork(file: URL, threads: number): Promise<Network> {
  const runtime = await import('onnxruntime-node').catch((cause: unknown) => {
    throw new ChanceryError('RUNTIME_MISSING', 'the ONNX runtime does not load on this machine', { cause })
  })
  const session = await runtime.InferenceSession.create(fileURLToPath(file), {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  }).catch((cause: unknown) => {
    throw new ChanceryError('WEIGHTS_BROKEN', 'model.onnx does not load', { cause })
  })
  return {
    run: async (batch) => outputOf(await session.run(feedsOf(batch, runtime.Tensor))),
    close: () => session.release(),
  }
}

function feedsOf(batch: readonly Encoded[], tensor: typeof Tensor): InferenceSession.FeedsType {
  const pieces = Math.max(...batch.map((input) => input.pieces.length))
  const words = Math.max(...batch.map((input) => input.starts.length))
  const table = (width: number, row: (input: Encoded) => Int32Array): Tensor => {
    const data = new Int32Array(batch.length * width)
    for (let b = 0; b < batch.length; b++) data.set(row(batch[b] as Encoded), b * width)
    return new tensor('int32', data, [batch.length, width])
  }
  return {
    pieces: table(pieces, (input) => input.pieces),
    shapes: table(pieces, (input) => input.shapes),
    starts: table(words, (input) => input.starts),
  }
}

function outputOf(found: InferenceSession.ReturnType): Output {
  const ints = (name: string): Int32Array => dataOf(found, name) as Int32Array
  const floats = (name: string): Float32Array => dataOf(found, name) as Float32Array
  return {
    width: found['upos']?.dims[1] ?? 0,
    upos: ints('upos'),
    xpos: ints('xpos'),
    names: floats('names'),
    arcs: floats('arcs'),
    rels: ints('rels'),
  }
}

function dataOf(found: InferenceSession.ReturnType, name: string): Tensor.DataType {
  const tensor = found[name]
  if (!tensor) throw new ChanceryError('WEIGHTS_BROKEN', `model.onnx has no output "${name}"`)
  return tensor.data
}
