import { decode } from './decode.ts'
import { binaryKind, detectText, type Format } from './detect.ts'
import { lost, noted } from './fault.ts'
import { parseFeed } from './feed/parse-feed.ts'
import { parseHtml } from './html/parse-html.ts'
import type { Parsed } from './item.ts'
import { parseJson } from './json/parse-json.ts'
import { parseJsonl } from './jsonl/parse-jsonl.ts'
import { LIMITS, megabytes } from './limits.ts'
import { parseText } from './text/parse-text.ts'
import { parseNewsml } from './xml/newsml.ts'
import { parseNitf } from './xml/nitf.ts'

const PARSERS: Readonly<Record<Exclude<Format, 'binary'>, (text: string, name: string) => Parsed>> = {
  text: parseText,
  html: parseHtml,
  jsonl: parseJsonl,
  json: parseJson,
  feed: parseFeed,
  newsml: parseNewsml,
  nitf: parseNitf,
}

/** Formats of which one file holds many items, so that it may be larger than one. */
const OF_MANY: ReadonlySet<Format> = new Set(['feed', 'jsonl', 'json', 'newsml'])

/**
 * The items of one file, page, feed or record, whatever its format; `name` is used in messages, and its ending between formats that
 * look alike. Never throws for bad content: what could not be read is told in `faults`.
 * @param contentType value of the HTTP header, where there was one
 */
export function parseWire(bytes: Uint8Array, name: string, contentType: string | null = null): Parsed {
  if (bytes.length > LIMITS.feedBytes) return tooLarge(name, LIMITS.feedBytes)
  const kind = binaryKind(bytes)
  if (kind !== null) return { items: [], faults: [lost(name, 'binary', `${kind}, not text`)] }
  const { text, replaced } = decode(bytes, contentType)
  if (text.trim() === '') return { items: [], faults: [lost(name, 'empty', 'there is no text in it')] }
  const detected = detectText(text, name)
  const format = detected === 'binary' ? 'text' : detected
  if (bytes.length > LIMITS.itemBytes && !OF_MANY.has(format)) return tooLarge(name, LIMITS.itemBytes)
  const parsed = PARSERS[format](text, name)
  if (replaced === 0) return parsed
  const said = replaced === 1 ? 'one broken character was' : `${replaced} broken characters were`
  return { ...parsed, faults: [...parsed.faults, noted(name, 'encoding-repaired', `${said} replaced`)] }
}

const tooLarge = (name: string, most: number): Parsed => ({
  items: [],
  faults: [lost(name, 'too-large', `larger than ${megabytes(most)}`)],
})
