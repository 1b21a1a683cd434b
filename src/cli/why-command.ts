import { ChanceryError } from '../kit/errors.ts'
import type { Reader, ReaderOptions } from '../pipeline/reader.ts'
import type { Reading } from '../reading/schema.ts'
import { formatWhy } from './format/why.ts'
import type { WHY_FORMATS } from './formats.ts'
import { inputsOf } from './inputs.ts'
import type { Io } from './io.ts'
import { paintFor, widthFor } from './paint.ts'
import { openReader } from './reader-options.ts'

export interface WhyOptions extends ReaderOptions {
  readonly format: (typeof WHY_FORMATS)[number]
}

export interface WhyQuestion {
  readonly file: string
  readonly id: string
  readonly path: string | undefined
}

/** Reads the file again (the same text gives the same ids) and explains one value of the item that has the id. */
export async function whyCommand(question: WhyQuestion, options: WhyOptions, io: Io): Promise<number> {
  const reader = await openReader(options, io)
  try {
    const reading = await findReading(reader, question, io)
    const why = await reader.why(reading, question.id, question.path)
    const page = { paint: paintFor(io.stdout, io.env), width: widthFor(io.stdout, io.env) }
    await io.stdout.write(options.format === 'json' ? `${JSON.stringify(why, null, 2)}\n` : formatWhy(why, page))
    return 0
  } finally {
    await reader.close()
  }
}

async function findReading(reader: Reader, { file, id }: WhyQuestion, io: Io): Promise<Reading> {
  for await (const input of inputsOf([file], io)) {
    if (input.kind === 'note') continue
    if (input.kind !== 'story') throw new ChanceryError('FILE_UNREADABLE', input.line)
    const reading = await reader.read(input.story)
    if (itemIds(reading).includes(id)) return reading
  }
  throw new ChanceryError('NO_SUCH_ID', `nothing has the id ${id}`, { where: file, hint: 'take an id from chancery read' })
}

const itemIds = ({ reports, incidents, commitments, programmes }: Reading): string[] =>
  [...reports, ...incidents, ...commitments, ...programmes].map((item) => item.id)
