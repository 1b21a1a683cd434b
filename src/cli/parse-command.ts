import { ChanceryError } from '../kit/errors.ts'
import { formatConllu } from '../language/conllu.ts'
import type { Doc } from '../language/doc.ts'
import type { ReaderOptions } from '../pipeline/reader.ts'
import type { PARSE_FORMATS } from './formats.ts'
import { inputsOf } from './inputs.ts'
import type { Io } from './io.ts'
import { openReader } from './reader-options.ts'
import { sanitise } from './sanitise.ts'

export interface ParseOptions extends ReaderOptions {
  readonly format: (typeof PARSE_FORMATS)[number]
}

/** Prints the analysis of each text: CoNLL-U with a `# newdoc` each, or one JSON object a line. */
export async function parseCommand(files: readonly string[], options: ParseOptions, io: Io): Promise<number> {
  if (files.length === 0) throw new ChanceryError('USAGE', 'nothing to parse', { hint: 'name a file, or - for standard input' })
  const reader = await openReader(options, io)
  let failed = 0
  try {
    for await (const input of inputsOf(files, io)) {
      if (input.kind === 'story') await io.stdout.write(formatDoc(await reader.parse(input.story.text), input.story.id, options.format))
      else await io.stderr.write(`chancery: ${sanitise(input.line)}\n`)
      if (input.kind === 'fault') failed++
    }
  } finally {
    await reader.close()
  }
  return failed === 0 ? 0 : 1
}

function formatDoc(doc: Doc, id: string, format: ParseOptions['format']): string {
  if (format === 'conllu') return `# newdoc id = ${sanitise(id)}\n${formatConllu(doc)}`
  return `${JSON.stringify({ id, ...doc })}\n`
}
