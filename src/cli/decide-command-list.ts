import { decisionsListed, type ListedDecision } from '../pipeline/record/decisions-listed.ts'
import { sayDone } from './decide-command-say.ts'
import type { HomeOptions } from './feeds-command-ports.ts'
import type { Io } from './io.ts'
import { counted, hanging, idPiece, lines, type Page, pageFor, sayWhen } from './page/page.ts'
import { withRecord } from './record-ports.ts'
import { sanitise } from './sanitise.ts'
import { piece, pieces } from './wrap.ts'

export interface DecisionsOptions extends HomeOptions {
  readonly format: 'text' | 'json'
}

/** Lists decisions, newest first: who, when, what, why, undone or not. */
export async function decisionsCommand(id: string | undefined, options: DecisionsOptions, io: Io): Promise<number> {
  const listed = await withRecord(options, io, (store) => decisionsListed(store, id))
  const page = pageFor(io)
  const text =
    listed.length === 0 ? 'no decisions\n' : lines([counted(listed.length, 'decision'), ...listed.flatMap((one) => listedLines(one, page))])
  await io.stdout.write(options.format === 'json' ? `${JSON.stringify(listed, null, 2)}\n` : text)
  return 0
}

function listedLines({ id, by, at, note, act, undoneBy, waiting }: ListedDecision, page: Page): string[] {
  const { bold, warm } = page.paint
  const state = undoneBy !== null ? `(undone by ${undoneBy})` : waiting ? '(waiting: its item is not in the record)' : ''
  const why = note === null ? [] : pieces(sanitise(`because “${note}”`))
  const items = [
    ...pieces(sanitise(`${by}, ${sayWhen(at)}`), bold),
    ...pieces(sanitise(sayDone(act))),
    ...why,
    ...pieces(state, warm),
    piece('·'),
    idPiece(id, page),
  ]
  return hanging(2, items, page)
}
