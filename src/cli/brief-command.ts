import { readFile } from 'node:fs/promises'
import { briefOf } from '../desk/brief/brief.ts'
import { briefDays } from '../desk/brief/brief-days.ts'
import type { BriefFormat } from '../desk/brief/brief-format.ts'
import { type BriefTold, toldIn } from '../desk/brief/brief-told.ts'
import { countryNames } from '../desk/filter/known-names.ts'
import { watchOf } from '../desk/watch/shelf-watches.ts'
import { ChanceryError } from '../kit/errors.ts'
import { writeBrief } from '../pipeline/desk/write-brief.ts'
import { openWhole } from './export-command-file.ts'
import type { HomeOptions } from './feeds-command-ports.ts'
import { type FilterOptions, filterOf, openBooks } from './filter-options.ts'
import type { Io } from './io.ts'
import { withRecord } from './record-ports.ts'
import { tellUnderstood } from './understood.ts'

export interface BriefOptions extends FilterOptions, HomeOptions {
  readonly days?: string
  readonly format: BriefFormat
  /** Id of a watch that is kept. */
  readonly watch?: string
  /** The last brief, as JSON: a file. */
  readonly since?: string
  readonly out?: string
}

/** Writes a brief: what the record has of some days, every line with its source. */
export async function briefCommand(text: string | undefined, options: BriefOptions, io: Io): Promise<number> {
  const { days, format, out, watch, since, home, ...words } = options
  if (words.updated !== undefined)
    throw new ChanceryError('USAGE', 'a brief has days of its own', { where: '--updated', hint: 'give --days instead' })
  if (watch !== undefined && (text !== undefined || Object.keys(words).some((key) => key !== 'knowledge')))
    throw new ChanceryError('USAGE', 'a watch has a filter of its own', { where: '--watch', hint: 'give the watch or a filter' })
  if (format === 'pdf' && out === undefined)
    throw new ChanceryError('USAGE', 'a PDF is no text', { where: '--format pdf', hint: 'give --out FILE' })
  const { filter, understood } = await filterOf(words, text, 'incidents')
  const span = briefDays(days, io.clock().slice(0, 10), '--days')
  const last = since === undefined ? {} : { last: await lastBrief(since) }
  const nameOf = countryNames(await openBooks(words))
  const brief = await withRecord(options, io, async (store) => {
    const watched = watch === undefined ? {} : { watch: (await watchOf(store, watch)).watch, nameOf }
    return briefOf(store, { filter, ...span, ...watched, ...last })
  })
  await tellUnderstood(understood, io)
  const page = await writeBrief(brief, format, io.env)
  if (out === undefined) {
    if (typeof page === 'string') await io.stdout.write(page)
    return 0
  }
  const file = await openWhole(out)
  await file.put(page)
  await file.finish()
  return 0
}

const LARGEST = 20_000_000

async function lastBrief(file: string): Promise<BriefTold> {
  const fault = (message: string, cause: unknown): ChanceryError =>
    new ChanceryError('FILE_UNREADABLE', message, { where: file, hint: 'give a brief that was written with --format json', cause })
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw fault('cannot be read', cause)
  })
  if (bytes.length > LARGEST) throw fault('is too large for a brief', null)
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw fault('is no JSON', cause)
  }
  return toldIn(json, file)
}
