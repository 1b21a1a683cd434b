import { COMMON_WORDS } from '../tables.ts'
import type { Rarity } from './relate/names.ts'

/** Per thousand; a word that the table leaves out is rarer than all of it. */
const RAREST = 3

const SHARES = new Map<string, number>(COMMON_WORDS.map(({ word, per_thousand }) => [word, Number(per_thousand)]))

/** How rare a search word is in news at large: 1 for one of three stories in a thousand or less, 0 for one of all. */
export const wordRarity: Rarity = (word) => {
  const share = Math.max(RAREST, SHARES.get(word) ?? RAREST)
  return Math.log(1000 / share) / Math.log(1000 / RAREST)
}
