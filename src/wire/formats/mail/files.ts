import type { Attached, Enclosure } from '../../item.ts'
import { field } from './headers.ts'
import type { Leaf } from './parts.ts'

const STORY_TYPES =
  /^(?:text\/(?:plain|html|xml|csv|tab-separated-values|json)|application\/(?:xhtml\+xml|xml|json|rss\+xml|atom\+xml|feed\+json|[\w.-]{1,60}\+(?:xml|json))|message\/rfc822)$/
const STORY_NAMES = /\.(?:xml|nitf|newsml|json|jsonl|ndjson|txt|html?|xhtml|csv|tsv|eml|rss|atom)$/i
const NO_TYPE = /^(?:application\/octet-stream|application\/unknown|)$/

/** A file that may hold stories: it is read as a document of its own. */
export const holdsStories = ({ type, fileName }: Leaf): boolean =>
  STORY_TYPES.test(type.value) || (NO_TYPE.test(type.value) && STORY_NAMES.test(fileName ?? ''))

export function attachedOf(leaf: Leaf, index: number): Attached {
  const ending = leaf.type.value === 'message/rfc822' ? '.eml' : ''
  const charset = leaf.type.params.get('charset')
  return {
    name: leaf.fileName ?? `part ${index + 1}${ending}`,
    bytes: leaf.bytes,
    contentType: charset === undefined ? leaf.type.value : `${leaf.type.value}; charset=${charset}`,
  }
}

/** A file beside the words. Its address counts within the message (RFC 2392): the part's content id, else its name. */
export function enclosureOf(leaf: Leaf, index: number): Enclosure {
  const id = field(leaf.headers, 'content-id')?.replace(/^<|>$/g, '')
  return {
    url: `cid:${encodeAddress(id ?? leaf.fileName ?? `part ${index + 1}`)}`,
    type: leaf.type.value === '' ? null : leaf.type.value,
    length: leaf.bytes.length,
  }
}

const encodeAddress = (words: string): string => encodeURIComponent(words.slice(0, 200).replace(/\p{Cs}/gu, '')).replaceAll('%40', '@')
