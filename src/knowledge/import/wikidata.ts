import type { Agent } from '../actors/agent.ts'
import type { Fault } from '../check-table.ts'
import { USER_LIMITS } from '../user/user-table.ts'
import { type Taken, type Taking, takeNothing, takeRows } from './taken.ts'
import type { WikidataClass } from './wikidata-classes.ts'
import { bare, type WikidataEntity, wikidataEntity } from './wikidata-entity.ts'
import { type Position, positionOf, rowsOfEntity, type WikidataIndex } from './wikidata-rows.ts'

/** A line of a dump; null where it was too long to be kept. */
export type DumpLines = AsyncIterable<string | null>

export interface DumpContext {
  readonly file: string
  readonly classes: ReadonlyMap<string, WikidataClass>
  /** Country codes that are known. */
  readonly codes: ReadonlySet<string>
  agentOf(phrase: string): Agent | null
}

/** Faults that are kept one by one. */
const MOST_FAULTS = 10_000

/**
 * Puts a Wikidata dump (one entity a line) into rows of actors.tsv. It is read twice, line by line: first for the countries (P298) and the
 * offices, then for people and bodies. `open` gives its lines from the beginning, each time anew.
 */
export async function takeWikidata(open: () => DumpLines, context: DumpContext): Promise<Taken> {
  const taking = takeNothing()
  const index = await indexOf(open(), context, taking.faults)
  const wanted = taker(context.classes)
  let number = 0
  for await (const line of open()) {
    number++
    if (line === null || !wanted(line)) continue
    const entity = entityOr(line)
    if (entity !== null) takeEntity(entity, number, index, context, taking)
    else tellBroken(number, context.file, taking.faults)
    if (taking.size > USER_LIMITS.bytes) break
  }
  return taking
}

function takeEntity(entity: WikidataEntity, line: number, index: WikidataIndex, { file, classes }: DumpContext, taking: Taking): void {
  const rows = rowsOfEntity(entity, classes, index)
  if (typeof rows === 'string') taking.passed.push({ file, line, message: rows })
  else if (rows !== null) takeRows(taking, 'actors', rows, { file, line })
}

async function indexOf(lines: DumpLines, context: DumpContext, faults: Fault[]): Promise<WikidataIndex> {
  const countries = new Map<string, string>()
  const positions = new Map<string, Position>()
  const ids = [...context.classes].filter(([, { kind }]) => kind === 'position').map(([id]) => id)
  const wanted = mentions(['P298'], ids)
  let number = 0
  for await (const line of lines) {
    number++
    const fault = line === null ? 'too long' : lineFault(line)
    if (fault !== null) {
      if (faults.length < MOST_FAULTS) faults.push({ file: context.file, line: number, message: fault })
      continue
    }
    if (line === null || !wanted(line)) continue
    const entity = entityOr(line)
    if (entity === null) {
      tellBroken(number, context.file, faults)
      continue
    }
    const code = entity.statements('P298').find(({ text }) => text !== null)?.text
    if (code && context.codes.has(code)) countries.set(entity.id, code)
    const position = positionOf(entity, context.classes, context.agentOf)
    if (position !== null) positions.set(entity.id, position)
  }
  return { countries, positions }
}

/** Both passes may meet the line: it is told once. */
function tellBroken(line: number, file: string, faults: Fault[]): void {
  if (faults.length < MOST_FAULTS && !faults.some((fault) => fault.line === line))
    faults.push({ file, line, message: 'no entity of Wikidata' })
}

/** Lines that are neither an object nor the brackets around all. */
function lineFault(line: string): string | null {
  const text = bare(line)
  return text === '' || (text.startsWith('{') && text.endsWith('}')) ? null : 'no JSON object'
}

function entityOr(line: string): WikidataEntity | null {
  try {
    return wikidataEntity(line)
  } catch {
    return null
  }
}

/** A quick no for most lines: they are read as JSON only when they name a class that is taken, or a person's office. */
function taker(classes: ReadonlyMap<string, WikidataClass>): (line: string) => boolean {
  const bodies = mentions(
    [],
    [...classes].filter(([, { kind }]) => kind !== 'position').map(([id]) => id),
  )
  return (line) => bodies(line) || (line.includes('"P39"') && line.includes('"Q5"'))
}

function mentions(properties: readonly string[], ids: readonly string[]): (line: string) => boolean {
  const quoted = new RegExp(`"(?:${[...properties, ...ids].join('|')})"`)
  return (line) => quoted.test(line)
}
