import { LIMITS } from '../limits.ts'
import { decodeEntities } from '../xml/entities.ts'
import { blocksOf } from './blocks.ts'
import { censusOf } from './census.ts'
import { parsePiece } from './dom.ts'
import type { Joined } from './join.ts'
import { joinBlocks } from './join.ts'
import { markSequence } from './sequence-marks.ts'
import { simplePiece } from './simple-piece.ts'

const MARKUP = /<\/?[a-z!]/i

/** The text of a piece of HTML such as feeds carry in their descriptions. Text without tags is only freed of entities. */
export function textOfHtml(html: string): Joined {
  if (!MARKUP.test(html)) return { text: decodeEntities(html).trim(), marks: [] }
  const { tags, depth } = censusOf(html)
  if (depth > LIMITS.depth || tags > LIMITS.tags) return { text: withoutTags(html), marks: [] }
  const body = simplePiece(html) ?? parsePiece(html).body
  return body === null ? { text: '', marks: [] } : joinBlocks(markSequence(blocksOf(body)))
}

/** The words of a piece that asks for more than is taken apart. */
const withoutTags = (html: string): string =>
  decodeEntities(html.replace(/<[^<>]{1,2000}>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

const INLINE = /<\/?(?:b|i|em|strong|span|u|small|sup|sub|font|a|br|mark|wbr)(?:\s[^<>]{0,200})?\/?>/gi

/**
 * The text of a headline. Feeds disagree whether it is text or HTML: tags of emphasis go and entities are freed once more; any
 * other tag is taken for what the headline says and stays, as text.
 */
export function headline(raw: string | null): string | null {
  if (raw === null) return null
  const words = decodeEntities(raw.slice(0, 2000).replace(INLINE, '')).replace(/\s+/g, ' ').trim()
  return words === '' ? null : words
}
