import { ChanceryError } from '../../kit/errors.ts'
import type { ShelfDoc, ShelfWriter } from '../../store/shelf.ts'

/**
 * Puts a document on the shelf that must be new. `most`: how many of its kind there may be; `many`: what they are called. Rejects with
 * ChanceryError USAGE where its id is taken, or there are as many already.
 */
export async function putNew(
  writer: ShelfWriter,
  doc: ShelfDoc,
  { where, most, many }: { readonly where: string; readonly most: number; readonly many: string },
): Promise<void> {
  const { kind, id } = doc
  if ((await writer.shelf({ kind, ids: [id], size: 1 })).length > 0)
    throw new ChanceryError('USAGE', `there is a ${kind} ${id} already`, { where, hint: 'give it another name, or an id of its own' })
  if ((await writer.shelf({ kind, size: most })).length >= most)
    throw new ChanceryError('USAGE', `there are ${most} ${many} already`, { where, hint: 'remove one first' })
  await writer.putOnShelf([doc])
}
