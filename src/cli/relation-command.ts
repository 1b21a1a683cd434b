import { pairMeant } from '../desk/filter/pair-meant.ts'
import { relationPage } from '../desk/look/relation-page.ts'
import type { Step } from '../record/relation/step.ts'
import type { HomeOptions } from './feeds-command-ports.ts'
import { openBooks } from './filter-options.ts'
import type { Io } from './io.ts'
import { pageFor } from './page/page.ts'
import { relationText } from './page/relation.ts'
import { withRecord } from './record-ports.ts'

export interface RelationOptions extends HomeOptions {
  readonly from?: string
  readonly to?: string
  readonly step?: Step
  readonly directed?: boolean
  readonly knowledge?: string
  readonly format: 'text' | 'json'
}

/** Two parties through time. */
export async function relationCommand(one: string, other: string, options: RelationOptions, io: Io): Promise<number> {
  const { from, to, directed, step, format } = options
  const { pair, names } = pairMeant({ one, other, from, to, directed }, await openBooks(options))
  const today = io.clock().slice(0, 10)
  const found = await withRecord(options, io, (store) => relationPage(store, pair, { today, ...(step === undefined ? {} : { step }) }))
  await io.stdout.write(format === 'json' ? `${JSON.stringify({ names, ...found }, null, 2)}\n` : relationText(found, names, pageFor(io)))
  return 0
}
