import { type Dialect, parseFeed } from '../../feed/parse-feed.ts'
import type { ParseContext } from '../../format.ts'
import type { Parsed } from '../../item.ts'

/** RSS 0.91 to 2.0: whatever stands in an item is HTML or text, nobody says which. */
const RSS: Dialect = {
  version: (root) => root.attributes.get('version')?.trim() || null,
  strictText: () => false,
  inheritsAuthors: false,
}

export const parse = (text: string, context: ParseContext): Parsed => parseFeed(text, context, RSS)
