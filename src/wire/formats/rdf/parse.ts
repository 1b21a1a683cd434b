import { type Dialect, parseFeed } from '../../feed/parse-feed.ts'
import type { ParseContext } from '../../format.ts'
import type { Parsed } from '../../item.ts'

/** RSS 1.0, and Netscape's 0.90, which differ in their namespace alone. */
const RDF: Dialect = {
  version: (root) => ([...root.attributes.values()].some((value) => value.includes('my.netscape.com')) ? '0.90' : '1.0'),
  strictText: () => false,
  inheritsAuthors: false,
}

export const parse = (text: string, context: ParseContext): Parsed => parseFeed(text, context, RDF)
