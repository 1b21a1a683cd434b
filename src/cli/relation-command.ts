import { actorMeant, type Meant } from '../desk/filter/known-names.ts'
import { readDays } from '../desk/filter/read-range.ts'
import { relationPage } from '../desk/look/relation-page.ts'
import { ChanceryError } from '../kit/errors.ts'
import type { Pair } from '../record/relation/pair.ts'
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
  const books = await openBooks(options)
  const [a, b] = [single(one, actorMeant(one, books, one)), single(other, actorMeant(other, books, other))]
  if (a.code === b.code) throw new ChanceryError('USAGE', `${one} and ${other} are both ${a.code}`, { hint: 'name two parties' })
  const pair: Pair = {
    one: a.code,
    other: b.code,
    from: options.from === undefined ? null : (readDays(`${options.from}..`, '--from').from ?? null),
    to: options.to === undefined ? null : (readDays(`..${options.to}`, '--to').to ?? null),
    ...(options.directed === true ? { directed: true } : {}),
  }
  if (pair.from !== null && pair.to !== null) readDays(`${pair.from}..${pair.to}`, '--from')
  const today = io.clock().slice(0, 10)
  const found = await withRecord(options, io, (store) =>
    relationPage(store, pair, { today, ...(options.step === undefined ? {} : { step: options.step }) }),
  )
  const names = { one: a.says, other: b.says }
  await io.stdout.write(
    options.format === 'json' ? `${JSON.stringify({ names, ...found }, null, 2)}\n` : relationText(found, names, pageFor(io)),
  )
  return 0
}

function single(asked: string, { codes, says }: Meant): { code: string; says: string } {
  const [code, ...others] = codes
  if (code === undefined || others.length > 0)
    throw new ChanceryError('USAGE', `${asked} may be ${codes.join(' or ')}`, { hint: 'name one of them by its code' })
  return { code, says }
}
