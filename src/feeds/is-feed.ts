import type { Document } from '../wire/document.ts'
import type { Failure } from './state.ts'

/** Formats that name many stories: what an address may be subscribed for. */
const FEEDS = new Set(['rss', 'rdf', 'atom', 'json-feed', 'newsml-g2', 'ninjs', 'nitf', 'sitemap', 'jsonl', 'json'])

/** What is wrong with a fetched document as a feed; null when it is one that holds items. */
export function feedFault(document: Document, at: string): Failure | null {
  const { format, items, faults } = document
  const why = faults.find((fault) => fault.lost)?.message
  if (format === null) return { reason: 'unreadable', message: why ?? 'it cannot be read', at }
  if (!FEEDS.has(format)) return { reason: 'not-a-feed', message: `it is ${nameOf(format)}, not a feed`, at }
  return items.length > 0 ? null : { reason: 'no-items', message: why ?? 'there is no item in it', at }
}

const nameOf = (format: string): string => (format === 'html' ? 'a web page' : format === 'text' ? 'plain text' : format)
