/** One element. Names are lower case; those of another vocabulary than the feed's own carry its usual prefix: `media:title`. */
export interface XmlNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlNode | string)[]
  /** Offsets in the source of what stands between the tags; `end` is -1 while the element is open. */
  readonly start: number
  end: number
}

/** The element children of a name. */
export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((c): c is XmlNode => typeof c !== 'string' && c.name === name)

/** The first element child that has one of the names, in the order of the names. */
export function childOf(node: XmlNode | null, ...names: readonly string[]): XmlNode | null {
  for (const name of names) {
    const found = node?.children.find((c) => typeof c !== 'string' && c.name === name)
    if (found !== undefined) return found as XmlNode
  }
  return null
}

/** The text within, trimmed; null when the node is absent or holds none. */
export function textOf(node: XmlNode | null): string | null {
  if (node === null) return null
  const pieces: string[] = []
  const open: (XmlNode | string)[] = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') pieces.push(next)
    else for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i] as XmlNode | string)
  }
  const text = pieces.join('').trim()
  return text === '' ? null : text
}

/** All elements of the names, in document order, without looking inside one that was found. */
export function descendants(root: XmlNode, ...names: readonly string[]): XmlNode[] {
  const found: XmlNode[] = []
  const open: XmlNode[] = [root]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (names.includes(next.name)) found.push(next)
    else
      for (let i = next.children.length - 1; i >= 0; i--) if (typeof next.children[i] !== 'string') open.push(next.children[i] as XmlNode)
  }
  return found
}
