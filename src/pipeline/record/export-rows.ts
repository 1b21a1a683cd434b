import type { IncidentRow, ReportRow } from '../../desk/export/export-row.ts'
import type { Entry, EntryKind } from '../../record/entry.ts'
import type { Filter } from '../../record/filter.ts'
import type { StoryCard } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'

const PAGE = 1000

/** Which entries of a snapshot are wanted. */
export interface Wanted {
  readonly filter: Filter
  /** Id of the snapshot that all is read from. */
  readonly at: string
  /** Only what is new or changed since that snapshot. */
  readonly changedSince?: string
}

/** Reports that fit, oldest story first, with all that the snapshot knows of them; a page in memory. `texts`: with the words of stories. */
export async function* reportRows(store: RecordReader, wanted: Wanted, texts: boolean): AsyncGenerator<ReportRow, void, undefined> {
  for await (const entries of pagesOf(store, 'report', wanted)) {
    const keys = entries.map(({ doc }) => doc.story)
    const cards = await cardsOf(store, keys, wanted.at)
    const incidents = new Map(
      (
        await getAt(
          store,
          'incident',
          entries.flatMap(({ doc }) => doc.incident ?? []),
          wanted.at,
        )
      ).map((e) => [e.id, e.doc]),
    )
    const words = texts ? await textsOf(store, keys) : new Map<string, string>()
    for (const { doc } of entries) {
      const card = cards.get(doc.story)
      if (card === undefined) continue
      yield { report: doc, card, incident: incidents.get(doc.incident ?? '') ?? null, text: words.get(doc.story) ?? null }
    }
  }
}

/** Incidents that fit, oldest first, with the stories that report them. */
export async function* incidentRows(store: RecordReader, wanted: Wanted): AsyncGenerator<IncidentRow, void, undefined> {
  for await (const entries of pagesOf(store, 'incident', wanted)) {
    const keys = entries.flatMap(({ doc }) => doc.sources)
    const cards = await cardsOf(store, keys, wanted.at)
    for (const { doc } of entries) yield { incident: doc, cards: doc.sources.flatMap((key) => cards.get(key) ?? []) }
  }
}

async function* pagesOf<K extends EntryKind>(
  store: RecordReader,
  kind: K,
  { filter, at, changedSince }: Wanted,
): AsyncGenerator<readonly Entry<K>[], void, undefined> {
  let after: string | null = null
  do {
    const since: { changedSince?: string } = changedSince === undefined ? {} : { changedSince }
    const page: { readonly entries: readonly Entry<K>[]; readonly next: string | null } = await store.find({
      ...{ kind, filter, order: 'oldest', after, size: PAGE, at },
      ...since,
    })
    yield page.entries
    after = page.next
  } while (after !== null)
}

async function getAt<K extends EntryKind>(store: RecordReader, kind: K, ids: readonly string[], at: string): Promise<Entry<K>[]> {
  const distinct = [...new Set(ids)]
  return distinct.length === 0 ? [] : store.get(kind, distinct, at)
}

async function cardsOf(store: RecordReader, keys: readonly string[], at: string): Promise<ReadonlyMap<string, StoryCard>> {
  return new Map((await getAt(store, 'story', keys, at)).map(({ id, doc }) => [id, doc]))
}

/** Texts of stories never change: another text is another story. */
async function textsOf(store: RecordReader, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const key of new Set(keys)) {
    const found = await store.story(key)
    if (found !== null) texts.set(key, found.story.text)
  }
  return texts
}
