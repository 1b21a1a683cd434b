import { binaryKind } from '../binary.ts'
import type { Document } from '../document.ts'
import { lost, noted, quoted } from '../fault.ts'
import { parseEach } from '../parse-wire.ts'
import { faultsOnly } from './batch.ts'
import type { Chunks } from './chunks.ts'
import { cursorOf } from './cursor.ts'
import { readHttp } from './http-message.ts'
import { nextRecord, type WarcRecord } from './warc-record.ts'

/** Records that hold what a server sent; `conversion` is the text that a crawler made of it. */
const HOLDERS: ReadonlySet<string> = new Set(['response', 'resource', 'conversion'])
/** Media types that can hold a story. */
const STORY_TYPES =
  /^\s{0,9}(?:text\/(?:html|xml|plain|csv|json)|application\/(?:xhtml\+xml|xml|json|feed\+json|rss\+xml|atom\+xml|[\w.-]{1,60}\+(?:xml|json)))\b/i

/** A WARC file record by record: pages, feeds, JSON and text that were answered with 200, each a document `FILE!ADDRESS`. */
export async function* readWarc(chunks: Chunks, name: string): AsyncGenerator<Document, void, undefined> {
  const cursor = cursorOf(chunks)
  const skipped = new Map<string, number>()
  const skip = (why: string): void => void skipped.set(why, (skipped.get(why) ?? 0) + 1)
  let found = 0
  try {
    for (;;) {
      const record = await nextRecord(cursor, name, (type) => HOLDERS.has(type))
      if (record === null) break
      if ('code' in record) {
        yield faultsOnly(name, 'warc', [record])
        continue
      }
      const documents = documentsIn(record, name)
      if (typeof documents === 'string') skip(documents)
      else {
        found++
        yield* documents
      }
    }
  } finally {
    await cursor.close()
  }
  const said = [...skipped].map(([why, count]) => `${count} ${why}`).join(', ')
  const faults = said === '' ? [] : [noted(name, 'skipped', `records without a story: ${said}`)]
  if (found === 0) faults.push(lost(name, 'no-items', 'no record in it holds a page, feed or text'))
  if (faults.length > 0) yield faultsOnly(name, 'warc', faults)
}

/** What a record holds, or in a word why it holds nothing to read. */
function documentsIn({ type, target, headers, block, offset, isCut }: WarcRecord, archive: string): readonly Document[] | string {
  if (!HOLDERS.has(type)) return type === '' ? 'of no type' : quoted(type, 20).slice(1, -1)
  const name = `${archive}!${target ?? offset}`
  const http = /^application\/http\b/i.test(headers.get('content-type') ?? '') || type === 'response' ? readHttp(block, name) : null
  if (http === null && type === 'response') return 'not over HTTP'
  if (http !== null && http.status !== 200) return `with status ${http.status}`
  const contentType = (http === null ? headers : http.headers).get('content-type') ?? null
  const body = http?.body ?? block
  if (contentType === null ? binaryKind(body) !== null : !STORY_TYPES.test(contentType)) return 'of other media types'
  const faults = http === null ? [] : [...http.faults]
  if (isCut || headers.has('warc-truncated')) faults.push(noted(name, 'truncated', 'the record is cut off'))
  if (faults.some((fault) => fault.lost)) return [faultsOnly(name, null, faults)]
  if (body.length === 0) return 'without a body'
  const url = target !== null && /^https?:/i.test(target) ? target : null
  const [first, ...rest] = parseEach(body, name, { contentType, url }) as [Document, ...Document[]]
  return [{ ...first, faults: [...first.faults, ...faults] }, ...rest]
}
