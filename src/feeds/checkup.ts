import { counted } from '../kit/say.ts'
import type { Document } from '../wire/document.ts'
import type { Fetched } from './answer.ts'
import { latestDate } from './habit.ts'
import { hintsOf } from './pace.ts'

/** What is right and what is odd with a feed that was read, in a few words each. */
export interface Checkup {
  readonly right: readonly string[]
  readonly odd: readonly string[]
}

/** Looks a fetched feed over at an ISO instant. */
export function checkup(outcome: Fetched, document: Document, now: string): Checkup {
  const { format, formatVersion, charset, items } = document
  const latest = latestDate(items, now)
  const hub = outcome.hub ?? hintsOf(outcome.bytes).hub
  const right = [
    [format, formatVersion].filter(Boolean).join(' '),
    charset?.name ?? null,
    counted(items.length, 'item'),
    latest === null ? null : `latest ${latest.slice(0, 16).replace('T', ' ')}`,
    hub === null ? null : 'WebSub hub',
  ]
  return {
    right: right.flatMap((words) => words ?? []),
    odd: [...oddOfServer(outcome, now), ...oddOfItems(document), ...oddOfFaults(document)],
  }
}

function oddOfServer({ etag, lastModified, cutOff, hops }: Fetched, now: string): string[] {
  const permanent = hops.find(({ status }) => status === 301 || status === 308)
  return [
    ...(cutOff ? ['the body was cut off'] : []),
    ...(permanent === undefined ? [] : [`it is redirected for good to ${permanent.to}`]),
    ...(etag === null && lastModified === null && !cutOff ? ['the server gives no validators, so it is always sent whole'] : []),
    ...(lastModified !== null && Date.parse(lastModified) > Date.parse(now) + 600_000 ? ['its Last-Modified lies in the future'] : []),
  ]
}

function oddOfItems({ items }: Document): string[] {
  const without = (what: string, lacks: (item: Document['items'][number]) => boolean): string[] => {
    const count = items.filter(lacks).length
    return count === 0 ? [] : [`${count} of ${items.length} without ${what}`]
  }
  const guids = items.flatMap(({ id }) => id ?? [])
  return [
    ...without('date', (item) => item.published === null && item.updated === null),
    ...without('guid and link', (item) => item.id === null && item.url === null),
    ...(new Set(guids).size < guids.length ? ['several items share a guid'] : []),
    ...(items.length > 0 && items.every((item) => item.textFrom !== 'content') ? ['summaries only'] : []),
  ]
}

/** `3 x zone-assumed`, the lost ones with their own words. */
function oddOfFaults({ faults }: Document): string[] {
  const counts = new Map<string, number>()
  for (const { code, lost } of faults) if (!lost) counts.set(code, (counts.get(code) ?? 0) + 1)
  const lost = faults.filter((fault) => fault.lost)
  const [first] = lost
  return [
    ...[...counts].map(([code, count]) => `${count} x ${code}`),
    ...(first === undefined ? [] : [`${counted(lost.length, 'item')} lost (${first.message})`]),
  ]
}
