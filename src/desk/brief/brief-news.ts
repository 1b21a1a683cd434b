import type { Entry } from '../../record/entry.ts'
import { matches } from '../../record/matches.ts'
import { compare } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'
import { allOf } from '../look/find-page.ts'
import { matchWatch, prepareWatch } from '../watch/match.ts'
import type { MatchKind } from '../watch/nearness.ts'
import type { BriefAsked } from './brief-document.ts'

/** Incidents that are handed on to be told: the newest. */
const MOST = 100
/** Stories of the span that are looked through for what they say of earlier incidents: the newest. */
const MOST_STORIES = 2_000
const PAGE = 500

/** An incident of which the span brought news, how surely it is one that the brief is for, and why. */
export interface Chosen {
  readonly entry: Entry<'incident'>
  readonly kind: MatchKind
  readonly because: readonly string[]
}

export interface News {
  /** The newest of each kind first. */
  readonly chosen: readonly Chosen[]
  readonly total: number
  readonly totalMaybe: number
}

/** What of the span fits the filter, or the watch. */
export async function newsOf(reader: RecordReader, asked: BriefAsked): Promise<News> {
  const { from, to, watch } = asked
  const filter = watch?.filter ?? asked.filter
  const within = { ...filter, updated: { from, to } }
  const choose = chooserOf(asked)
  const more = (await followedIn(reader, asked))
    .filter(({ facets }) => matches(filter, facets) && !matches(within, facets))
    .flatMap((entry) => choose(entry) ?? [])
  if (watch === undefined || watch.areas.length === 0) {
    const { entries } = await reader.find({ kind: 'incident', filter: within, order: 'updated', size: MOST })
    const count = await reader.count({ kind: 'incident', filter: within })
    return { chosen: [...entries.flatMap((entry) => choose(entry) ?? []), ...more], total: count + more.length, totalMaybe: 0 }
  }
  const found: Chosen[] = []
  for await (const entry of allOf(reader, 'incident', within)) found.push(...[choose(entry) ?? []].flat())
  const all = [
    ...found.toSorted((a, b) => compare(b.entry.facets.updated, a.entry.facets.updated) || compare(a.entry.id, b.entry.id)),
    ...more,
  ]
  const total = all.filter(({ kind }) => kind === 'matched').length
  return { chosen: all, total, totalMaybe: all.length - total }
}

function chooserOf({ watch, nameOf }: BriefAsked): (entry: Entry<'incident'>) => Chosen | null {
  if (watch === undefined) return (entry) => ({ entry, kind: 'matched', because: [] })
  const prepared = prepareWatch(watch, nameOf)
  return (entry) => {
    const match = matchWatch(prepared, entry)
    return match === null ? null : { entry, kind: match.kind, because: match.reasons.map(({ says }) => says) }
  }
}

/** Incidents of which stories of the span tell what came of them: an arrest, a verdict, a release. */
async function followedIn(reader: RecordReader, { from, to }: BriefAsked): Promise<Entry<'incident'>[]> {
  const ids = new Set<string>()
  let after: string | null = null
  for (let seen = 0; seen < MOST_STORIES; seen += PAGE) {
    const page: { readonly entries: readonly { readonly id: string }[]; readonly next: string | null } = await reader.find({
      ...{ kind: 'story', filter: { published: { from, to } }, order: 'newest', size: PAGE, after },
    })
    const keys = page.entries.map(({ id }) => id)
    for (const { role, item } of await reader.accountsOfStories('incident', keys)) if (role === 'sequel' && item !== null) ids.add(item)
    after = page.next
    if (after === null) break
  }
  return reader.get('incident', [...ids].sort())
}
