import type { Item } from '../wire/item.ts'
import { type Entry, entriesOf, lookupOf, STEPS } from './match.ts'
import { type ItemKeys, SEEN_MORE, type SeenItem, short } from './seen.ts'

/** An item with its name in the feed, and whether it was seen before. */
export interface Identified {
  readonly item: Item
  /** For good, however guid, link or words change later. */
  readonly id: string
  /** From 1; a changed text is the next. */
  readonly version: number
  readonly verdict: 'new' | 'update' | 'same'
}

export interface Identification {
  /** In the order of the document; the versions of one guid in theirs. */
  readonly items: readonly Identified[]
  /** Those of this document first, and up to 5,000 more. */
  readonly seen: readonly SeenItem[]
  readonly guidsReused: boolean
}

/** Knows the items of a document again among those that the feed brought before. */
export function identify(items: readonly Item[], seen: readonly SeenItem[], guidsWereReused: boolean): Identification {
  const trusting = entriesOf(items)
  const guidsReused = guidsWereReused || reusesGuids(trusting, seen)
  const entries = guidsReused ? trusting.map((entry) => ({ ...entry, guidTells: false })) : trusting
  const known = matchAll(entries, seen)
  const now = new Map<string, SeenItem>()
  const taken = new Set(seen.map((s) => s.id))
  const identified = entries.map((entry, i) => {
    const before = earlierVersion(entry, now) ?? known[i] ?? null
    const next = before === null ? firstSeen(entry, taken) : seenAgain(before, entry.keys)
    taken.add(next.id)
    now.set(next.id, next)
    const verdict = before === null ? 'new' : next.changes > before.changes ? 'update' : 'same'
    return { item: entry.item, id: next.id, version: next.changes, verdict } as const
  })
  const others = seen.filter((s) => !now.has(s.id)).slice(0, SEEN_MORE)
  return { items: identified, seen: [...now.values(), ...others], guidsReused }
}

/** For each entry the seen item that it is; one seen item is at most one entry's. */
function matchAll(entries: readonly Entry[], seen: readonly SeenItem[]): (SeenItem | null)[] {
  const lookup = lookupOf(entries, seen)
  const out: (SeenItem | null)[] = entries.map(() => null)
  const taken = new Set<string>()
  for (const step of STEPS) {
    for (const [i, entry] of entries.entries()) {
      if (out[i] !== null) continue
      const found = step(entry, lookup).find((s) => !taken.has(s.id))
      if (found === undefined) continue
      out[i] = found
      taken.add(found.id)
    }
  }
  return out
}

/** The item whose earlier version stands in this document too. */
function earlierVersion({ keys, guidTells }: Entry, now: ReadonlyMap<string, SeenItem>): SeenItem | null {
  if (!guidTells || keys.version === null) return null
  return [...now.values()].find((s) => s.guid === keys.guid) ?? null
}

/** What the words and keys are now; a version that the source numbers lower than the last is an old one come back. */
function seenAgain(before: SeenItem, keys: ItemKeys): SeenItem {
  const isOld = before.version !== null && keys.version !== null && keys.version < before.version
  const changed = !isOld && before.text !== keys.text
  const { guid, link, title, day, version } = keys
  if (isOld) return before
  return { id: before.id, guid, link, title, day, text: keys.text, version, changes: before.changes + Number(changed) }
}

function firstSeen(entry: Entry, taken: ReadonlySet<string>): SeenItem {
  const { long: _, ...keys } = entry.keys
  let id = nameOf(entry)
  for (let turn = 0; taken.has(id); turn++) id = short(id, keys.text, String(turn))
  return { ...keys, id, changes: 1 }
}

/** From the surest key that the item has, so that another machine gives it the same name. */
function nameOf({ keys, guidTells, linkTells }: Entry): string {
  if (guidTells) return short('by-guid', keys.guid ?? '')
  if (linkTells) return short('by-link', keys.link ?? '')
  return keys.title === null ? short('by-text', keys.text) : short('by-title', keys.guid ?? '', keys.link ?? '', keys.title, keys.day ?? '')
}

/**
 * True when most of the guids that were seen before now stand on items with another link and another title: a feed that numbers its
 * items by their place. One such item alone is a story that was renamed.
 */
function reusesGuids(entries: readonly Entry[], seen: readonly SeenItem[]): boolean {
  const { byGuid } = lookupOf(entries, seen)
  const pairs = entries.flatMap(({ keys, guidTells }) => {
    const before = guidTells && keys.guid !== null ? byGuid.get(keys.guid)?.[0] : undefined
    return before === undefined ? [] : [{ keys, before }]
  })
  const others = pairs.filter(({ keys, before }) => differ(keys.title, before.title) && (differ(keys.link, before.link) || !keys.link))
  return others.length >= 2 && others.length * 2 > pairs.length
}

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b
