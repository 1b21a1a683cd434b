import type { Fingerprint } from './fingerprint.ts'
import { overlapOf } from './overlap.ts'

/** How a story stands to an earlier one: its copy, a rewrite of it, in part taken from it, or something of its own. */
export type RelationKind = 'copy' | 'rewrite' | 'partly' | 'own'

export interface Relation {
  readonly kind: RelationKind
  /** 0 to 1: the greater of the two shares. */
  readonly similarity: number
  /** The lesser of the two shares: near to 1 only when neither text has much that the other has not. */
  readonly both: number
  /** Part of the story's own runs of words that the other holds. */
  readonly ofStory: number
  /** In words, with the figures that decided. */
  readonly why: string
}

/** A rewrite keeps this much of the smaller text word for word. */
const REWRITE = 0.38
/** A copy keeps this much. */
const COPY = 0.72
/** Less than this is chance, or a phrase in common use. */
const PARTLY = 0.12
/** Numbers and names that a copy has in common with its origin; two stories from one template differ in these. */
const FACTS_OF_COPY = 0.7
const FACTS_OF_REWRITE = 0.8
/** A text of fewer three-word runs is nearly all facts: one that differs makes another story of it. */
const SHORT = 40
const FACTS_OF_SHORT = 0.9
/** Below this much of the larger text a rewrite is a story that took over some paragraphs. */
const OF_LARGER = 0.3
/** With fewer numbers and names than this they prove nothing (a text all in capitals has no names), and more words must agree. */
const FEW_FACTS = 4
const REWRITE_OF_FEW = 0.5
/** With fewer words in common, nothing is said. */
const LEAST_SEEN = 4

/** Relates a story to one that may be its origin; neither's time of arrival plays a part. */
export function relate(story: Fingerprint, other: Fingerprint): Relation {
  const { ofFirst, ofSecond, facts, seen } = overlapOf(story, other)
  const similarity = Math.max(ofFirst, ofSecond)
  const larger = Math.min(ofFirst, ofSecond)
  const least = { shingles: Math.min(story.shingles, other.shingles), facts: Math.min(story.factCount, other.factCount) }
  const kind = kindOf({ similarity, larger, facts, seen, least })
  return { kind, similarity, both: larger, ofStory: ofFirst, why: whyOf(similarity, facts) }
}

interface Evidence {
  readonly similarity: number
  readonly larger: number
  readonly facts: number
  readonly seen: number
  readonly least: { readonly shingles: number; readonly facts: number }
}

function kindOf({ similarity, larger, facts, seen, least }: Evidence): RelationKind {
  if (seen < Math.min(LEAST_SEEN, least.shingles)) return 'own'
  const short = least.shingles < SHORT ? FACTS_OF_SHORT : 0
  if (similarity >= COPY && facts >= Math.max(short, FACTS_OF_COPY)) return 'copy'
  const kept = least.facts < FEW_FACTS ? REWRITE_OF_FEW : REWRITE
  if (similarity >= kept && larger >= OF_LARGER && facts >= Math.max(short, FACTS_OF_REWRITE)) return 'rewrite'
  return similarity >= PARTLY ? 'partly' : 'own'
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
const whyOf = (similarity: number, facts: number): string =>
  `${percent(similarity)} of its three-word runs and ${percent(facts)} of its numbers and names are the same`
