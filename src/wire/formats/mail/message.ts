import { addressParser } from 'postal-mime'
import { wordsOffered } from '../../body.ts'
import { type Fault, lost, noted } from '../../fault.ts'
import { headline } from '../../html/piece.ts'
import { bareItem, type Item, type Parsed } from '../../item.ts'
import { readLink } from '../../link.ts'
import { readPublished } from '../../time/read-published.ts'
import { attachedOf, enclosureOf, holdsStories } from './files.ts'
import { field, type Headers, splitHead } from './headers.ts'
import { type Leaf, partsOf } from './parts.ts'
import { isStub, isWords, wordsOf } from './words.ts'

/**
 * One mail as an item: its words, who wrote them and when. Files beside the words are enclosures; those that may hold stories are
 * handed on as documents of their own. A mail without words of its own is no item.
 */
export function parseMessage(bytes: Uint8Array, where: string): Parsed {
  const { headers, body } = splitHead(bytes)
  const faults: Fault[] = []
  const { leaves, cut } = partsOf(headers, body)
  if (cut) faults.push(noted(where, 'too-deep', 'it has parts nested too deep, or too many; they are left out'))
  if (leaves.some(isSecret)) faults.push(lost(where, 'encrypted', 'the mail is encrypted'))
  const files = leaves.filter((leaf) => !isWords(leaf) && !isSecret(leaf))
  const attached = files.filter(holdsStories).map(attachedOf)
  const item = itemOf(headers, leaves.filter(isWords), files, where, faults)
  if (item.text === '' && attached.length === 0 && !faults.some((fault) => fault.lost))
    faults.push(lost(where, 'missing-text', 'the mail has no words'))
  const isCover = item.textFrom === 'title' && (attached.length > 0 || faults.some((fault) => fault.lost))
  return { items: item.text === '' || isCover ? [] : [item], faults, attached }
}

const isSecret = ({ type }: Leaf): boolean => /^application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime)$/.test(type.value)

function itemOf(headers: Headers, texts: readonly Leaf[], files: readonly Leaf[], where: string, faults: Fault[]): Item {
  const title = headline(field(headers, 'subject'))
  const { plain, html } = wordsOf(texts)
  const isPlain = plain !== null && (html === null || !isStub(plain, html))
  const words = wordsOffered({ ...(isPlain ? { plain } : { plain, html }), title })
  return {
    ...bareItem('', where),
    ...words,
    html,
    title,
    id: field(headers, 'message-id')?.replace(/^<|>$/g, '') ?? null,
    published: readPublished(dateOf(headers), where, faults),
    source: field(headers, 'organization'),
    feed: listOf(headers),
    url: readLink(field(headers, 'archived-at')?.replace(/^<|>$/g, ''), null, where, faults),
    authors: namesIn(headers),
    categories: keywordsOf(headers),
    language: field(headers, 'content-language')?.split(',')[0]?.trim() || null,
    enclosures: files.map(enclosureOf),
  }
}

/** Without the comments in which mailers repeat the zone. */
const dateOf = (headers: Headers): string | null =>
  field(headers, 'date')
    ?.replace(/\s{0,5}\([^()]{0,80}\)/g, '')
    .trim() || null

/** `Gulf wire <gulf.example.org>` is Gulf wire. */
const listOf = (headers: Headers): string | null =>
  field(headers, 'list-id')
    ?.replace(/<[^<>]{0,300}>\s{0,9}$/, '')
    .replace(/^\s{0,9}"|"\s{0,9}$/g, '')
    .trim() || null

const keywordsOf = (headers: Headers): string[] =>
  (field(headers, 'keywords') ?? '')
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** Names of the senders; an address alone is nobody. */
function namesIn(headers: Headers): string[] {
  try {
    const senders = addressParser((headers.get('from')?.[0] ?? '').slice(0, 5_000), { flatten: true })
    return senders.map(({ name }) => name.trim()).filter((name) => name !== '' && !name.includes('@'))
  } catch {
    return []
  }
}
