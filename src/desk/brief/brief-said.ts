import type { Entry } from '../../record/entry.ts'
import { compare } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'
import { bearingOn } from './bearing.ts'
import type { BriefAsked, BriefSaying } from './brief-document.ts'
import type { CiteBook } from './cite-book.ts'

const MOST = 20
/** Kinds of statement; agreements and promises have their own place. */
const TYPES = ['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN', 'SUPPORT', 'CONCEDE', 'SANCTION']

/** Stories about the incidents that are looked through. */
const MOST_STORIES = 300

/**
 * What governments said within the span: to or about the parties that the brief is of, and in the stories that tell of its incidents.
 * Oldest first; each sentence and each wire once.
 */
export async function saidOf(
  reader: RecordReader,
  { filter, from, to }: BriefAsked,
  stories: readonly string[],
  book: CiteBook,
): Promise<BriefSaying[]> {
  const said = { types: TYPES, actors: ['GOV'], published: { from, to } }
  const filters = [
    ...(bearingOn(filter).parties === undefined ? [] : [{ ...bearingOn(filter), ...said }]),
    ...stories.slice(0, MOST_STORIES).map((story) => ({ ...said, story })),
  ]
  const found = new Map<string, Entry<'report'>>()
  for (const one of filters)
    for (const entry of (await reader.find({ kind: 'report', filter: one, order: 'oldest', size: 5 * MOST })).entries)
      found.set(entry.id, entry)
  return tell(reader, [...found.values()].toSorted(byTime), book)
}

const byTime = (a: Entry<'report'>, b: Entry<'report'>): number =>
  compare(a.facets.published ?? '', b.facets.published ?? '') ||
  a.doc.report.sentence.span[0] - b.doc.report.sentence.span[0] ||
  compare(a.id, b.id)

async function tell(reader: RecordReader, entries: readonly Entry<'report'>[], book: CiteBook): Promise<BriefSaying[]> {
  const cards = new Map((await reader.get('story', [...new Set(entries.map(({ doc }) => doc.story))])).map(({ id, doc }) => [id, doc]))
  const seen = new Set<string>()
  const sayings: BriefSaying[] = []
  for (const { id, doc } of entries) {
    if (sayings.length === MOST || doc.report.historic || doc.report.status === 'denied') continue
    const { span } = doc.report.sentence
    const key = `${cards.get(doc.story)?.wire ?? doc.story} ${span[0]}`
    if (seen.has(key)) continue
    seen.add(key)
    const cited = await book.sentence(id)
    if (cited !== null)
      sayings.push({
        type: doc.report.type,
        speakers: doc.report.actors.map(({ name }) => name),
        day: doc.report.date?.start ?? cards.get(doc.story)?.published?.slice(0, 10) ?? null,
        cited,
      })
  }
  return sayings
}
