import { decode } from './decode.ts'
import { binaryKind, detectText, type Format } from './detect.ts'
import { lost, noted } from './fault.ts'
import { parseFeed } from './feed/parse-feed.ts'
import { parseHtml } from './html/parse-html.ts'
import type { Parsed } from './item.ts'
import { parseJson } from './json/parse-json.ts'
import { parseJsonl } from './jsonl/parse-jsonl.ts'
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

/**
 * The items of one file, page, feed or record, whatever its format; `name` is used in messages, and its ending between formats that
 * look alike. Never throws for bad content: what could not be read is told in `faults`.
 */
export function parseWire(bytes: Uint8Array, name: string): Parsed {
  const kind = binaryKind(bytes)
  if (kind !== null) return { items: [], faults: [lost(name, 'binary', `${kind}, not text`)] }
  const { text, replaced } = decode(bytes)
  const format = detectText(text, name)
  const parsed = PARSERS[format === 'binary' ? 'text' : format](text, name)
  if (replaced === 0) return parsed
  return { ...parsed, faults: [...parsed.faults, noted(name, 'encoding-repaired', `${replaced} broken characters were replaced`)] }
}
