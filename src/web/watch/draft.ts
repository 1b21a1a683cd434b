import type { Area, ShownChannel, ShownWatch } from './answers.ts'
import { bodyWords, type Words, wordsOfFilter } from './filter-words.ts'

/** An area while it is drawn: where it lies is worked out by the desk. */
export type DraftArea = Pick<Area, 'name' | 'geometry' | 'km'>

/** A watch while somebody writes it. */
export interface Draft {
  readonly name: string
  readonly words: Words
  readonly areas: readonly DraftArea[]
  readonly channels: readonly ShownChannel[]
  readonly send: ShownWatch['send']
}

export const EMPTY_DRAFT: Draft = { name: '', words: {}, areas: [], channels: [], send: 'each' }

export const draftOf = ({ watch, channels, send }: ShownWatch): Draft => ({
  name: watch.name,
  words: wordsOfFilter(watch.filter),
  areas: watch.areas,
  channels,
  send,
})

/** What the API is sent. `name`: in place of none, for a preview. */
export function bodyOf({ words, areas, channels, send, name }: Draft, unnamed?: string): object {
  const q = words.q?.trim() ?? ''
  return {
    watch: {
      name: name.trim() === '' && unnamed !== undefined ? unnamed : name.trim(),
      areas: areas.map((area) => ({ name: area.name.trim() || 'Area', geometry: area.geometry, km: area.km })),
    },
    words: bodyWords(words),
    ...(q === '' ? {} : { q }),
    channels,
    send,
  }
}

/** A name that no area has yet: `Point`, `Point 2`. */
export function freeName(wanted: string, areas: readonly Pick<DraftArea, 'name'>[]): string {
  const taken = new Set(areas.map(({ name }) => name))
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} ${n}`
    if (!taken.has(name)) return name
  }
}
