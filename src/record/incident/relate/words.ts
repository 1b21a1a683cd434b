import type { Account } from '../../account.ts'
import type { Facts } from '../../facts.ts'
import { wordRarity } from '../word-rarity.ts'
import { type Evidence, evidence } from './evidence.ts'

/** Likeness of two news stories of unlike events, by the rare words that they share. */
const CHANCE = 0.07

/** Compares what else the stories speak of (a market, a tunnel, a convoy): the cosine of their rare words, above chance. */
export function relateWords({ facts: a }: Account, { facts: b }: Account): Evidence {
  const held = setOf(b)
  const shared = a.words.filter((word) => held.has(word))
  const likeness = weight(shared) / Math.max(1, Math.sqrt(weightOf(a) * weightOf(b)))
  return evidence('words', `both speak of ${rarestOf(shared).join(', ')}`, Math.min(0.4, likeness) - CHANCE)
}

/** The three rarest; the words come in the order of the alphabet. */
function rarestOf(words: readonly string[]): readonly string[] {
  const rare = words.filter((word) => wordRarity(word) === 1)
  const ranked = rare.length >= 3 ? rare : [...words].sort((x, y) => wordRarity(y) - wordRarity(x) || (x < y ? -1 : 1))
  return ranked.slice(0, 3)
}

const weight = (words: readonly string[]): number => words.reduce((total, word) => total + wordRarity(word) ** 2, 0)

/** Kept with the facts, as each account is compared with many. */
const WEIGHTS = new WeakMap<Facts, number>()
const SETS = new WeakMap<Facts, ReadonlySet<string>>()

function weightOf(facts: Facts): number {
  const held = WEIGHTS.get(facts) ?? weight(facts.words)
  WEIGHTS.set(facts, held)
  return held
}

function setOf(facts: Facts): ReadonlySet<string> {
  const held = SETS.get(facts) ?? new Set(facts.words)
  SETS.set(facts, held)
  return held
}
