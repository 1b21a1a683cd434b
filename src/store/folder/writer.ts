import { lineKey } from '../../feeds/stored-item.ts'
import { type JsonlFile, openJsonl } from './jsonl-file.ts'
import { type Layout, stateFile, storiesFile } from './layout.ts'
import type { Outcome } from './outcome.ts'
import { writeState } from './state-file.ts'

/** Keeps outcomes in groups: while one group is being written the next gathers, so that a thousand feeds do not wait for a thousand disks. */
export interface Writer {
  keep(outcome: Outcome): Promise<void>
  /** True when everything could be written. */
  close(): Promise<boolean>
}

const STATES_AT_ONCE = 16
const KNOWN_MOST = 200_000

/** @param known keys of items that may be stored already */
export function makeWriter(layout: Layout, known: Set<string>): Writer {
  const files = new Map<string, Promise<JsonlFile>>()
  let gathering: { outcomes: Outcome[]; done: Promise<void> } | null = null
  let writing: Promise<void> = Promise.resolve()
  let well = true

  const fileOf = (path: string): Promise<JsonlFile> => {
    const file = files.get(path) ?? openJsonl(path)
    files.set(path, file)
    return file
  }
  const write = async (outcomes: readonly Outcome[]): Promise<void> => {
    for (const [path, lines] of linesOf(layout, outcomes, known)) await (await fileOf(path)).append(lines)
    remember(known, outcomes)
    for (let from = 0; from < outcomes.length; from += STATES_AT_ONCE)
      await Promise.all(outcomes.slice(from, from + STATES_AT_ONCE).map(({ state }) => writeState(stateFile(layout, state.key), state)))
  }
  const begin = (): { outcomes: Outcome[]; done: Promise<void> } => {
    const outcomes: Outcome[] = []
    const done = writing.then(() => {
      gathering = null
      return write(outcomes)
    })
    writing = done.catch(() => {
      well = false
    })
    return { outcomes, done }
  }
  return {
    keep(outcome) {
      gathering ??= begin()
      gathering.outcomes.push(outcome)
      return gathering.done
    },
    async close() {
      await writing
      for (const file of files.values()) await file.then((open) => open.close()).catch(() => {})
      return well
    },
  }
}

/** So that an item that is given twice is there once; the oldest are forgotten. */
function remember(known: Set<string>, outcomes: readonly Outcome[]): void {
  for (const { items } of outcomes) for (const item of items) known.add(lineKey(item))
  for (const key of known) {
    if (known.size <= KNOWN_MOST) break
    known.delete(key)
  }
}

/** Lines by file, without items that are stored already. */
function linesOf(layout: Layout, outcomes: readonly Outcome[], known: Set<string>): Map<string, string[]> {
  const lines = new Map<string, string[]>()
  const add = (path: string, value: unknown): void => {
    const list = lines.get(path) ?? []
    list.push(JSON.stringify(value))
    lines.set(path, list)
  }
  const here = new Set<string>()
  for (const { items, faults } of outcomes) {
    for (const item of items) {
      if (known.has(lineKey(item)) || here.has(lineKey(item))) continue
      here.add(lineKey(item))
      add(storiesFile(layout, item.time), item)
    }
    for (const fault of faults) add(layout.faults, fault)
  }
  return lines
}
