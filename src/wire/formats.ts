import type { WireFormat } from './format.ts'
import { detect as isAtom } from './formats/atom/detect.ts'
import { parse as parseAtom } from './formats/atom/parse.ts'
import { detect as isCsv } from './formats/csv/detect.ts'
import { parse as parseCsv } from './formats/csv/parse.ts'
import { detect as isHtml } from './formats/html/detect.ts'
import { parse as parseHtml } from './formats/html/parse.ts'
import { detect as isJson } from './formats/json/detect.ts'
import { parse as parseJson } from './formats/json/parse.ts'
import { detect as isJsonl } from './formats/jsonl/detect.ts'
import { parse as parseJsonl } from './formats/jsonl/parse.ts'
import { detect as isMail } from './formats/mail/detect.ts'
import { parse as parseMail } from './formats/mail/parse.ts'
import { detect as isNewsml } from './formats/newsml-g2/detect.ts'
import { parse as parseNewsml } from './formats/newsml-g2/parse.ts'
import { detect as isNitf } from './formats/nitf/detect.ts'
import { parse as parseNitf } from './formats/nitf/parse.ts'
import { detect as isOpml } from './formats/opml/detect.ts'
import { parse as parseOpml } from './formats/opml/parse.ts'
import { detect as isRdf } from './formats/rdf/detect.ts'
import { parse as parseRdf } from './formats/rdf/parse.ts'
import { detect as isRss } from './formats/rss/detect.ts'
import { parse as parseRss } from './formats/rss/parse.ts'
import { detect as isSitemap } from './formats/sitemap/detect.ts'
import { parse as parseSitemap } from './formats/sitemap/parse.ts'
import { parse as parseText } from './formats/text/parse.ts'

/** Every format of one document, in the order in which they are tried. What is none of the others is text. */
export const FORMATS: readonly WireFormat[] = [
  { name: 'jsonl', ofMany: true, detect: isJsonl, parse: parseJsonl },
  { name: 'rss', ofMany: true, detect: isRss, parse: parseRss },
  { name: 'rdf', ofMany: true, detect: isRdf, parse: parseRdf },
  { name: 'atom', ofMany: true, detect: isAtom, parse: parseAtom },
  { name: 'newsml-g2', ofMany: true, detect: isNewsml, parse: parseNewsml },
  { name: 'nitf', ofMany: false, detect: isNitf, parse: parseNitf },
  { name: 'opml', ofMany: true, detect: isOpml, parse: parseOpml },
  { name: 'sitemap', ofMany: true, detect: isSitemap, parse: parseSitemap },
  { name: 'html', ofMany: false, detect: isHtml, parse: parseHtml },
  // Says itself whether it is a JSON Feed, ninjs or records.
  { name: 'json', ofMany: true, detect: isJson, parse: parseJson },
  { name: 'mail', ofMany: true, ofBytes: true, detect: isMail, parse: parseMail },
  { name: 'csv', ofMany: true, detect: isCsv, parse: parseCsv },
  { name: 'text', ofMany: false, detect: () => true, parse: parseText },
]
