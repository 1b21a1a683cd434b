import { ChanceryError } from '../kit/errors.ts'
import { makeStory } from '../story/make-story.ts'
import type { Story } from '../story/story.ts'
import { detect } from '../wire/detect.ts'
import type { Fault } from '../wire/fault.ts'
import type { Parsed } from '../wire/item.ts'
import { parseLine } from '../wire/jsonl/parse-line.ts'
import { LIMITS, megabytes } from '../wire/limits.ts'
import { parseWire } from '../wire/parse-wire.ts'
import { openFile, takeAll, takeHead, takeLines } from './bytes.ts'
import { HINTS } from './hints.ts'
import type { Io } from './io.ts'

/** What a file or standard input holds, in order: stories, faults that cost an item, notes on items that were read all the same. */
export type Input =
  | { readonly kind: 'story'; readonly story: Story; readonly where: string }
  | { readonly kind: 'fault' | 'note'; readonly line: string }

const HEAD_BYTES = 65_536

/** Opens each file in turn; `-` is standard input. JSON Lines are read line by line, whatever the size of the file. */
export async function* inputsOf(files: readonly string[], io: Pick<Io, 'stdin'>): AsyncGenerator<Input, void, undefined> {
  for (const file of files) {
    const name = file === '-' ? 'stdin' : file
    try {
      yield* readOne(name, file === '-' ? io.stdin : await openFile(file))
    } catch (thrown) {
      yield { kind: 'fault', line: openingFault(thrown, name).line }
    }
  }
}

async function* readOne(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Input, void, undefined> {
  const { head, rest } = await takeHead(chunks, HEAD_BYTES)
  if (detect(head, name) === 'jsonl' && !isWide(head)) {
    yield* readLines(name, rest)
    return
  }
  const bytes = await takeAll(rest, LIMITS.feedBytes)
  if (bytes === null) {
    yield { kind: 'fault', line: `${name}: larger than ${megabytes(LIMITS.feedBytes)}; ${HINTS['too-large']}` }
  } else yield* inputsIn(parseWire(bytes, name))
}

async function* readLines(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Input, void, undefined> {
  let number = 0
  let any = false
  for await (const line of takeLines(chunks, LIMITS.itemBytes)) {
    const where = `${name}:${++number}`
    if (line === null) yield { kind: 'fault', line: `${where}: larger than ${megabytes(LIMITS.itemBytes)}; ${HINTS['too-large']}` }
    const parsed = line === null ? null : parseLine(line, where)
    any ||= parsed === null || parsed.items.length + parsed.faults.length > 0
    if (parsed !== null) yield* inputsIn(parsed)
  }
  if (!any) yield { kind: 'fault', line: `${name}: there is no line in it; ${HINTS.empty}` }
}

function* inputsIn({ items, faults }: Parsed): Generator<Input, void, undefined> {
  for (const fault of faults) yield { kind: fault.lost ? 'fault' : 'note', line: sayFault(fault) }
  for (const item of items) yield { kind: 'story', story: makeStory(item), where: item.where }
}

const sayFault = ({ where, code, message, lost }: Fault): string => {
  const hint = lost ? HINTS[code] : undefined
  return hint === undefined ? `${where}: ${message}` : `${where}: ${message}; ${hint}`
}

/** UTF-16: its line ends are two bytes, so the file is decoded whole. */
const isWide = (head: Uint8Array): boolean => head.subarray(0, 64).includes(0) || head[0] === 0xff || head[0] === 0xfe

/** What opening a file threw, as an error with its name. */
export function openingFault(thrown: unknown, name: string): ChanceryError {
  const { code, message } = thrown as NodeJS.ErrnoException
  if (thrown instanceof ChanceryError) return thrown
  if (code === 'ENOENT') return new ChanceryError('FILE_MISSING', 'no such file', { where: name, hint: 'check the name' })
  if (code === 'EISDIR') {
    return new ChanceryError('FILE_IS_DIRECTORY', 'a directory', {
      where: name,
      hint: `name the files in it, such as ${name.replace(/\/+$/, '')}/*`,
    })
  }
  const reason = code === 'EACCES' ? 'not allowed' : (code ?? message)
  return new ChanceryError('FILE_UNREADABLE', `cannot be read (${reason})`, { where: name, hint: 'check its permissions', cause: thrown })
}
