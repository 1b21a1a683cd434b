import { ChanceryError } from '../kit/errors.ts'
import { type Fault, faultLine } from '../knowledge/check-table.ts'
import { actorRowsOf } from '../knowledge/import/actors.ts'
import { importContext } from '../knowledge/import/load-context.ts'
import { takePetrarch } from '../knowledge/import/petrarch.ts'
import { mergeInto } from '../knowledge/import/tables.ts'
import { reasonsOf, type Taken } from '../knowledge/import/taken.ts'
import { takeWikidata } from '../knowledge/import/wikidata.ts'
import { loadWikidataClasses } from '../knowledge/import/wikidata-classes.ts'
import { knownCodes } from '../knowledge/user/user-knowledge.ts'
import { parseUserTable, USER_LIMITS } from '../knowledge/user/user-table.ts'
import type { ReaderOptions } from '../pipeline/reader.ts'
import { takeLines } from './bytes.ts'
import type { Io } from './io.ts'
import { openPacked, readPacked } from './open-packed.ts'
import { sanitise } from './sanitise.ts'
import { OWN_DATA, pathOf, tellLines } from './user-faults.ts'

export interface ImportOptions extends Pick<ReaderOptions, 'data'> {
  /** Folder of the user's tables; made when it is not there. */
  readonly into: string
}

export interface PetrarchOptions extends ImportOptions {
  readonly all?: boolean
}

/** The longest line of a dump that is read, in bytes. */
const LINE_BYTES = 16_000_000

/** Merges a TSV of actors into the folder's. Resolves to 0, or 1 when a line does not hold. */
export async function importActorsCommand(file: string, options: ImportOptions, io: Io): Promise<number> {
  const text = await readPacked(file, USER_LIMITS.bytes, io)
  const table = parseUserTable(file === '-' ? 'stdin' : file, text, ['kind', 'code', 'names'])
  if (text.trim() === '') throw new ChanceryError('FILE_UNREADABLE', 'an empty file', { where: table.file, hint: 'name an actors.tsv' })
  const { rows, faults } = actorRowsOf(table, knownCodes(pathOf(options.data ?? OWN_DATA)))
  const { added, replaced, same } = mergeInto(options.into, { actors: rows }).actors
  const told = `${added} actors added, ${replaced} replaced, ${same} there already; ${faults.length} lines not taken`
  await io.stdout.write(`${told}\n`)
  return tell(faults, io)
}

/** Merges TABARI, PETRARCH and PETRARCH2 dictionaries into the folder's tables. Resolves to 0, or 1 when a line or a file cannot be read. */
export async function importPetrarchCommand(files: readonly string[], options: PetrarchOptions, io: Io): Promise<number> {
  const context = importContext(pathOf(options.data ?? OWN_DATA), options.all === true)
  const dictionaries: { file: string; text: string }[] = []
  let unread = 0
  for (const file of files) {
    try {
      dictionaries.push({ file, text: await readPacked(file, USER_LIMITS.bytes, io) })
    } catch (thrown) {
      if (!(thrown instanceof ChanceryError)) throw thrown
      unread++
      await io.stderr.write(`chancery: ${sanitise(thrown.line)}\n`)
    }
  }
  const taken = takePetrarch(dictionaries, context)
  const code = await keep(taken, options.into, io)
  return unread > 0 ? 1 : code
}

/** Merges the people and bodies of a Wikidata dump into the folder's actors. Resolves to 0, or 1 when a line cannot be read. */
export async function importWikidataCommand(file: string, options: ImportOptions, io: Io): Promise<number> {
  if (file === '-') throw new ChanceryError('USAGE', 'a dump is read twice, which standard input cannot be', { hint: 'name a file' })
  const data = pathOf(options.data ?? OWN_DATA)
  const { actors } = importContext(data, false)
  const taken = await takeWikidata(() => takeLines(openPacked(file, io), LINE_BYTES), {
    file,
    classes: loadWikidataClasses(data),
    codes: knownCodes(data),
    agentOf: (phrase) => actors.agent(phrase),
  })
  return keep(taken, options.into, io)
}

/** Writes what was taken, and tells how much that is and why the rest is not. */
async function keep(taken: Taken, into: string, io: Io): Promise<number> {
  const { actors, agents, rules, passed, faults, known } = taken
  mergeInto(into, { actors, agents, rules })
  const lost = passed.length + faults.length
  const told = `${actors.length} actors, ${agents.length} agents, ${rules.length} verbs taken; ${known} known already; ${lost} lines not taken`
  const reasons = reasonsOf(passed).map(({ reason, count, first }) => `  ${count} ${sanitise(reason)} (first: ${sanitise(first)})`)
  await io.stdout.write(`${[told, ...reasons].join('\n')}\n`)
  return tell(faults, io)
}

async function tell(faults: readonly Fault[], io: Io): Promise<number> {
  await tellLines(faults.map(faultLine), io)
  return faults.length === 0 ? 0 : 1
}
