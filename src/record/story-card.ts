/** The place of a story version in its chain: the one that counts, one that a later version replaced, or one that was taken back. */
export type StoryState = 'current' | 'superseded' | 'killed'

/** What the record knows of a story beside its words. Unknown is null. */
export interface StoryCard {
  /** From the content: the same item imported twice has the same key. Reports, accounts and readings hang on it. */
  readonly key: string
  /** The id that its source gives. */
  readonly id: string
  /** Versions of one item share it: the key of the first version. */
  readonly chain: string
  /** Copies and rewrites of one wire text share it: the key of the oldest. Distinct wires are independent origins. */
  readonly wire: string
  readonly state: StoryState
  readonly version: { readonly number: number | null; readonly kind: string | null; readonly note: string | null } | null
  readonly title: string | null
  readonly publisher: string | null
  readonly feed: string | null
  readonly agency: string | null
  readonly url: string | null
  readonly language: string | null
  /** ISO day or instant, as the source tells it. */
  readonly published: string | null
  readonly updated: string | null
  /** ISO instant at which the record first had it. */
  readonly firstSeen: string
}

/** Newest version last: by number, then by time, then by key, so that the order of arrival plays no part. */
export function byVersion(a: StoryCard, b: StoryCard): number {
  const [m, n] = [a.version?.number ?? null, b.version?.number ?? null]
  if (m !== null && n !== null && m !== n) return m - n
  return compare(timeOf(a), timeOf(b)) || compare(a.key, b.key)
}

/** Oldest first, then by key. */
export const byPublished = (a: Pick<StoryCard, 'published' | 'key'>, b: Pick<StoryCard, 'published' | 'key'>): number =>
  compare(a.published ?? '9999', b.published ?? '9999') || compare(a.key, b.key)

const timeOf = ({ updated, published }: StoryCard): string => updated ?? published ?? ''
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The wire of a story by its key; one whose card is not among them is a wire of its own. */
export const wiresOf =
  (cards: ReadonlyMap<string, StoryCard>) =>
  (story: string): string =>
    cards.get(story)?.wire ?? story
