import { idOf } from '../kit/id.ts'
import type { Item } from '../wire/item.ts'
import { furnish } from './furniture.ts'
import { languageOf } from './language.ts'
import { spansOutside } from './prose.ts'
import type { Story } from './story.ts'
import type { SelfSaid } from './version.ts'

/**
 * The story of an item: its text unchanged, with what is not its own prose marked, and what headers, datelines and notices say
 * of it. What the item's own fields say comes first.
 */
export function makeStory(item: Item): Story {
  const { text } = item
  const { parts, header, dateline, notice, title, signedBy, said } = furnish(item)
  const published = item.published ?? header.date
  const spans = parts.map((p) => p.span)
  const prose = spansOutside(text.length, spans)
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
    wireId: wireIdOf(prose) ?? wireIdOf(text) ?? idOf('wire', text),
    version: versionOf(item, said),
    status: item.status ?? (said.kind === 'kill' ? 'canceled' : null),
    embargoed: item.embargoed ?? said.embargoed,
    source: {
      publisher: item.source ?? header.source ?? notice?.publisher ?? null,
      feed: item.feed,
      agency: dateline?.agency ?? signedBy,
      syndicated: notice?.syndicated ?? null,
      edited: notice?.edited ?? null,
      notice: notice?.words ?? null,
    },
  }
}

function versionOf(item: Item, { kind, number, note }: SelfSaid): Story['version'] {
  const told = item.version ?? number
  return told === null && kind === null ? null : { number: told, kind, note }
}

/** The same for copies that differ in case, accents' encoding, marks and white space alone; null without a word. */
function wireIdOf(prose: string): string | null {
  const words = prose
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return words === '' ? null : idOf('wire', words)
}
