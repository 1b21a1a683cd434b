/** Words of made-up stories in the proportions of news: the common ones of the record's own table, and a long tail of rare ones. */
import { COMMON_WORDS } from '../../src/record/tables.ts'
import { rank, wordAt } from './reports.ts'

const COMMON = COMMON_WORDS.filter(({ word }) => /^[a-z]{3,}$/.test(word)).map(
  ({ word, per_thousand }) => [word, Number(per_thousand)] as const,
)
const SUMS: number[] = []
for (const [, share] of COMMON) SUMS.push((SUMS.at(-1) ?? 0) + share)
const RARE = 60_000
/** Of a story's words that stand in the table. */
const KNOWN = 0.7

/** One word, common or rare. */
export function word(next: () => number): string {
  if (next() >= KNOWN) return wordAt(600 + rank(next, RARE))
  const at = next() * (SUMS.at(-1) ?? 0)
  return COMMON[SUMS.findIndex((sum) => sum > at)]?.[0] ?? 'people'
}

/** A sentence of so many words, with its full stop. */
export function sentence(next: () => number, size: number): string {
  const words = Array.from({ length: size }, () => word(next)).join(' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** A proper name of two words: few are in the news every day, most once. */
export function properName(next: () => number, pool: number): string {
  const at = rank(next, pool)
  return [wordAt(700 + at), wordAt(9_000 + ((at * 7919) % 40_000))].map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ')
}
