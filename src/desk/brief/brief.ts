import type { RecordReader } from '../../store/port.ts'
import { changesOf } from './brief-changes.ts'
import type { Brief, BriefAsked } from './brief-document.ts'
import { incidentsOf } from './brief-incidents.ts'
import { overdueOf, promisesOf } from './brief-promises.ts'
import { saidOf } from './brief-said.ts'
import { makeCiteBook } from './cite-book.ts'

/** Writes the brief. Rejects with ChanceryError STORE_*. */
export async function briefOf(reader: RecordReader, asked: BriefAsked): Promise<Brief> {
  const { from, to, watch, last } = asked
  const book = makeCiteBook(reader)
  const { stories, ...told } = await incidentsOf(reader, asked, book)
  const filter = watch === undefined ? asked.filter : ofWatch(watch)
  const said = await saidOf(reader, { ...asked, filter }, stories, book)
  const promises = await promisesOf(reader, { ...asked, filter }, book)
  const overdue = await overdueOf(reader, { ...asked, filter }, book)
  const changes = last === undefined ? null : await changesOf(reader, { to, last }, { ...told, promises, overdue }, book)
  const about = watch === undefined ? null : { id: watch.id, name: watch.name, areas: watch.areas }
  return { from, to, watch: about, changes, ...told, said, promises, overdue, sources: book.sources }
}

/** The filter of a watch, with the countries of its areas where it names none: promises have no place, and those of the whole world are not meant. */
function ofWatch({ filter, areas }: NonNullable<BriefAsked['watch']>): BriefAsked['filter'] {
  const countries = [...new Set(areas.flatMap((area) => area.countries))].slice(0, 100)
  return filter.countries !== undefined || countries.length === 0 ? filter : { ...filter, countries }
}
