import type { KeptAlert } from '../../../desk/alert/kept-alert.ts'
import { ChanceryError } from '../../../kit/errors.ts'
import { instantOf } from '../../../record/instant.ts'
import type { ShelfReader } from '../../../store/shelf.ts'
import { alertLog } from './kept-alert.ts'

export interface AlertsPage {
  /** Latest first. */
  readonly alerts: readonly KeptAlert[]
  /** For the next page; null at the end. */
  readonly next: string | null
}

/** A page of the log of a watch's alerts, of at most 1,000. Rejects with ChanceryError USAGE for a cursor that is none. */
export async function alertsPage(
  reader: ShelfReader,
  watch: string,
  { size, after }: { readonly size: number; readonly after: string | null },
): Promise<AlertsPage> {
  const found = await alertLog(reader, { watch, size: size + 1, ...(after === null ? {} : { before: readPlace(after) }) })
  const alerts = found.slice(0, size)
  const last = alerts.at(-1)?.entry
  return { alerts, next: found.length > size && last !== undefined ? writePlace(last.at, last.alert) : null }
}

const writePlace = (at: string, id: string): string => Buffer.from(JSON.stringify([at, id])).toString('base64url')

function readPlace(after: string): { readonly at: string; readonly id: string } {
  const parts = parsed(after)
  const [at, id] = Array.isArray(parts) && parts.length === 2 ? parts : []
  if (typeof at === 'string' && typeof id === 'string' && id.length <= 200 && instantOf(at) !== null) return { at, id }
  throw new ChanceryError('USAGE', 'the cursor is not one of this list', {
    where: 'after',
    hint: 'take `next` of the page before as it is',
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return null
  }
}
