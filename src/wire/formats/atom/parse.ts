import { type Dialect, parseFeed } from '../../feed/parse-feed.ts'
import type { ParseContext } from '../../format.ts'
import type { Parsed } from '../../item.ts'
import type { XmlNode } from '../../xml/node.ts'

/** Atom 0.3 has a version or its own namespace; all else is read as 1.0. */
function versionOf(root: XmlNode): string {
  const version = root.attributes.get('version')?.trim()
  if (version) return version
  return [...root.attributes.values()].some((value) => value.includes('purl.org/atom/')) ? '0.3' : '1.0'
}

const ATOM: Dialect = {
  version: versionOf,
  strictText: (root) => versionOf(root) === '1.0',
  inheritsAuthors: true,
}

export const parse = (text: string, context: ParseContext): Parsed => parseFeed(text, context, ATOM)
