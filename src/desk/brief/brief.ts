import type { RecordReader } from '../../store/port.ts'
import type { Brief, BriefAsked } from './brief-document.ts'
import { incidentsOf } from './brief-incidents.ts'
import { overdueOf, promisesOf } from './brief-promises.ts'
import { saidOf } from './brief-said.ts'
import { makeCiteBook } from './cite-book.ts'

/** Writes the brief. Rejects with ChanceryError STORE_*. */
export async function briefOf(reader: RecordReader, asked: BriefAsked): Promise<Brief> {
  const book = makeCiteBook(reader)
  const { incidents, total, stories } = await incidentsOf(reader, asked, book)
  const said = await saidOf(reader, asked, stories, book)
  const promises = await promisesOf(reader, asked, book)
  const overdue = await overdueOf(reader, asked, book)
  return { from: asked.from, to: asked.to, incidents, total, said, promises, overdue, sources: book.sources }
}
