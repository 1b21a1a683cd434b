import { Entries } from './entries.ts'
import type { Fingerprint } from './fingerprint.ts'
import { Postings } from './postings.ts'
import { type Relation, relate } from './relation.ts'

/** What the index says of a story that was added. */
export interface Lineage {
  /** Shared by all copies and rewrites of one text: the id of the first that was seen. */
  readonly wireId: string
  readonly kind: 'origin' | 'copy' | 'rewrite'
  /** The story of its family that it is most like; null for an origin. */
  readonly of: string | null
  readonly similarity: number
  readonly why: string
  /** Other families from which it took paragraphs. */
  readonly partlyFrom: readonly Part[]
  /** Wire ids that this story shows to be of the same family: from now on all of them are `wireId`. */
  readonly merged: readonly string[]
}

export interface Part {
  readonly wireId: string
  readonly similarity: number
}

/** The least hashes of a sketch that lead to it: enough that a copy of a quarter is found, few enough for ten million stories. */
const LED = 24
/** Families that are compared in full. */
const MOST_COMPARED = 48
/** Part of both texts that a rewrite shares with one of another family, to make the two one. */
const SURELY = 0.4
/** A member that brings this much of its own is kept beside the origin, so that what was cut from it is known too. */
const NEW_WORDS = 0.35

/**
 * Families of copies among any number of stories. A look-up touches as many entries as share rare runs of words with the story,
 * whatever the size of the index. What it holds are the origins and those members that brought much text of their own. A story joins a
 * family by likeness to one of these, never through copies of copies; a fuller text that is like two families makes them one, under
 * the older wire id, so that a short reprint that came first does not part what belongs together.
 */
export class LineageIndex {
  private readonly entries = new Entries()
  private readonly postings = new Postings()
  private readonly wireIds: string[] = []
  /** Families that turned out to be others, by number, and their wire ids. */
  private readonly joined = new Map<number, number>()
  private readonly joinedIds = new Map<string, string>()

  /** Stories whose words are held: origins, and members with much text of their own. */
  get size(): number {
    return this.entries.size
  }

  /** Bytes of the typed arrays. */
  get bytes(): number {
    return this.postings.bytes + this.entries.bytes
  }

  /** The wire id that an earlier answer's family has now. */
  current(wireId: string): string {
    let now = wireId
    for (let next = this.joinedIds.get(now); next !== undefined; next = this.joinedIds.get(now)) now = next
    return now
  }

  /** Finds the story's family, or begins one with it. The caller adds each story once. */
  add(id: string, print: Fingerprint): Lineage {
    const related = this.related(print)
    const best = related.find(isMember)
    if (best === undefined) {
      this.wireIds.push(id)
      this.keep(id, this.wireIds.length - 1, print)
      return { wireId: id, kind: 'origin', of: null, similarity: 0, why: NEW, partlyFrom: partsOf(related), merged: [] }
    }
    const { wireId, merged } = this.unite(best, related.filter(joins))
    if (1 - best.relation.ofStory > NEW_WORDS) this.keep(id, this.familyOf(best.entry), print)
    const { kind, similarity, why } = best.relation
    const partlyFrom = partsOf(related.filter((one) => this.current(one.wireId) !== wireId))
    return { wireId, kind: kind as 'copy' | 'rewrite', of: this.entries.idOf(best.entry), similarity, why, partlyFrom, merged }
  }

  /** The stories that the print has words from, the most like first; nothing is changed. */
  related(print: Fingerprint): Related[] {
    return this.candidates(print)
      .map((entry) => ({
        entry,
        wireId: this.wireIds[this.familyOf(entry)] as string,
        relation: relate(print, this.entries.printAt(entry)),
      }))
      .filter(({ relation }) => relation.kind !== 'own')
      .sort((a, b) => b.relation.similarity - a.relation.similarity || a.entry - b.entry)
  }

  /** Makes the families of the stories one, under the wire id of the oldest. */
  private unite(best: Related, others: readonly Related[]): { wireId: string; merged: string[] } {
    const [oldest = 0, ...younger] = [...new Set([best, ...others].map(({ entry }) => this.familyOf(entry)))].sort((a, b) => a - b)
    const wireId = this.wireIds[oldest] as string
    const merged = younger.map((family) => this.wireIds[family] as string)
    for (const family of younger) this.joined.set(family, oldest)
    for (const other of merged) this.joinedIds.set(other, wireId)
    return { wireId, merged }
  }

  private familyOf(entry: number): number {
    let family = this.entries.familyOf(entry)
    for (let next = this.joined.get(family); next !== undefined; next = this.joined.get(family)) family = next
    return family
  }

  /** Entries that share rare runs of words, those that share the most first. */
  private candidates(print: Fingerprint): number[] {
    const hits = new Map<number, number>()
    for (const hash of print.sketch.subarray(0, LED * 2)) {
      for (const entry of this.postings.ownersOf(hash)) hits.set(entry, (hits.get(entry) ?? 0) + 1)
    }
    return [...hits]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_COMPARED)
      .map(([entry]) => entry)
  }

  private keep(id: string, family: number, print: Fingerprint): void {
    const entry = this.entries.push(id, family, print)
    for (const hash of print.sketch.subarray(0, LED)) this.postings.add(hash, entry)
  }
}

/** A story of the index that another has words from. */
export interface Related {
  readonly entry: number
  readonly wireId: string
  readonly relation: Relation
}

const NEW = 'no earlier story has its words'
const isMember = ({ relation }: Related): boolean => relation.kind === 'copy' || relation.kind === 'rewrite'

/** Enough to make one of two families: a text that is wholly in the other, or one that shares most of both. */
const joins = ({ relation }: Related): boolean => relation.kind === 'copy' || (relation.kind === 'rewrite' && relation.both >= SURELY)

/** One part a family, at most eight. */
function partsOf(related: readonly Related[]): Part[] {
  const found = new Map<string, number>()
  for (const { wireId, relation } of related) if (!found.has(wireId)) found.set(wireId, relation.similarity)
  return [...found].slice(0, 8).map(([wireId, similarity]) => ({ wireId, similarity }))
}
