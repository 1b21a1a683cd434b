import { decode } from './decode.ts'

export type Format = 'text' | 'html' | 'jsonl' | 'json' | 'feed' | 'newsml' | 'nitf' | 'binary'

const FORMAT_OF_ROOT: Readonly<Record<string, Format>> = {
  rss: 'feed',
  rdf: 'feed',
  feed: 'feed',
  channel: 'feed',
  newsitem: 'newsml',
  newsmessage: 'newsml',
  packageitem: 'newsml',
  nitf: 'nitf',
  html: 'html',
}
const HEAD_UNITS = 65_536
/** Tags with which a page or a piece of one begins; anything else in angle brackets may be somebody's plain text. */
const PAGE = /^<(?:!doctype\s{1,9}html|html|head|body|article|main|section|div|p|h[1-6]|meta|title)\b/i

/**
 * What the bytes are, by what is in them; the name's ending only decides between formats that look alike.
 * The first 64 kB are looked at.
 */
export function detect(bytes: Uint8Array, name = '', contentType: string | null = null): Format {
  if (binaryKind(bytes) !== null) return 'binary'
  return detectText(decode(bytes.subarray(0, HEAD_UNITS), contentType).text, name)
}

/** The same for text that is already decoded. */
export function detectText(text: string, name = ''): Format {
  const head = text.slice(0, HEAD_UNITS).trimStart()
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return 'jsonl'
  if (head.startsWith('<')) return markup(head) ?? (/\.x?html?$/i.test(name) ? 'html' : PAGE.test(skipProlog(head)) ? 'html' : 'text')
  if (/\.x?html?$/i.test(name)) return 'html'
  if (/^\{\s*(?:"|\}|$)|^\[\s*(?:\{|\]|$)/.test(head)) return json(head)
  return 'text'
}

/** A line that closes its object is JSON Lines; an object that goes on below is one JSON document. */
function json(head: string): Format {
  const first = head.slice(0, head.indexOf('\n') < 0 ? undefined : head.indexOf('\n')).trimEnd()
  return first.startsWith('{') && first.endsWith('}') && !looksLikeJsonFeed(head)
    ? 'jsonl'
    : first.startsWith('{') && head.length >= HEAD_UNITS && !head.includes('\n')
      ? 'jsonl'
      : 'json'
}

const looksLikeJsonFeed = (head: string): boolean => /"version"\s{0,9}:\s{0,9}"https?:\/\/jsonfeed\.org/.test(head.slice(0, 4096))

function markup(head: string): Format | null {
  const root = /^<(?:[\w.-]{1,40}:)?([a-z][\w.-]{0,40})/i.exec(skipProlog(head))?.[1]
  return root === undefined ? null : (FORMAT_OF_ROOT[root.toLowerCase()] ?? null)
}

/** What follows the XML declaration, comments, processing instructions and a document type other than HTML's. */
function skipProlog(head: string): string {
  let at = 0
  for (let step = 0; step < 200; step++) {
    while (/\s/.test(head.charAt(at))) at++
    const end = prologEnd(head, at)
    if (end <= at) break
    at = end
  }
  return head.slice(at, at + 100)
}

function prologEnd(head: string, at: number): number {
  const after = (mark: string): number => (head.indexOf(mark, at) < 0 ? -1 : head.indexOf(mark, at) + mark.length)
  if (head.startsWith('<?', at)) return after('?>')
  if (head.startsWith('<!--', at)) return after('-->')
  if (!/^<!doctype/i.test(head.slice(at, at + 9)) || /^<!doctype\s{1,9}html/i.test(head.slice(at, at + 30))) return -1
  const subset = head.indexOf('[', at)
  const close = head.indexOf('>', at)
  return subset >= 0 && subset < close ? after(']>') : close + 1
}

const MAGIC: readonly (readonly [kind: string, bytes: string])[] = [
  ['a PDF', '%PDF-'],
  ['a zip archive or an office document', 'PK\x03\x04'],
  ['gzip', '\x1f\x8b'],
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['an old office document', '\xd0\xcf\x11\xe0'],
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['an SQLite database', 'SQLite format 3'],
  ['RTF', '{\\rtf'],
]

/** What kind of binary file the bytes are, in words; null when they can be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  for (const [kind, mark] of MAGIC) if (start.startsWith(mark)) return kind
  if (isWide(bytes)) return null
  let strange = 0
  const n = Math.min(bytes.length, HEAD_UNITS)
  for (let i = 0; i < n; i++) {
    const b = bytes[i] as number
    if (b === 0) return 'binary data (NUL bytes)'
    if (b < 32 && b !== 9 && b !== 10 && b !== 12 && b !== 13 && b !== 26) strange++
  }
  return strange > 8 && strange > n * 0.02 ? 'binary data (control characters)' : null
}

/** UTF-16, in which every second byte of Latin text is empty. */
function isWide(bytes: Uint8Array): boolean {
  const mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return mark || decode(bytes.subarray(0, 2048)).encoding.startsWith('utf-16')
}
