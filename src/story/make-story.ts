import { idOf } from '../kit/id.ts'
import type { Item } from '../wire/item.ts'
import { furnish } from './furniture.ts'
import { languageOf } from './language.ts'
import { spansOutside } from './prose.ts'
import type { Story } from './story.ts'

/**
 * The story of an item: its text unchanged, with what is not its own prose marked, and what headers, datelines and notices say
 * of it. What the item's own fields say comes first.
 */
export function makeStory(item: Item): Story {
  const { text } = item
  const { parts, header, dateline, notice, title } = furnish(item)
  const published = item.published ?? header.date
  const prose = spansOutside(
    text.length,
    parts.map((p) => p.span),
  )
    .map(([a, b]) => text.slice(a, b))
    .join('\n')
  return {
    id: item.id ?? idOf('story', text, item.title ?? '', published ?? ''),
    title: item.title ?? title,
    text,
    published,
    parts,
    dateline: dateline && { place: dateline.place, date: dateline.date, agency: dateline.agency },
    language: item.language ?? languageOf(prose),
    wireId: wireIdOf(prose === '' ? text : prose),
    source: {
      publisher: item.source ?? header.source ?? notice?.publisher ?? null,
      feed: item.feed,
      agency: dateline?.agency ?? null,
      syndicated: notice?.syndicated ?? null,
      edited: notice?.edited ?? null,
      notice: notice?.words ?? null,
    },
  }
}

/** The same for copies that differ in case, marks and white space alone. */
const wireIdOf = (prose: string): string =>
  idOf(
    'wire',
    prose
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
