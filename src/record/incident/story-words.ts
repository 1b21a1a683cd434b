import type { Reading } from '../../reading/schema.ts'
import { prose } from '../../story/prose.ts'
import { searchWords } from '../words.ts'
import { wordRarity } from './word-rarity.ts'

/** Words commoner than this say nothing of what a story is about. */
const LEAST = 0.35
/** Of a long text those of its head. */
const UNITS = 4000
const MOST = 160

/** The rarer words of a story's own prose and headline, each once, sorted. */
export function rareWords({ story }: Reading, title: string | null): string[] {
  const text = prose(story)
    .map(([start, end]) => story.text.slice(start, end))
    .join('\n')
    .slice(0, UNITS)
  const words = new Set(
    searchWords(`${title ?? ''}\n${text}`).filter((word) => word.length > 2 && !/^\d+$/.test(word) && wordRarity(word) >= LEAST),
  )
  return [...words].slice(0, MOST).sort()
}
