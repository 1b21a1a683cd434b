import { childOf, childrenOf, textOf, type XmlNode } from '../xml/node.ts'

/** The address of the story that an RSS item or Atom entry names; only the web's own, never a script. */
export function linkOf(node: XmlNode): string | null {
  const links = childrenOf(node, 'link')
  const alternate = links.find((l) => (l.attributes.get('rel') ?? 'alternate') === 'alternate')?.attributes.get('href')
  const guid = childOf(node, 'guid')
  const isLink = guid !== null && (guid.attributes.get('ispermalink') ?? 'true') === 'true'
  const address = alternate ?? textOf(links[0] ?? null) ?? (isLink ? textOf(guid) : null)
  return address !== null && /^https?:\/\//i.test(address.trim()) ? address.trim() : null
}

/** Names of the authors, without the mail addresses that RSS asks for. */
export function authorsOf(node: XmlNode): string[] {
  const people = [...childrenOf(node, 'author'), ...childrenOf(node, 'dc:creator')]
  return people.flatMap((person) => nameOf(textOf(childOf(person, 'name')) ?? textOf(person)) ?? [])
}

/** `desk@example.org (Jane Doe)` is Jane Doe; an address alone is nobody. */
function nameOf(raw: string | null): string | null {
  if (raw === null) return null
  const words = raw.slice(0, 300).replace(/\s+/g, ' ').trim()
  const behind = /^[^\s()]{1,100}@[^\s()]{1,100}\s\(([^()]{1,100})\)$/.exec(words)
  if (behind !== null) return (behind[1] as string).trim()
  return /^[^\s@]{1,100}@[^\s@]{1,100}$/.test(words) ? null : words
}
