import { makeStory } from '../story/make-story.ts'
import type { Story } from '../story/story.ts'
import type { Document } from '../wire/document.ts'
import { type Fault, quoted } from '../wire/fault.ts'
import { isShowable } from '../wire/showable.ts'
import { documentsOf, type ReadOptions } from './documents.ts'
import { HINTS } from './hints.ts'
import type { Io } from './io.ts'

/** What a file or standard input holds, in order: stories, faults that cost an item, notes on items that were read all the same. */
export type Input =
  | { readonly kind: 'story'; readonly story: Story; readonly where: string }
  | { readonly kind: 'fault' | 'note'; readonly line: string }

/**
 * The stories of each file in turn; `-` is standard input. An item under embargo, one that its source took back and one without words
 * are told and make no story.
 */
export async function* inputsOf(
  files: readonly string[],
  io: Pick<Io, 'stdin' | 'clock'>,
  options: ReadOptions = {},
): AsyncGenerator<Input, void, undefined> {
  for await (const opened of documentsOf(files, io, options)) {
    if ('error' in opened) yield { kind: 'fault', line: opened.error.line }
    else yield* inputsIn(opened.document, io.clock())
  }
}

function* inputsIn({ items, faults }: Document, now: string): Generator<Input, void, undefined> {
  for (const fault of faults) yield { kind: fault.lost ? 'fault' : 'note', line: sayFault(fault) }
  for (const item of items) {
    const story = makeStory(item)
    const held = whyHeld(story, now)
    yield held === null ? { kind: 'story', story, where: item.where } : { kind: 'note', line: `${item.where}: ${held}` }
  }
}

/** Why a story is not to be read now; null when it is. */
function whyHeld(story: Story, now: string): string | null {
  const name = story.title === null ? 'it' : quoted(story.title)
  if (!isShowable(story, now)) return `embargoed until ${story.embargoed}; ${name} is held back`
  if (story.status === 'canceled') return `taken back by its source; ${name} is not read`
  if (story.status === 'withheld') return `withheld by its source; ${name} is not read`
  return story.text.trim() === '' ? 'no words in it to read' : null
}

/** A fault as one line, with what to do where it cost an item. */
export const sayFault = ({ where, code, message, lost }: Fault): string => {
  const hint = lost ? HINTS[code] : undefined
  return hint === undefined ? `${where}: ${message}` : `${where}: ${message}; ${hint}`
}
