import { asChanceryError, ChanceryError } from '../../kit/errors.ts'
import { compare } from '../../record/story-card.ts'
import type { ShelfDoc, ShelfReader } from '../../store/shelf.ts'
import { type KeptWatch, parseKeptWatch } from './kept-watch.ts'

/** Watches that one desk keeps. */
export const MOST_WATCHES = 1_000

export interface ShelfWatches {
  /** By name, then by id. */
  readonly watches: readonly KeptWatch[]
  /** Those that do not hold what a watch must, with why: a bad one stops none of the others. */
  readonly broken: readonly { readonly id: string; readonly why: string }[]
}

/** All watches on the shelf. */
export async function watchesOn(reader: ShelfReader): Promise<ShelfWatches> {
  const watches: KeptWatch[] = []
  const broken: { id: string; why: string }[] = []
  for (const doc of await reader.shelf({ kind: 'watch', size: MOST_WATCHES })) {
    try {
      watches.push(parsed(doc))
    } catch (thrown) {
      broken.push({ id: doc.id, why: asChanceryError(thrown).line })
    }
  }
  return { watches: watches.sort((a, b) => compare(a.watch.name, b.watch.name) || compare(a.watch.id, b.watch.id)), broken }
}

/** The watch of an id. Rejects with ChanceryError NO_SUCH_ID, and with USAGE for one that is broken. */
export async function watchOf(reader: ShelfReader, id: string): Promise<KeptWatch> {
  const [doc] = await reader.shelf({ kind: 'watch', ids: [id], size: 1 })
  if (doc !== undefined) return parsed(doc)
  throw new ChanceryError('NO_SUCH_ID', `there is no watch ${id}`, { hint: 'take an id that chancery watch list prints' })
}

/** A watch as it is put on the shelf. */
export const docOfWatch = (kept: KeptWatch): ShelfDoc => ({ kind: 'watch', id: kept.watch.id, of: null, at: kept.changed, doc: kept })

const parsed = ({ id, doc }: ShelfDoc): KeptWatch => parseKeptWatch(doc, `watch ${id}`)
