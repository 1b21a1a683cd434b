import { ledgerOf } from '../desk/look/ledger.ts'
import { programmesFound } from '../desk/look/programme-page.ts'
import { type DayOptions, dayAsked } from './day-option.ts'
import type { HomeOptions } from './feeds-command-ports.ts'
import { type FilterOptions, filterOf } from './filter-options.ts'
import type { Io } from './io.ts'
import { ledgerText } from './page/ledger.ts'
import { counted, lines, pageFor } from './page/page.ts'
import { programmeList } from './page/programme.ts'
import { withRecord } from './record-ports.ts'
import { tellUnderstood } from './understood.ts'

export interface LedgerOptions extends HomeOptions, DayOptions, Pick<FilterOptions, 'status' | 'due' | 'programme' | 'knowledge'> {
  readonly by?: readonly string[]
  readonly to?: readonly string[]
  readonly format: 'text' | 'json'
}

/** The ledger of promises. */
export async function commitmentsCommand({ by, to, ...options }: LedgerOptions, io: Io): Promise<number> {
  const words = { ...options, ...(by === undefined ? {} : { actor: by }), ...(to === undefined ? {} : { recipient: to }) }
  const { filter, understood } = await filterOf(words, undefined, 'commitments')
  const ledger = await withRecord(options, io, (store) => ledgerOf(store, filter, dayAsked(options, io)))
  await tellUnderstood(understood, io)
  await io.stdout.write(options.format === 'json' ? `${JSON.stringify(ledger, null, 2)}\n` : ledgerText(ledger, pageFor(io)))
  return 0
}

export interface ProgrammesOptions extends HomeOptions {
  readonly format: 'text' | 'json'
}

/** All programmes that stories tell of. */
export async function programmesCommand(text: string | undefined, options: ProgrammesOptions, io: Io): Promise<number> {
  const { filter } = await filterOf({}, text, 'programmes')
  const programmes = await withRecord(options, io, (store) => programmesFound(store, filter))
  const page = pageFor(io)
  await io.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify(programmes, null, 2)}\n`
      : lines([...programmeList(programmes, page), counted(programmes.length, 'programme')]),
  )
  return 0
}
