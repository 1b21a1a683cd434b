import { ChanceryError } from '../kit/errors.ts'
import { findTarget } from '../pipeline/record/decide-find.ts'
import { queueOf } from '../pipeline/record/decide-queue.ts'
import { verdict } from '../record/decide/acts.ts'
import type { QueueItem } from '../record/decide/queue.ts'
import { type CorrectOptions, decideCommand, valueTyped } from './decide-command.ts'
import type { Io } from './io.ts'
import { counted, hanging, lines, type Page, pageFor, told } from './page/page.ts'
import { withRecord } from './record-ports.ts'
import { sanitise } from './sanitise.ts'
import { piece, pieces } from './wrap.ts'

export interface ReviewOptions extends CorrectOptions {
  readonly size: number
}

/** Prints what wants a person's eye; with an item, a path and a value it records a verdict, which changes nothing else. */
export async function reviewCommand(
  { id, path, typed }: { id: string | undefined; path: string | undefined; typed: string | undefined },
  options: ReviewOptions,
  io: Io,
): Promise<number> {
  if (id === undefined) return queueCommand(options, io)
  if (path === undefined || typed === undefined)
    throw new ChanceryError('USAGE', 'a verdict wants the item, the path and the value', {
      hint: 'such as chancery review ID type ASSAULT --by NAME',
    })
  return decideCommand(async (writer) => verdict(await findTarget(writer, id), path, await valueTyped(path, typed, options)), options, io)
}

async function queueCommand(options: ReviewOptions, io: Io): Promise<number> {
  const by = options.by ?? io.env.CHANCERY_USER ?? null
  const queue = await withRecord(options, io, (store) => queueOf(store, by, options.size))
  const page = pageFor(io)
  await io.stdout.write(options.format === 'json' ? `${JSON.stringify({ by, ...queue }, null, 2)}\n` : queueText(queue, by, page))
  return 0
}

function queueText(
  { items, total }: { readonly items: readonly QueueItem[]; readonly total: number },
  by: string | null,
  page: Page,
): string {
  if (total === 0) return 'nothing wants a look\n'
  const whose = by === null ? '' : `, without what ${sanitise(by)} judged already`
  return lines([
    ...told(0, `${counted(total, 'item wants', 'items want')} a look${whose}; the weightiest ${items.length}`, page, page.paint.dim),
    ...items.flatMap((item) => itemLines(item, page)),
  ])
}

function itemLines({ kind, id, says, points, why }: QueueItem, page: Page): string[] {
  const { bold, dim, strong } = page.paint
  return [
    ...hanging(0, [piece(points.toFixed(1).padStart(4), strong), ...pieces(sanitise(`${kind}: ${says}`), bold), piece(id, dim)], page),
    ...why.flatMap(({ says: reason, path }) =>
      hanging(5, [...pieces(sanitise(reason)), ...(path === null ? [] : [piece(`(${path})`, dim)])], page),
    ),
  ]
}
