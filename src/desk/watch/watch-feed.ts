import { instantOf } from '../../record/instant.ts'
import { titleOf } from '../alert/tell-alert.ts'
import { incidentLines } from './incident-words.ts'
import type { Watch } from './watch.ts'
import type { WatchedIncident } from './watched-page.ts'

/** A feed of what matches a watch, of whichever format. */
export interface WatchFeed {
  /** Stays the same for good. */
  readonly id: string
  readonly title: string
  /** Address of the desk's page of the watch. */
  readonly home: string
  /** ISO instant of its latest item; that of the watch where there is none. */
  readonly updated: string
  /** Latest first. */
  readonly items: readonly WatchFeedItem[]
}

export interface WatchFeedItem {
  /** Stays the same while the incident does. */
  readonly id: string
  readonly title: string
  readonly link: string
  /** ISO instant; null where no story has a date. */
  readonly published: string | null
  readonly updated: string
  /** What happened, then why the watch is for it. */
  readonly lines: readonly string[]
}

/** What XML 1.0 has no room for, not even escaped, and what breaks some readers of JSON: control characters, halves of pairs, non-characters. */
const UNSAID =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const sayable = (text: string): string => text.replace(UNSAID, '')

/** The feed of a watch. `desk`: address of the desk, without a slash at the end. `changed`: ISO instant of the watch's last change. */
export function feedOf(
  watch: Watch,
  found: readonly WatchedIncident[],
  { desk, changed }: { readonly desk: string; readonly changed: string },
): WatchFeed {
  const items = found.map((one): WatchFeedItem => itemOf(watch, one, desk))
  const updated =
    items
      .map((one) => one.updated)
      .sort()
      .at(-1) ??
    canonical(changed) ??
    '1970-01-01T00:00:00.000Z'
  return { id: `urn:chancery:watch:${watch.id}`, title: sayable(watch.name), home: `${desk}/watches/${watch.id}`, updated, items }
}

function itemOf(watch: Watch, { entry: { id, facets, doc }, reasons }: WatchedIncident, desk: string): WatchFeedItem {
  const why = reasons.map(({ says }) => says)
  return {
    id: `urn:chancery:watch:${watch.id}:incident:${encodeURIComponent(id)}`,
    title: sayable(`${titleOf(doc)} (${doc.status})`),
    link: `${desk}/incidents/${encodeURIComponent(id)}`,
    published: canonical(facets.published),
    updated: canonical(facets.updated) ?? canonical(facets.firstSeen) ?? '1970-01-01T00:00:00.000Z',
    lines: [...incidentLines(doc), ...(why.length === 0 ? [] : [`Watched for: ${why.join('; ')}`])].map(sayable),
  }
}

/** An ISO day or instant as an instant of UTC with milliseconds; so all compare as text. */
function canonical(iso: string | null): string | null {
  const at = instantOf(iso)
  return at === null ? null : new Date(at).toISOString()
}
