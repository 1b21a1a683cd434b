import type { WireFormat } from './format.ts'
import { detect as isAtom } from './formats/atom/detect.ts'
import { parse as parseAtom } from './formats/atom/parse.ts'
import { detect as isHtml } from './formats/html/detect.ts'
import { parse as parseHtml } from './formats/html/parse.ts'
import { detect as isJson } from './formats/json/detect.ts'
import { parse as parseJson } from './formats/json/parse.ts'
import { detect as isJsonl } from './formats/jsonl/detect.ts'
import { parse as parseJsonl } from './formats/jsonl/parse.ts'
import { detect as isNewsml } from './formats/newsml-g2/detect.ts'
import { parse as parseNewsml } from './formats/newsml-g2/parse.ts'
import { detect as isNitf } from './formats/nitf/detect.ts'
import { parse as parseNitf } from './formats/nitf/parse.ts'
import { detect as isRdf } from './formats/rdf/detect.ts'
import { parse as parseRdf } from './formats/rdf/parse.ts'
import { detect as isRss } from './formats/rss/detect.ts'
import { parse as parseRss } from './formats/rss/parse.ts'
import { parse as parseText } from './formats/text/parse.ts'

/** Every format of one document, in the order in which they are tried. What is none of the others is text. */
export const FORMATS: readonly WireFormat[] = [
  { name: 'jsonl', ofMany: true, detect: isJsonl, parse: parseJsonl },
  { name: 'rss', ofMany: true, detect: isRss, parse: parseRss },
  { name: 'rdf', ofMany: true, detect: isRdf, parse: parseRdf },
  { name: 'atom', ofMany: true, detect: isAtom, parse: parseAtom },
  { name: 'newsml-g2', ofMany: true, detect: isNewsml, parse: parseNewsml },
  { name: 'nitf', ofMany: false, detect: isNitf, parse: parseNitf },
  { name: 'html', ofMany: false, detect: isHtml, parse: parseHtml },
  // Says itself whether it is a JSON Feed, ninjs or records.
  { name: 'json', ofMany: true, detect: isJson, parse: parseJson },
  { name: 'text', ofMany: false, detect: () => true, parse: parseText },
]
