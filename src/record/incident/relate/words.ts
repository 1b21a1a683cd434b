import type { Account } from '../../account.ts'
import { wordRarity } from '../word-rarity.ts'
import { type Evidence, evidence } from './evidence.ts'

/** Likeness of two news stories of unlike events, by the rare words that they share. */
const CHANCE = 0.07

/** Compares what else the stories speak of (a market, a tunnel, a convoy): the cosine of their rare words, above chance. */
export function relateWords({ facts: a }: Account, { facts: b }: Account): Evidence {
  const held = new Set(b.words)
  const shared = a.words.filter((word) => held.has(word))
  const likeness = weight(shared) / Math.max(1, Math.sqrt(weight(a.words) * weight(b.words)))
  const told = [...shared].sort((x, y) => wordRarity(y) - wordRarity(x) || (x < y ? -1 : 1)).slice(0, 3)
  return evidence('words', `both speak of ${told.join(', ')}`, Math.min(0.4, likeness) - CHANCE)
}

const weight = (words: readonly string[]): number => words.reduce((total, word) => total + wordRarity(word) ** 2, 0)
