import { sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { faultLine } from '../knowledge/check-table.ts'
import { loadKnowledge } from '../knowledge/knowledge.ts'
import type { Doc } from '../language/doc.ts'
import { makeParser, type Parser } from '../language/parser.ts'
import type { Reading } from '../reading/schema.ts'
import { explain, type Why } from '../reading/why.ts'
import { makeStory } from '../story/make-story.ts'
import type { Story } from '../story/story.ts'
import { bareItem } from '../wire/item.ts'
import { Crew } from './crew.ts'
import { inOrder } from './in-order.ts'
import { readStory } from './read-story.ts'

export type { Why } from '../reading/why.ts'

const OWN_DATA = new URL('../../data/', import.meta.url)
/** Stories in flight at once for each thread in `readAll`, so that none waits for work. */
const IN_FLIGHT = 4
const THREADS = 2

export interface ReaderOptions {
  /** Folder of the weights, as a path or a file URL; those of the package when absent. */
  readonly weights?: string | URL
  /** Folder of the knowledge, as a path or a file URL; that of the package when absent. */
  readonly data?: string | URL
  /** Folder of the user's own actors, agents and rules, which win over those of the package (docs/knowledge.md); none when absent. */
  readonly knowledge?: string | URL
  /** Called once for each line of the user's own knowledge that does not hold and is left out, with `file:line: reason`. */
  readonly onKnowledgeFault?: (line: string) => void
  /**
   * Threads that read; 2 when absent. One story is read by the network on all of them; when many wait, each thread reads stories
   * of its own, with about 170 MB a thread. More than the cores at hand make it slower.
   */
  readonly threads?: number
}

/** What is known of a text beside its words. */
export interface TextInput {
  readonly text: string
  readonly id?: string | null
  readonly title?: string | null
  /** ISO day or instant; times in the text count from it. */
  readonly published?: string | null
  /** Who published it. */
  readonly source?: string | null
  readonly url?: string | null
}

/** A text, a text with what is known of it, or a story from `makeStory`. */
export type ReadInput = string | TextInput | Story

/** Reads stories into coded records. The same story gives the same reading, in any order and beside any others. */
export interface Reader {
  read(input: ReadInput): Promise<Reading>
  /** Readings in input order, some stories read at once. An error in the input or in a story ends the iteration by throwing. */
  readAll(inputs: Iterable<ReadInput> | AsyncIterable<ReadInput>): AsyncGenerator<Reading, void, undefined>
  /** The language of a text alone: sentences, words, syntax, names, quotes, coreference. */
  parse(text: string): Promise<Doc>
  /**
   * Explains an item of a reading (report, incident, commitment, programme) or one value of it (`actors.0.country`) by reading
   * its story again. Throws ChanceryError NO_SUCH_ID or NO_SUCH_PATH.
   */
  why(reading: Reading, id: string, path?: string): Promise<Why>
  /** Frees the network. The reader cannot read afterwards. */
  close(): Promise<void>
}

/** Loads weights and knowledge once. Throws ChanceryError WEIGHTS_*, RUNTIME_MISSING or DATA_*. */
export async function makeReader(options: ReaderOptions = {}): Promise<Reader> {
  const threads = options.threads ?? THREADS
  const weights = options.weights === undefined ? {} : { weights: folderUrl(options.weights) }
  const data = options.data === undefined ? OWN_DATA : folderUrl(options.data)
  const user = options.knowledge === undefined ? null : folderUrl(options.knowledge)
  const opening = makeParser({ threads, ...weights })
  opening.catch(() => {})
  const knowledge = loadKnowledge(fileURLToPath(data), user && fileURLToPath(user), (fault) => options.onKnowledgeFault?.(faultLine(fault)))
  const parser = await opening
  let narrow: Promise<Parser> | undefined
  const crew = new Crew({
    threads,
    setup: { weights: weights.weights?.href ?? null, data: data.href, knowledge: user?.href ?? null },
    readHere: async (story, alone) => {
      if (!alone) narrow ??= makeParser({ threads: 1, ...weights })
      return (await readStory((!alone && (await narrow)) || parser, knowledge, story)).reading
    },
  })
  const read = async (input: ReadInput): Promise<Reading> => crew.read(toStory(input))
  return {
    read,
    readAll: (inputs) => inOrder(inputs, IN_FLIGHT * threads, read),
    parse: (text) => parser.parse(text),
    why: async (reading, id, path) => explain(await readStory(parser, knowledge, toStory(reading.story)), knowledge, id, path),
    close: async () => {
      await crew.close()
      await Promise.all([parser.close(), narrow?.then((second) => second.close())])
    },
  }
}

let shared: Promise<Reader> | undefined

/** Reads one input with a reader that is made at the first call and kept. */
export async function read(input: ReadInput): Promise<Reading> {
  shared ??= makeReader()
  return (await shared).read(input)
}

function toStory(input: ReadInput): Story {
  if (typeof input === 'string') return makeStory(bareItem(input, 'text'))
  if ('parts' in input) return input
  const { text, id = null, title = null, published = null, source = null, url = null } = input
  return makeStory({ ...bareItem(text, id ?? 'text'), id, title, published, source, url })
}

function folderUrl(folder: string | URL): URL {
  const url = typeof folder === 'string' ? pathToFileURL(folder.endsWith(sep) ? folder : `${folder}${sep}`) : folder
  return url.href.endsWith('/') ? url : new URL(`${url.href}/`)
}
