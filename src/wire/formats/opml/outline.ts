import type { XmlNode } from '../../xml/node.ts'

/** One outline, with the names of the folders that it lies in, the outermost first. */
export interface Placed {
  readonly outline: XmlNode
  readonly folder: readonly string[]
}

/** All outlines of a document in its order. One that names an address is no folder, though others may hang below it. */
export function outlinesOf(root: XmlNode): Placed[] {
  const found: Placed[] = []
  const open: { node: XmlNode; folder: readonly string[] }[] = [{ node: root, folder: [] }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, folder } = next
    const isOutline = node.name === 'outline'
    if (isOutline) found.push({ outline: node, folder })
    const name = isOutline && addressOf(node) === null ? nameOf(node) : null
    const within = name === null ? folder : [...folder, name]
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i]
      if (typeof child === 'object') open.push({ node: child, folder: within })
    }
  }
  return found
}

/** The feed that an outline names, as written: `xmlUrl`, or `url` where it says that it is a feed. */
export function addressOf({ attributes }: XmlNode): string | null {
  const isFeed = /^(?:rss|atom|feed)/i.test(attributes.get('type') ?? '')
  return filled(attributes.get('xmlurl')) ?? (isFeed ? filled(attributes.get('url')) : null)
}

/** What an outline is called: `text` is the one that OPML demands, `title` the one that readers write with it. */
export function nameOf({ attributes }: XmlNode): string | null {
  const words = filled(attributes.get('text')) ?? filled(attributes.get('title'))
  return words?.replace(/\s+/g, ' ').slice(0, 2000) ?? null
}

/** `feed://` and `feed:https://` are how some systems hand an address to a reader. */
export const webForm = (address: string): string => address.replace(/^feed:(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://')

const filled = (raw: string | undefined): string | null => raw?.trim() || null
