import type { Brief } from '../../desk/brief/brief-document.ts'
import { type BriefTold, toldIn } from '../../desk/brief/brief-told.ts'
import type { RecordStore, RecordWriter } from '../../store/port.ts'
import type { ShelfDoc, ShelfReader } from '../../store/shelf.ts'

/** A brief that a schedule had written, as the shelf keeps it. */
export interface KeptBrief {
  readonly schedule: string
  readonly watch: string | null
  readonly title: string
  /** Below the home folder. */
  readonly files: readonly string[]
  readonly brief: Brief
}

/** Briefs of one schedule that are kept; those before them are dropped from the shelf, and their files stay. */
const MOST = 400
const PAGE = 1_000

/** Puts a brief on the shelf. `at`: ISO instant for which it was written; it is one of its schedule. */
export async function keepBrief(store: RecordStore, kept: KeptBrief, at: string): Promise<string> {
  const id = `${kept.schedule}-${at.slice(0, 16).replace(/[^\d]/g, '')}`
  await store.write(async (writer) => {
    await writer.putOnShelf([{ kind: 'brief', id, of: kept.schedule, at, doc: kept }])
    await dropOld(writer, kept.schedule)
  })
  return id
}

async function dropOld(writer: RecordWriter, of: string): Promise<void> {
  const all = await writer.shelf({ kind: 'brief', of, size: PAGE })
  if (all.length > MOST)
    await writer.dropFromShelf(
      'brief',
      all.slice(MOST).map(({ id }) => id),
    )
}

/** The instant of the last brief of a schedule, and what it told; null when there is none. */
export async function lastKept(
  reader: ShelfReader,
  schedule: string,
): Promise<{ readonly at: string; readonly told: BriefTold | null } | null> {
  const [doc] = await reader.shelf({ kind: 'brief', of: schedule, size: 1 })
  if (doc === undefined) return null
  try {
    return { at: doc.at, told: toldIn((doc.doc as Partial<KeptBrief>).brief, doc.id) }
  } catch {
    // One that is broken: the next is compared with nothing, and is kept in its place.
    return { at: doc.at, told: null }
  }
}

/** A kept brief as a list has it. */
export function listedBrief({ id, at, doc }: ShelfDoc): Readonly<Record<string, unknown>> {
  const { schedule, watch, title, files, brief } = doc as Partial<KeptBrief>
  return {
    id,
    at,
    schedule: schedule ?? null,
    watch: watch ?? null,
    title: title ?? id,
    files: files ?? [],
    from: brief?.from ?? null,
    to: brief?.to ?? null,
  }
}
