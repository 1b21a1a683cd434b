import { childOf, childrenOf, textOf, type XmlNode } from '../xml/node.ts'

const AUTHORS = ['author', 'atom:author', 'dc:creator', 'dc:author', 'itunes:author', 'media:credit']

/** Names of the authors of an item or feed, without mail addresses, each once. */
export function authorsOf(node: XmlNode | null, ...more: readonly string[]): string[] {
  if (node === null) return []
  const people = [...AUTHORS.slice(0, -1), ...more].flatMap((name) => childrenOf(node, name))
  const named = people.flatMap((person) => nameOf(personOf(person)) ?? [])
  return [...new Set(named)].slice(0, 100)
}

/** Atom keeps name and address apart; RSS and Dublin Core write one line. */
function personOf(person: XmlNode): string | null {
  const inner = person.children.some((child) => typeof child !== 'string')
  return (
    textOf(childOf(person, 'name', 'foaf:name', 'itunes:name', 'rdf:value')) ??
    (inner && childOf(person, 'email', 'uri', 'url') !== null ? null : textOf(person))
  )
}

/** `desk@example.org (Jane Doe)` and `Jane Doe <desk@example.org>` are Jane Doe; an address alone is nobody. */
export function nameOf(raw: string | null): string | null {
  if (raw === null) return null
  const words = raw
    .slice(0, 300)
    .replace(/\s+/g, ' ')
    .replace(/^mailto:/i, '')
    .trim()
  const behind = /^[^\s()]{1,100}@[^\s()]{1,100}\s?\(([^()]{1,100})\)$/.exec(words)?.[1]
  if (behind !== undefined) return behind.trim() || null
  const bare = words
    .replace(/\s?[<([][^\s<>()[\]]{1,100}@[^\s<>()[\]]{1,100}[>)\]]/g, '')
    .replace(/^"([^"]{1,200})"$/, '$1')
    .trim()
  return bare === '' || /^[^\s@]{1,100}@[^\s@]{1,100}$/.test(bare) ? null : bare
}
