import { COMMON_WORDS } from '../tables.ts'
import type { Rarity } from './relate/names.ts'

/** Per thousand; a word that the table leaves out is rarer than all of it. */
const RAREST = 3

const rarityOf = (share: number): number => Math.log(1000 / Math.max(RAREST, share)) / Math.log(1000 / RAREST)

const RARITIES = new Map<string, number>(COMMON_WORDS.map(({ word, per_thousand }) => [word, rarityOf(Number(per_thousand))]))

/** How rare a search word is in news at large: 1 for one of three stories in a thousand or less, 0 for one of all. */
export const wordRarity: Rarity = (word) => RARITIES.get(word) ?? 1
