import type { Item } from '../wire/item.ts'
import { type ItemKeys, keysOf, type SeenItem } from './seen.ts'

/** An item of the document with its keys, and which of them tell it from the others there. */
export interface Entry {
  readonly item: Item
  readonly keys: ItemKeys
  /** Its guid is its own, or a chain of numbered versions shares it. */
  readonly guidTells: boolean
  readonly linkTells: boolean
}

/** The seen items, to be found by any key; and what the document holds. */
export interface Lookup {
  readonly byGuid: ReadonlyMap<string, readonly SeenItem[]>
  readonly byLink: ReadonlyMap<string, readonly SeenItem[]>
  readonly byTitle: ReadonlyMap<string, readonly SeenItem[]>
  readonly guids: ReadonlySet<string>
  readonly links: ReadonlySet<string>
}

/** One way to know an item again: the seen items that it may be, likeliest first. */
export type Step = (entry: Entry, lookup: Lookup) => readonly SeenItem[]

/** From the surest to the weakest; an item that one step knows is out of the next. */
export const STEPS: readonly Step[] = [byOwnGuid, bySharedGuid, byOwnLink, byTitleAndDay, byLinkAndTitle, bySameWords]

/** Items of one document, exact repetitions left out, versions of one guid in their order. */
export function entriesOf(items: readonly Item[]): Entry[] {
  const keyed = inVersionOrder(withoutRepeats(items.map((item) => ({ item, keys: keysOf(item) }))))
  const guids = grouped(keyed, ({ keys }) => keys.guid)
  const links = grouped(keyed, ({ keys }) => keys.link)
  return keyed.map(({ item, keys }) => ({
    item,
    keys,
    guidTells: keys.guid !== null && isOneOrChain((guids.get(keys.guid) ?? []).map((e) => e.keys.version)),
    linkTells: keys.link !== null && links.get(keys.link)?.length === 1,
  }))
}

export function lookupOf(entries: readonly Entry[], seen: readonly SeenItem[]): Lookup {
  return {
    byGuid: grouped(seen, (s) => s.guid),
    byLink: grouped(seen, (s) => s.link),
    byTitle: grouped(seen, (s) => s.title),
    guids: new Set(entries.flatMap(({ keys }) => keys.guid ?? [])),
    links: new Set(entries.flatMap(({ keys }) => keys.link ?? [])),
  }
}

/** A guid that is its own: of several seen items with it the one with the same title, else the same link, comes first. */
function byOwnGuid({ keys, guidTells }: Entry, { byGuid }: Lookup): readonly SeenItem[] {
  const likeness = (s: SeenItem): number => Number(s.title === keys.title) * 2 + Number(s.link === keys.link)
  return guidTells && keys.guid !== null ? [...(byGuid.get(keys.guid) ?? [])].sort((a, b) => likeness(b) - likeness(a)) : []
}

/** A guid that several items of the document share tells with the title only. */
function bySharedGuid({ keys, guidTells }: Entry, { byGuid }: Lookup): readonly SeenItem[] {
  if (guidTells || keys.guid === null) return []
  return (byGuid.get(keys.guid) ?? []).filter((s) => (keys.title === null ? s.text === keys.text : s.title === keys.title))
}

/** Without a guid that tells, the link; also for a feed that once gave guids. Where an item gained its guid, the link it had tells too. */
function byOwnLink({ keys, guidTells, linkTells }: Entry, { byLink }: Lookup): readonly SeenItem[] {
  if (!linkTells || keys.link === null) return []
  const candidates = byLink.get(keys.link) ?? []
  return guidTells ? candidates.filter((s) => s.guid === null) : candidates
}

function byTitleAndDay({ keys, guidTells, linkTells }: Entry, { byTitle }: Lookup): readonly SeenItem[] {
  if (guidTells || linkTells || keys.title === null) return []
  return (byTitle.get(keys.title) ?? []).filter((s) => s.day === keys.day && s.link === keys.link)
}

/** The guid changed while link and title stayed; when the old guid stands in the document too, they are two items. */
function byLinkAndTitle({ keys }: Entry, { byLink, guids }: Lookup): readonly SeenItem[] {
  if (keys.link === null) return []
  return (byLink.get(keys.link) ?? []).filter((s) => s.title === keys.title && !has(guids, s.guid))
}

/** Guid and link are new, or there are none, and every word is the same: a site that moved. */
function bySameWords({ keys }: Entry, { byTitle, guids, links }: Lookup): readonly SeenItem[] {
  if (keys.title === null) return []
  return (byTitle.get(keys.title) ?? []).filter(
    (s) => s.text === keys.text && (keys.long || (keys.day !== null && s.day === keys.day)) && !has(guids, s.guid) && !has(links, s.link),
  )
}

const has = (set: ReadonlySet<string>, key: string | null): boolean => key !== null && set.has(key)

const isOneOrChain = (versions: readonly (number | null)[]): boolean =>
  versions.length === 1 || (!versions.includes(null) && new Set(versions).size === versions.length)

/** The versions of one guid change places among themselves until they stand in order. */
function inVersionOrder<T extends { readonly keys: ItemKeys }>(entries: readonly T[]): T[] {
  const chains = grouped(entries, ({ keys }) => (keys.version === null ? null : keys.guid))
  for (const chain of chains.values()) chain.sort((a, b) => (b.keys.version ?? 0) - (a.keys.version ?? 0))
  return entries.map((entry) => (entry.keys.version === null ? entry : (chains.get(entry.keys.guid ?? '')?.pop() ?? entry)))
}

function withoutRepeats<T extends { readonly keys: ItemKeys }>(entries: readonly T[]): T[] {
  const byWhole = new Map(entries.map((entry) => [JSON.stringify(entry.keys), entry]))
  return [...byWhole.values()]
}

function grouped<T>(list: readonly T[], keyOf: (value: T) => string | null): Map<string, T[]> {
  const out = new Map<string, T[]>()
  for (const value of list) {
    const key = keyOf(value)
    if (key === null) continue
    const group = out.get(key)
    if (group === undefined) out.set(key, [value])
    else group.push(value)
  }
  return out
}
