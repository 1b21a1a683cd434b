import type { Gender } from './coref-words.ts'
import type { Referent } from './doc.ts'

/** `body`: organisation, group, authority; `author`: who writes the text ("I" outside quotes), or who is spoken to. */
export type EntityKind = 'person' | 'body' | 'country' | 'place' | 'thing' | 'author'

/** One thing that the text speaks of, as far as it has been read. */
export interface DiscourseEntity {
  readonly id: number
  /** A `thing` may turn out to be something else. */
  kind: EntityKind
  readonly referents: Referent[]
  /** Words of its fullest name, lower case, without titles and "the"; empty without a name. */
  full: readonly string[]
  /** Its names as one string each, lower case. */
  readonly aliases: Set<string>
  /** Every word of its names, lower case. */
  readonly names: Set<string>
  /** Lemmas of the nouns that describe it ("minister", "spokesman"). */
  readonly nouns: Set<string>
  /** Lower-case words that say which one ("foreign" minister). */
  readonly modifiers: Set<string>
  /** Codes of the countries that its phrases name; a country's own. */
  readonly codes: Set<string>
  gender: Gender
  readonly plural: boolean
  /** Heads of referents that are adjectives or seats of a country: they never show what it is called. */
  readonly indirect: Set<number>
  /** Whose it is: "the minister's son". */
  owner: DiscourseEntity | null
  /** Entities that a plural phrase gathers. */
  readonly members: readonly DiscourseEntity[]
}

export const newEntity = (id: number, kind: EntityKind, plural: boolean, members: readonly DiscourseEntity[] = []): DiscourseEntity => ({
  id,
  kind,
  referents: [],
  full: [],
  aliases: new Set(),
  names: new Set(),
  nouns: new Set(),
  modifiers: new Set(),
  codes: new Set(),
  gender: null,
  plural,
  indirect: new Set(),
  owner: null,
  members,
})

/** Index of the fullest referent: the longest name, else the longest description, else the first. */
export function fullest({ referents, indirect }: DiscourseEntity): number {
  let best = 0
  let bestRank = -1
  referents.forEach((r, i) => {
    const rank =
      (r.via === 'name' ? (indirect.has(r.head) ? 100 : 1000) : r.via === 'description' ? 500 : 0) + Math.min(99, r.last - r.first)
    if (rank <= bestRank) return
    best = i
    bestRank = rank
  })
  return best
}
