import { briefOf } from '../desk/brief/brief.ts'
import { briefHtml } from '../desk/brief/brief-html.ts'
import { briefMarkdown } from '../desk/brief/brief-markdown.ts'
import { readDays } from '../desk/filter/read-range.ts'
import { ChanceryError } from '../kit/errors.ts'
import { openWhole } from './export-command-file.ts'
import type { HomeOptions } from './feeds-command-ports.ts'
import { type FilterOptions, filterOf } from './filter-options.ts'
import type { Io } from './io.ts'
import { withRecord } from './record-ports.ts'
import { tellUnderstood } from './understood.ts'

export interface BriefOptions extends FilterOptions, HomeOptions {
  readonly days?: string
  readonly format: 'markdown' | 'html' | 'json'
  readonly out?: string
}

/** Writes a brief: what the record has of some days, every line with its source. */
export async function briefCommand(text: string | undefined, options: BriefOptions, io: Io): Promise<number> {
  const { days, format, out, ...words } = options
  if (words.updated !== undefined)
    throw new ChanceryError('USAGE', 'a brief has days of its own', { where: '--updated', hint: 'give --days instead' })
  const { filter, understood } = await filterOf(words, text, 'incidents')
  const span = spanOf(days, io.clock().slice(0, 10))
  const brief = await withRecord(options, io, (store) => briefOf(store, { filter, ...span }))
  await tellUnderstood(understood, io)
  const page = format === 'html' ? briefHtml(brief) : format === 'json' ? `${JSON.stringify(brief, null, 2)}\n` : briefMarkdown(brief)
  if (out === undefined) {
    await io.stdout.write(page)
    return 0
  }
  const file = await openWhole(out)
  await file.put(page)
  await file.finish()
  return 0
}

/** The days of a range with both ends; without one yesterday and today. */
function spanOf(days: string | undefined, today: string): { from: string; to: string } {
  if (days === undefined) return { from: new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10), to: today }
  const { from, to = today } = readDays(days, '--days')
  if (from === undefined) throw new ChanceryError('USAGE', 'a brief begins on some day', { where: '--days', hint: 'give FROM..TO' })
  return { from, to }
}
