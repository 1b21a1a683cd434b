import { decisionsOn } from '../desk/look/decisions-on.ts'
import { findTarget } from '../pipeline/record/decide-find.ts'
import { waitingAmong } from '../pipeline/record/recode-waiting.ts'
import { undoing } from '../record/decide/acts.ts'
import type { Decision } from '../record/decision.ts'
import type { RecordReader } from '../store/port.ts'
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

/** A decision with what became of it. */
interface Listed extends Decision {
  /** The decision that took it back; null while it stands. */
  readonly undoneBy: string | null
  /** Its item is not in the record now. */
  readonly waiting: boolean
}

/** Lists decisions, newest first: who, when, what, why, undone or not. */
export async function decisionsCommand(id: string | undefined, options: DecisionsOptions, io: Io): Promise<number> {
  const listed = await withRecord(options, io, async (store) => {
    const all = await store.decisions()
    const wanted = id === undefined ? all : await decisionsAbout(store, id)
    const back = undoing(all)
    const waiting = new Set((await waitingAmong(store, all)).map((one) => one.id))
    return wanted.map((one): Listed => ({ ...one, undoneBy: back.get(one.id)?.id ?? null, waiting: waiting.has(one.id) })).reverse()
  })
  const page = pageFor(io)
  const text =
    listed.length === 0 ? 'no decisions\n' : lines([counted(listed.length, 'decision'), ...listed.flatMap((one) => listedLines(one, page))])
  await io.stdout.write(options.format === 'json' ? `${JSON.stringify(listed, null, 2)}\n` : text)
  return 0
}

async function decisionsAbout(store: RecordReader, id: string): Promise<Decision[]> {
  const { entry, accounts } = await findTarget(store, id)
  const named = (entry.doc as { readonly decisions?: readonly string[] }).decisions ?? []
  return decisionsOn(store, [id, entry.id, ...accounts.map((account) => account.id)], named)
}

function listedLines({ id, by, at, note, act, undoneBy, waiting }: Listed, page: Page): string[] {
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
