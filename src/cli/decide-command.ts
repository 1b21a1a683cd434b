import { ChanceryError } from '../kit/errors.ts'
import { decide } from '../pipeline/record/decide.ts'
import { findTarget, splitKey } from '../pipeline/record/decide-find.ts'
import { correction, joinOf, noteOn, signed, splitOf, undoOf } from '../record/decide/acts.ts'
import { typedValue } from '../record/decide/values.ts'
import type { Act } from '../record/decision.ts'
import type { RecordWriter } from '../store/port.ts'
import { decidedText } from './decide-command-page.ts'
import { placeNamed } from './decide-command-place.ts'
import type { HomeOptions } from './feeds-command-ports.ts'
import type { Io } from './io.ts'
import { pageFor } from './page/page.ts'
import { withRecord } from './record-ports.ts'

export interface DecideOptions extends HomeOptions {
  readonly by?: string
  readonly note?: string
  readonly format: 'text' | 'json'
}

/** Who signs: `--by`, else CHANCERY_USER. Throws USAGE when nobody does. */
export function signer({ by }: Pick<DecideOptions, 'by'>, { env }: Pick<Io, 'env'>): string {
  const name = by ?? env.CHANCERY_USER ?? ''
  if (name.trim() !== '') return name
  throw new ChanceryError('USAGE', 'who decides this?', { hint: 'sign it with --by NAME, or set CHANCERY_USER' })
}

/** Makes one decision, keeps it and prints what it changed. */
export async function decideCommand(make: (writer: RecordWriter) => Promise<Act>, options: DecideOptions, io: Io): Promise<number> {
  const signature = { by: signer(options, io), note: options.note ?? null }
  const decided = await withRecord(options, io, (store) =>
    decide(store, async (writer) => signed(await make(writer), signature, io.clock(), await writer.decisions())),
  )
  const out = options.format === 'json' ? `${JSON.stringify(decided, null, 2)}\n` : decidedText(decided, pageFor(io))
  await io.stdout.write(out)
  return 0
}

export interface CorrectOptions extends DecideOptions {
  readonly data?: string
  readonly knowledge?: string
}

/** A value of an item is other than coded. `typed`: JSON, or words; a place may be named. */
export const correctCommand = (
  { id, path, typed }: { id: string; path: string; typed: string },
  options: CorrectOptions,
  io: Io,
): Promise<number> =>
  decideCommand(async (writer) => correction(await findTarget(writer, id), path, await valueTyped(path, typed, options)), options, io)

export async function valueTyped(path: string, typed: string, options: Pick<CorrectOptions, 'data' | 'knowledge'>): Promise<unknown> {
  const value = typedValue(typed)
  return path === 'place' && typeof value === 'string' ? placeNamed(value, options) : value
}

export const joinCommand = (ids: readonly string[], options: DecideOptions, io: Io): Promise<number> =>
  decideCommand(
    async (writer) => {
      const targets = []
      for (const id of ids) targets.push(await findTarget(writer, id))
      return joinOf(targets)
    },
    options,
    io,
  )

export const splitCommand = (id: string, named: readonly string[], options: DecideOptions, io: Io): Promise<number> =>
  decideCommand(
    async (writer) => {
      const target = await findTarget(writer, id)
      const keys = []
      for (const one of named) keys.push(await splitKey(writer, target, one))
      return splitOf(target, keys)
    },
    options,
    io,
  )

export const noteCommand = (id: string, text: string, options: DecideOptions, io: Io): Promise<number> =>
  decideCommand(async (writer) => noteOn(await findTarget(writer, id), text), options, io)

export const undoCommand = (id: string, options: DecideOptions, io: Io): Promise<number> =>
  decideCommand(async (writer) => undoOf(id, await writer.decisions()), options, io)
