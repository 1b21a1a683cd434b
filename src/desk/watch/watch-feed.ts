import { titleOf } from '../alert/tell-alert.ts'
import { type FeedEntry, type FeedWritten, latestOf, sayable, utcInstant } from '../feed/feed-written.ts'
import { incidentLines } from './incident-words.ts'
import type { Watch } from './watch.ts'
import type { WatchedIncident } from './watched-page.ts'

const NEVER = '1970-01-01T00:00:00.000Z'

/** The feed of what a watch is for. `desk`: address of the desk, without a slash at the end. `changed`: ISO instant of the watch's last change. */
export function watchFeed(
  watch: Watch,
  found: readonly WatchedIncident[],
  { desk, changed }: { readonly desk: string; readonly changed: string },
): FeedWritten {
  const items = found.map((one): FeedEntry => entryOf(watch, one, desk))
  const updated = latestOf(items) ?? utcInstant(changed) ?? NEVER
  return { id: `urn:chancery:watch:${watch.id}`, title: sayable(watch.name), home: `${desk}/watches/${watch.id}`, updated, items }
}

/** What happened, then why the watch is for it. */
function entryOf(watch: Watch, { entry: { id, facets, doc }, reasons }: WatchedIncident, desk: string): FeedEntry {
  const why = reasons.map(({ says }) => says)
  return {
    id: `urn:chancery:watch:${watch.id}:incident:${encodeURIComponent(id)}`,
    title: sayable(`${titleOf(doc)} (${doc.status})`),
    link: `${desk}/incidents/${encodeURIComponent(id)}`,
    published: utcInstant(facets.published),
    updated: utcInstant(facets.updated) ?? utcInstant(facets.firstSeen) ?? NEVER,
    lines: [...incidentLines(doc), ...(why.length === 0 ? [] : [`Watched for: ${why.join('; ')}`])].map(sayable),
  }
}
