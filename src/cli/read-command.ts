import { asChanceryError, ChanceryError } from '../kit/errors.ts'
import { inOrder } from '../pipeline/in-order.ts'
import type { Reader, ReaderOptions } from '../pipeline/reader.ts'
import type { Reading } from '../reading/schema.ts'
import type { Columns } from '../wire/formats/csv/columns.ts'
import { type ReadFormat, readingWriter } from './format/writer.ts'
import { type Input, inputsOf } from './inputs.ts'
import type { Io, Output, Sink } from './io.ts'
import { paintFor, widthFor } from './paint.ts'
import { makeProgress } from './progress.ts'
import { openReader } from './reader-options.ts'
import { sanitise } from './sanitise.ts'

export interface ReadOptions extends ReaderOptions {
  readonly format: ReadFormat
  readonly out?: string
  readonly columns?: Columns
}

/** Stories in flight at once: enough to give each thread of the reader work. */
const CONCURRENCY = 16

/** Reads every file and prints its stories in input order; a bad item is told on stderr and never stops the others. */
export async function readCommand(files: readonly string[], options: ReadOptions, io: Io): Promise<number> {
  if (files.length === 0) throw new ChanceryError('USAGE', 'nothing to read', { hint: 'name a file, or - for standard input' })
  const output = await openOut(options.out, io)
  const reader = await openReader(options, io)
  try {
    return await readInto(output.sink, { reader, inputs: inputsOf(files, io, options), options, io })
  } finally {
    await reader.close()
    await output.close()
  }
}

interface Run {
  readonly reader: Reader
  readonly inputs: AsyncIterable<Input>
  readonly options: ReadOptions
  readonly io: Io
}

async function readInto(sink: Sink, { reader, inputs, options, io }: Run): Promise<number> {
  const writer = readingWriter(options.format, { paint: paintFor(sink, io.env), width: widthFor(sink, io.env) })
  const progress = makeProgress(io, sink.isTTY)
  let failed = 0
  await sink.write(writer.head)
  for await (const outcome of inOrder(inputs, CONCURRENCY, (input) => outcomeOf(reader, input))) {
    if (outcome.kind === 'reading') await sink.write(writer.item(outcome.reading))
    else await io.stderr.write(`chancery: ${sanitise(outcome.line)}\n`)
    if (outcome.kind === 'fault') failed++
    if (outcome.kind !== 'note') await progress.tick(outcome.kind === 'fault')
  }
  await sink.write(writer.tail())
  await progress.end()
  return failed === 0 ? 0 : 1
}

type Outcome = { readonly kind: 'reading'; readonly reading: Reading } | { readonly kind: 'fault' | 'note'; readonly line: string }

async function outcomeOf(reader: Reader, input: Input): Promise<Outcome> {
  if (input.kind !== 'story') return input
  try {
    return { kind: 'reading', reading: await reader.read(input.story) }
  } catch (thrown) {
    return { kind: 'fault', line: asChanceryError(thrown, { where: input.where, hint: 'please report it with the text' }).line }
  }
}

async function openOut(path: string | undefined, io: Io): Promise<Output> {
  if (path === undefined) return { sink: io.stdout, close: async () => {} }
  try {
    return await io.openOutput(path)
  } catch (thrown) {
    const reason = (thrown as NodeJS.ErrnoException).code ?? String(thrown)
    throw new ChanceryError('OUTPUT_FAILED', `cannot write (${reason})`, { where: path, hint: 'choose another --out', cause: thrown })
  }
}
