import type { CommitmentRecord } from '../../record/commitment-record.ts'
import { statusOn } from '../../record/commitments/status.ts'
import type { Filter } from '../../record/filter.ts'
import type { RecordReader } from '../../store/port.ts'
import { allOf } from '../look/find-page.ts'
import { bearingOn } from './bearing.ts'
import type { BriefAsked, BriefPromise } from './brief-document.ts'
import type { CiteBook } from './cite-book.ts'

const MOST = 40

/** Promises have programmes beside what statements have. */
const wanted = (filter: Filter): Filter => ({
  ...bearingOn(filter),
  ...(filter.programmes === undefined ? {} : { programmes: filter.programmes }),
})

/** Promises of which something was heard within the span, with the last of it. */
export async function promisesOf(reader: RecordReader, { filter, from, to }: BriefAsked, book: CiteBook): Promise<BriefPromise[]> {
  const found = await reader.find({
    kind: 'commitment',
    filter: { ...wanted(filter), updated: { from, to } },
    order: 'updated',
    size: MOST,
  })
  const promises: BriefPromise[] = []
  for (const { doc } of found.entries) {
    const last = doc.changes.filter(({ day, cite }) => cite !== null && day !== null && day >= from && day <= to).at(-1)
    const told = last?.cite == null ? null : await tell(doc, { to, cite: last.cite, why: last.why }, book)
    if (told !== null) promises.push(told)
  }
  return promises
}

/** Promises that were overdue on the last day, those due first first. */
export async function overdueOf(reader: RecordReader, { filter, to }: BriefAsked, book: CiteBook): Promise<BriefPromise[]> {
  const late: CommitmentRecord[] = []
  for await (const { doc } of allOf(reader, 'commitment', { ...wanted(filter), due: { to } }))
    if (statusOn(doc, to) === 'overdue') late.push(doc)
  const promises: BriefPromise[] = []
  for (const doc of late.toSorted(byDue).slice(0, MOST)) {
    const first = doc.changes.find(({ cite }) => cite !== null)
    const told = first?.cite == null ? null : await tell(doc, { to, cite: first.cite, why: 'its term passed with nothing heard' }, book)
    if (told !== null) promises.push(told)
  }
  return promises
}

const byDue = (a: CommitmentRecord, b: CommitmentRecord): number =>
  (a.due?.end ?? '') < (b.due?.end ?? '') ? -1 : (a.due?.end ?? '') > (b.due?.end ?? '') ? 1 : a.id < b.id ? -1 : 1

async function tell(
  doc: CommitmentRecord,
  { to, cite, why }: { readonly to: string; readonly cite: NonNullable<CommitmentRecord['changes'][number]['cite']>; readonly why: string },
  book: CiteBook,
): Promise<BriefPromise | null> {
  const cited = await book.words(cite.story, cite.span)
  if (cited === null) return null
  const promisers = doc.promisers.map(({ name }) => name)
  return { id: doc.id, promisers, action: doc.action, due: doc.due?.end ?? null, status: statusOn(doc, to), why, cited }
}
