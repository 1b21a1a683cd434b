import { readdirSync, readFileSync } from 'node:fs'
import { bareItem, type Item } from '../../src/wire/item.ts'

/** A hand-written story with what it tells. */
export interface GoldStory {
  readonly id: string
  readonly publisher: string
  readonly published: string
  readonly title: string
  readonly text: string
  /** Incidents that it reports as its news; that its news follows up; that it mentions as background. */
  readonly tells: readonly string[]
  readonly follows: readonly string[]
  readonly recalls: readonly string[]
}

/** `dev` may be looked at and tuned on; `test` is only measured. */
export type Half = 'dev' | 'test'

/** All stories of a half, by file and line. */
export function goldStories(half: Half): GoldStory[] {
  const folder = new URL(`${half}/`, import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  return files.sort().flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as GoldStory),
  )
}

export const itemOf = ({ id, publisher, published, title, text }: GoldStory): Item => ({
  ...bareItem(text, id),
  id,
  title,
  published,
  source: publisher,
})
